import type { BoundExpression, BoundQuantified, BoundRelationshipPattern, Slot } from '../bind/bound.ts';
import { accessTo } from './access.ts';
import type { Direction } from './logical.ts';
import type { Planner } from './planner.ts';

/** What of a pattern lies between two nodes. */
export interface Link {
  readonly element: BoundRelationshipPattern | BoundQuantified;
  readonly left: Slot;
  readonly right: Slot;
  /** The slot that tells which relationships it runs through. */
  readonly trail: Slot;
}

export type Move =
  | { readonly kind: 'scan'; readonly node: Slot }
  | { readonly kind: 'link'; readonly link: Link; readonly from: Slot };

/** What is to be walked yet, what must hold, and what is bound. */
export interface Pattern {
  readonly open: readonly Link[];
  readonly predicates: readonly BoundExpression[];
  readonly bound: ReadonlySet<Slot>;
}

/** An order of steps and the rows that they make, as far as statistics tell. */
export interface Walk {
  readonly cost: number;
  readonly moves: readonly Move[];
}

export const FLIP: Readonly<Record<Direction, Direction>> = { out: 'in', in: 'out', both: 'both' };

/**
 * The walk from a start, or from what is bound, until nothing hangs on it any more: of the steps that can be taken
 * the one that leaves the fewest rows, again and again. Quadratic in the links.
 */
export function cheapestWalk(
  planner: Planner,
  { open: links, predicates, bound: known }: Pattern,
  start?: Slot,
): Walk {
  const { statistics } = planner;
  const bound = new Set(known);
  const open = [...links];
  let pending = predicates;
  const moves: Move[] = [];
  let rows = 1;
  let cost = 0;
  const narrow = (): void => {
    const ready = pending.filter(predicate => planner.isReady(predicate, bound));
    pending = pending.filter(predicate => !ready.includes(predicate));
    for (const predicate of ready) rows *= statistics.selectivity(predicate);
  };
  if (start !== undefined) {
    const access = accessTo(planner, predicates, start, bound);
    rows = access.rows;
    cost = access.cost;
    moves.push({ kind: 'scan', node: start });
    bound.add(start);
    const used = access.predicate;
    pending = pending.filter(predicate => predicate !== used);
    narrow();
  }
  for (;;) {
    let best: { link: Link; from: Slot; rows: number } | undefined;
    for (const link of open) {
      for (const from of [link.left, link.right]) {
        if (!bound.has(from)) continue;
        const into = bound.has(from === link.left ? link.right : link.left);
        let expected = rows * growth(planner, link, from) * (into ? 1 / statistics.nodes : 1);
        if (!into) {
          const after = new Set(bound).add(link.left).add(link.right).add(link.trail);
          for (const predicate of pending) {
            if (planner.isReady(predicate, after)) expected *= statistics.selectivity(predicate);
          }
        }
        if (best === undefined || expected < best.rows) best = { link, from, rows: expected };
      }
    }
    if (best === undefined) return { cost, moves };
    open.splice(open.indexOf(best.link), 1);
    const grown = rows * growth(planner, best.link, best.from);
    bound.add(best.link.left).add(best.link.right).add(best.link.trail);
    if (best.link.element.kind === 'quantified') for (const g of best.link.element.groups) bound.add(g.outer);
    moves.push({ kind: 'link', link: best.link, from: best.from });
    cost += grown;
    pending = pending.filter(predicate => !planner.isReady(predicate, bound));
    rows = Math.max(best.rows, 1e-6);
  }
}

/** Rows that one row becomes by walking a link from one of its ends. */
function growth({ statistics }: Planner, link: Link, from: Slot): number {
  const { element } = link;
  if (element.kind === 'quantified') return Math.max(2, statistics.fanOut(undefined, 'both')) ** 2;
  const direction = from === link.left ? element.direction : FLIP[element.direction];
  const one = statistics.fanOut(element.types, direction);
  if (element.length === undefined) return one;
  const turns = Math.min(element.length.max ?? 4, 4);
  return Math.max(one, one ** turns) + 1;
}
