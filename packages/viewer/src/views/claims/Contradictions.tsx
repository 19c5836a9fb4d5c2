import type { Evidence } from '@entente/graph-store';
import { TriangleAlert } from 'lucide-react';
import { useAnalysis } from '../../analysis/use.ts';
import { nameOf } from '../../model/name.ts';
import { phraseOf } from '../../model/tone.ts';
import { useProject } from '../../state/context.ts';
import { useLoad } from '../../state/load.ts';
import { Side } from './Side.tsx';

/** Facts that some state and others deny. */
export function Contradictions() {
  const { source, model } = useProject();
  const { loaded } = useAnalysis('contradictions', { rollUp: false });
  const found = loaded.value?.slice(0, 12) ?? [];
  const key = JSON.stringify(found.map(({ stated, denied }) => [stated[0], denied[0]]));
  const quotes = useLoad<readonly (readonly [Evidence | undefined, Evidence | undefined])[]>(
    `contradictions:${key}`,
    () =>
      Promise.all(
        found.map(async ({ stated, denied }) => {
          const [a, b] = await Promise.all([
            source.evidence({ edge: stated[0]! }),
            source.evidence({ edge: denied[0]! }),
          ]);
          return [a[0], b[0]] as const;
        }),
      ),
  ).loaded.value;
  if (found.length === 0) return null;
  const name = (id: string) => nameOf(model, id);
  return (
    <>
      <h2>Contradictions</h2>
      <ul className="contradictions">
        {found.map(({ from, predicate, to, stated, denied, statedBy, deniedBy, both, kind }, i) => (
          <li key={`${kind}\u0000${from}\u0000${predicate}\u0000${to}`}>
            <h3 dir="auto">
              {name(from)} {phraseOf(predicate)} {name(to)}
              {both.length > 0 && (
                <span className="flag">
                  <TriangleAlert size={12} aria-hidden /> {both.map(id => name(id ?? '')).join(', ')} said
                  both
                </span>
              )}
            </h3>
            <div className="sides">
              <Side
                title={kind === 'denial' ? 'The charge' : 'Stated'}
                by={statedBy}
                evidence={quotes?.[i]?.[0]}
                more={stated.length - 1}
              />
              <Side
                title={kind === 'denial' ? 'Its denial' : 'Denied'}
                by={deniedBy}
                evidence={quotes?.[i]?.[1]}
                more={denied.length - 1}
              />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
