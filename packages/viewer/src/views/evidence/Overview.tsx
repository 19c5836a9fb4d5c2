import { useMemo } from 'react';
import { useProject, useViewer } from '../../state/context.ts';
import { useLoad } from '../../state/load.ts';
import { count, number } from '../../widgets/format.ts';
import { TypeGlyph } from '../../widgets/Glyphs.tsx';

/** What the graph holds, and where to begin. */
export function Overview() {
  const { source, model, visibility, version } = useProject();
  const select = useViewer(s => s.select);
  const { loaded } = useLoad(`stats:${version}`, () => source.stats());
  const top = useMemo(
    () =>
      model.nodes
        .map((node, i) => ({
          node,
          weight: visibility.nodes[i]
            ? model.bundlesAt[i]!.reduce((sum, b) => sum + visibility.count[b]!, 0)
            : 0,
        }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, 12),
    [model, visibility],
  );
  return (
    <>
      <header className="panel-head">
        <h2>Overview</h2>
      </header>
      <div className="panel-scroll overview">
        {loaded.value && (
          <dl className="figures">
            {(
              [
                ['articles', loaded.value.documents],
                ['actors and conflicts', model.nodes.length],
                ['statements', loaded.value.statements],
                ['claims', loaded.value.claims],
              ] as const
            ).map(([label, value]) => (
              <div key={label}>
                <dd>{number(value)}</dd>
                <dt>{label}</dt>
              </div>
            ))}
          </dl>
        )}
        <p className="muted">
          In view: {count(visibility.nodeCount, 'actor')} and {count(visibility.edgeCount, 'relation')}.
          Select an actor or a line to read every sentence behind it.
        </p>
        <h3>Most told of</h3>
        <ul className="top">
          {top.map(({ node, weight }) => (
            <li key={node.id}>
              <button type="button" onClick={() => select({ kind: 'nodes', ids: [node.id] })}>
                <TypeGlyph type={node.type} />
                <span dir="auto">{node.name}</span>
                <span className="count">{number(weight)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
