import type { Hit } from '../../canvas/contract.ts';
import { nameOf } from '../../model/name.ts';
import { phraseOf } from '../../model/tone.ts';
import { useProject } from '../../state/context.ts';
import { count } from '../../widgets/format.ts';
import { ToneGlyph } from '../../widgets/Glyphs.tsx';

/** What is under the pointer: which relations a line bundles. */
export function HoverCard({ hit }: { readonly hit: Hit }) {
  const { model, visibility } = useProject();
  if (hit.kind === 'node') return null;
  const bundle = model.bundles[hit.index];
  if (!bundle) return null;
  const kinds = new Map<string, number>();
  for (const i of bundle.edges) {
    if (!visibility.edges[i]) continue;
    const { type } = model.edges[i]!;
    kinds.set(type, (kinds.get(type) ?? 0) + 1);
  }
  const asserted = visibility.asserted[hit.index]!;
  const total = visibility.count[hit.index]!;
  return (
    <div className="hover-card" style={{ left: hit.x + 14, top: hit.y + 14 }}>
      <p dir="auto">
        <strong>{nameOf(model, model.nodes[bundle.from]!.id)}</strong> {bundle.symmetric ? '–' : '→'}{' '}
        <strong>{nameOf(model, model.nodes[bundle.to]!.id)}</strong>
      </p>
      <ul>
        {[...kinds]
          .sort((a, b) => b[1] - a[1])
          .map(([type, n]) => (
            <li key={type}>
              <ToneGlyph tone={bundle.tone} /> {phraseOf(type)} <span className="count">{n}</span>
            </li>
          ))}
      </ul>
      <p className="muted">
        {count(total, 'sentence')}
        {asserted < total && `, ${total - asserted} attributed`}
      </p>
    </div>
  );
}
