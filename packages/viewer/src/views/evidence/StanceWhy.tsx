import { evidenceGraph, type StancePart, stances } from '@entente/analysis';
import type { Evidence } from '@entente/graph-store';
import { useMemo } from 'react';
import { nameOf } from '../../model/name.ts';
import { rootsOf } from '../../model/roll-up.ts';
import { phraseOf } from '../../model/tone.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { standing } from '../alliances/order.ts';

const shown = 12;

/** Why two actors stand as they do: what each sentence adds for or against, and why no more. */
export default function StanceWhy({
  evidence,
  rolled,
}: {
  readonly evidence: readonly Evidence[];
  readonly rolled: boolean;
}) {
  const { model } = useProject();
  const read = useViewer(s => s.read);
  const found = useMemo(() => {
    const root = rolled ? rootsOf(model) : null;
    const of = (id: string) => root?.get(id) ?? id;
    const edges = evidence.map(item => ({
      ...item,
      from: of(item.from),
      to: of(item.to),
      ...(item.sourceId === undefined ? {} : { sourceId: of(item.sourceId) }),
    }));
    const ids = new Set(edges.flatMap(({ from, to }) => [from, to]));
    const nodes = [...ids].map(id => ({ id, type: 'State', name: id }));
    return stances(evidenceGraph(nodes, edges), { rollUp: false })[0];
  }, [evidence, rolled, model]);
  const byId = useMemo(() => new Map(evidence.map(item => [item.id, item])), [evidence]);
  if (!found) return null;
  const reason = (part: StancePart, item: Evidence) => {
    const of = (id: string) => (rolled ? (rootsOf(model).get(id) ?? id) : id);
    const whose = item.asserted
      ? 'stated by the article'
      : item.sourceId && of(item.sourceId) === of(item.from)
        ? 'its own word'
        : item.sourceId && of(item.sourceId) === of(item.to)
          ? "the other's word"
          : "somebody else's word";
    const base = item.asserted
      ? 1
      : whose === 'its own word'
        ? 0.9
        : whose === "the other's word"
          ? 0.5
          : 0.4;
    const repeated = part.weight < base * item.confidence - 1e-9;
    return `${whose}, ${Math.round(item.confidence * 100)}% sure${repeated ? ', told before' : ''}`;
  };
  return (
    <details className="why">
      <summary>
        <span className={found.score >= 0 ? 'for' : 'against'}>{found.score.toFixed(2)}</span>{' '}
        {standing(found.score)}: {found.positive.toFixed(1)} for, {found.negative.toFixed(1)} against. Why?
      </summary>
      <ol>
        {found.parts.slice(0, shown).map(part => {
          const item = byId.get(part.edge);
          if (!item) return null;
          return (
            <li key={part.edge}>
              <span className={part.sign > 0 ? 'for' : 'against'}>
                {part.sign > 0 ? '+' : '−'}
                {part.weight.toFixed(2)}
              </span>
              <button
                type="button"
                className="link"
                dir="auto"
                onClick={() => read({ doc: item.doc, at: item.id })}
              >
                {nameOf(model, item.from)} {phraseOf(item.type)} {nameOf(model, item.to)}
              </button>
              <span className="muted">{reason(part, item)}</span>
            </li>
          );
        })}
      </ol>
      <p className="muted">
        {found.parts.length > shown && `And ${found.parts.length - shown} more. `}
        Each fact counts once for every independent report, further reports less and less; the sum is made to
        lie between −1 and 1.
      </p>
    </details>
  );
}
