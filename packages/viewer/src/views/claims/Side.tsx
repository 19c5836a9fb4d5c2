import type { Evidence } from '@entente/graph-store';
import { nameOf } from '../../model/name.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { count, date } from '../../widgets/format.ts';

/** One side of a contradiction: who holds it, and the sentence that says so. */
export function Side({
  title,
  by,
  evidence,
  more,
}: {
  readonly title: string;
  readonly by: readonly (string | null)[];
  readonly evidence: Evidence | undefined;
  readonly more: number;
}) {
  const { model } = useProject();
  const read = useViewer(s => s.read);
  return (
    <div>
      <p className="side-head">
        {title}{' '}
        <span className="muted" dir="auto">
          by{' '}
          {by
            .slice(0, 6)
            .map(id => (id === null ? 'the articles' : nameOf(model, id)))
            .join(', ')}
          {by.length > 6 && ` and ${by.length - 6} more`}
        </span>
      </p>
      {evidence && (
        <button
          type="button"
          className="claim-text"
          dir="auto"
          onClick={() => read({ doc: evidence.doc, at: evidence.id })}
        >
          {evidence.quote.slice(0, 300)}
        </button>
      )}
      {evidence && (
        <p className="muted">
          {evidence.asserted
            ? 'stated by the article'
            : `according to ${evidence.source ?? 'somebody unnamed'}`}{' '}
          · {evidence.outlet ?? 'unknown outlet'} · {date(evidence.published)}
          {more > 0 && ` · and ${count(more, 'more sentence')}`}
        </p>
      )}
    </div>
  );
}
