import { Route } from 'lucide-react';
import { useState } from 'react';
import { shortestPath } from '../../model/path.ts';
import { useProject, useViewer } from '../../state/context.ts';

/** Finds the shortest way between two selected actors and selects all on it. */
export function PathTool({ ids }: { readonly ids: readonly string[] }) {
  const { model, visibility } = useProject();
  const select = useViewer(s => s.select);
  const [none, setNone] = useState(false);
  const [from, to] = ids.map(id => model.indexOf.get(id));
  if (ids.length !== 2 || from === undefined || to === undefined) return null;
  const find = () => {
    const path = shortestPath(model, visibility, from, to);
    setNone(path === null);
    if (path) select({ kind: 'nodes', ids: path.map(i => model.nodes[i]!.id) });
  };
  return (
    <div className="actions">
      <button type="button" className="button" onClick={find}>
        <Route size={13} aria-hidden /> Shortest path
      </button>
      {none && (
        <span className="muted" role="status">
          No way between the two in view.
        </span>
      )}
    </div>
  );
}
