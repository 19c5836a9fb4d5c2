import type { CypherValue } from '@entente/graph-store';
import { type EntityType, entityTypes } from '@entente/ontology';
import { toneOf } from '../../model/tone.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { ToneGlyph, TypeGlyph } from '../../widgets/Glyphs.tsx';
import { cellOf } from './cells.ts';

/** One value of an answer; actors and relations open their evidence. */
export function Cell({ value }: { readonly value: CypherValue }) {
  const { model } = useProject();
  const select = useViewer(s => s.select);
  const cell = cellOf(value);
  if (cell.kind === 'null') return <span className="null">null</span>;
  if (cell.kind === 'number') return <span className="numeric">{cell.text}</span>;
  if (cell.kind === 'text')
    return (
      <span className="cell-text" dir="auto" title={cell.text.length > 120 ? cell.text : undefined}>
        {cell.text}
      </span>
    );
  if (cell.kind === 'relation') {
    const edge = model.edges.find(({ id }) => id === cell.id);
    const open =
      edge && (() => select({ kind: 'pair', from: edge.from, to: edge.to, tone: toneOf(edge.type) }));
    return (
      <button type="button" className="chip" disabled={!open} onClick={open}>
        <ToneGlyph tone={toneOf(cell.type)} /> {cell.type}
      </button>
    );
  }
  const known = model.indexOf.has(cell.id);
  return (
    <button
      type="button"
      className="chip"
      dir="auto"
      disabled={!known}
      onClick={() => select({ kind: 'nodes', ids: [cell.id] })}
    >
      {(entityTypes as readonly string[]).includes(cell.type) && (
        <TypeGlyph type={cell.type as EntityType} size={11} />
      )}
      {cell.name || cell.type}
    </button>
  );
}
