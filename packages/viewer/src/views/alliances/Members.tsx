import { nameOf } from '../../model/name.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { TypeGlyph } from '../../widgets/Glyphs.tsx';

/** The actors of a camp; choosing one selects it. */
export function Members({ ids }: { readonly ids: readonly string[] }) {
  const { model } = useProject();
  const select = useViewer(s => s.select);
  return (
    <ul className="chips">
      {ids.slice(0, 120).map(id => {
        const node = model.nodes[model.indexOf.get(id) ?? -1];
        return (
          <li key={id}>
            <button
              type="button"
              className="chip"
              dir="auto"
              onClick={() => select({ kind: 'nodes', ids: [id] })}
            >
              {node && <TypeGlyph type={node.type} size={10} />} {nameOf(model, id)}
            </button>
          </li>
        );
      })}
      {ids.length > 120 && <li className="muted">and {ids.length - 120} more</li>}
    </ul>
  );
}
