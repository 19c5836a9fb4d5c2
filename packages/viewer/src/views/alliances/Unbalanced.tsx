import type { Alliances } from '../../analysis/run.ts';
import { nameOf } from '../../model/name.ts';
import { useProject, useViewer } from '../../state/context.ts';

/** The triangles that do not fit the camps. */
export function Unbalanced({ alliances: { unbalanced } }: { readonly alliances: Alliances }) {
  const { model } = useProject();
  const select = useViewer(s => s.select);
  if (unbalanced.length === 0) return null;
  const name = (id: string) => nameOf(model, id);
  return (
    <section>
      <h2>Under tension</h2>
      <p className="muted">Triangles that do not fit: a friend’s enemy who is a friend, or three enemies.</p>
      <ul className="tension">
        {unbalanced.slice(0, 10).map(({ nodes, signs }) => (
          <li key={nodes.join('\u0000')}>
            <button
              type="button"
              className="link"
              dir="auto"
              onClick={() => select({ kind: 'nodes', ids: nodes })}
            >
              {nodes.map((id, i) => (
                <span key={id}>
                  {name(id)}{' '}
                  <span className={signs[i]! > 0 ? 'for' : 'against'}>{signs[i]! > 0 ? '+' : '−'}</span>{' '}
                </span>
              ))}
              {name(nodes[0])}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
