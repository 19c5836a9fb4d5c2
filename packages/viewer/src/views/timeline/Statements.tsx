import { dayOf } from '../../model/filter.ts';
import { nameOf } from '../../model/name.ts';
import { phraseOf, toneOf } from '../../model/tone.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { date } from '../../widgets/format.ts';
import { ToneGlyph } from '../../widgets/Glyphs.tsx';

/** Statements by day; choosing one opens its article where it stands. */
export function Statements({
  rows,
}: {
  readonly rows: readonly ReturnType<typeof useProject>['model']['edges'][number][];
}) {
  const { model } = useProject();
  const read = useViewer(s => s.read);
  const name = (id: string) => nameOf(model, id);
  return (
    <ol className="statements">
      {rows.map(edge => (
        <li key={edge.id}>
          <time>{date(dayOf(edge))}</time>
          <button
            type="button"
            className="link"
            dir="auto"
            onClick={() => read({ doc: edge.doc, at: edge.id })}
          >
            <ToneGlyph tone={toneOf(edge.type)} attributed={!edge.asserted} />
            <span>
              {name(edge.from)} <em className={`tone-${toneOf(edge.type)}`}>{phraseOf(edge.type)}</em>{' '}
              {name(edge.to)}
              {!edge.asserted && (
                <span className="muted"> · according to {edge.source ?? 'somebody unnamed'}</span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
