import { ArrowLeftRight, ArrowRight } from 'lucide-react';
import { shorten } from '../../canvas/labels.ts';
import type { GraphModel } from '../../model/model.ts';
import { useViewer } from '../../state/context.ts';
import type { Selection } from '../../state/store.ts';
import { count } from '../../widgets/format.ts';
import { TypeGlyph } from '../../widgets/Glyphs.tsx';

interface HeadProps {
  readonly model: GraphModel;
  readonly selection: Selection;
}

export function SelectionHead({ model, selection }: HeadProps) {
  if (selection.kind === 'pair')
    return (
      <h2 className="pair-title">
        <NodeName model={model} id={selection.from} />
        {selection.tone ? (
          <ArrowRight size={14} aria-label="to" />
        ) : (
          <ArrowLeftRight size={14} aria-label="and" />
        )}
        <NodeName model={model} id={selection.to} />
      </h2>
    );
  if (selection.ids.length > 1)
    return (
      <h2 className="pair-title">
        Between{' '}
        {selection.ids.map(id => (
          <NodeName key={id} model={model} id={id} />
        ))}
      </h2>
    );
  const node = model.nodes[model.indexOf.get(selection.ids[0] ?? '') ?? -1];
  if (!node) return <h2>Not in this graph</h2>;
  return (
    <div className="node-title">
      <h2 dir="auto">
        <TypeGlyph type={node.type} size={15} /> {shorten(node.name, 160)}
      </h2>
      <p className="muted">
        {node.type} · in {count(node.documents, 'article')}
      </p>
      {node.aliases.length > 0 && (
        <p
          className="muted aliases"
          dir="auto"
          title={node.aliases
            .slice(0, 40)
            .map(alias => shorten(alias, 60))
            .join(', ')}
        >
          also{' '}
          {node.aliases
            .slice(0, 6)
            .map(alias => shorten(alias, 60))
            .join(', ')}
          {node.aliases.length > 6 && ` and ${node.aliases.length - 6} more`}
        </p>
      )}
    </div>
  );
}

/** An actor's name that selects it. */
export function NodeName({ model, id }: { readonly model: GraphModel; readonly id: string }) {
  const select = useViewer(s => s.select);
  const node = model.nodes[model.indexOf.get(id) ?? -1];
  return (
    <button
      type="button"
      className="node-name"
      dir="auto"
      onClick={() => select({ kind: 'nodes', ids: [id] })}
    >
      {node && <TypeGlyph type={node.type} size={11} />}
      {shorten(node?.name ?? id, 80)}
    </button>
  );
}
