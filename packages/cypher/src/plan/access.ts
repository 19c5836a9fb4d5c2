/** How the nodes of a pattern are come by: by id, by an index, by a hash join, by label, or all of them. */
import type { BoundExpression, Slot } from '../bind/bound.ts';
import type { Plan } from './logical.ts';
import type { Planner } from './planner.ts';

export interface Access {
  readonly cost: number;
  readonly rows: number;
  /** The predicate and the label test that the access itself makes sure of. */
  readonly predicate: BoundExpression | undefined;
  readonly label: BoundExpression | undefined;
  make(input: Plan): Plan;
}

/** The cheapest way to the nodes of a slot, of the predicates that are not applied yet. */
export function accessTo(
  planner: Planner,
  predicates: readonly BoundExpression[],
  slot: Slot,
  bound: ReadonlySet<Slot>,
): Access {
  const { graph, statistics } = planner;
  const names: { name: string; predicate: BoundExpression; alone: boolean }[] = [];
  for (const predicate of predicates) {
    if (predicate.kind !== 'hasLabels' || !isVariable(predicate.operand, slot)) continue;
    const { labels } = predicate;
    if (labels.kind === 'name') names.push({ name: labels.name, predicate, alone: true });
    else if (labels.kind === 'and') {
      for (const part of labels.operands) {
        if (part.kind === 'name') names.push({ name: part.name, predicate, alone: false });
      }
    }
  }
  let join: { predicate: BoundExpression; key: string; value: BoundExpression; many: boolean } | undefined;
  for (const predicate of predicates) {
    const seek = seekable(planner, predicate, slot, bound);
    if (seek === undefined) continue;
    const { key, value, many } = seek;
    if (key === 'elementId' || key === 'id') {
      const by = key;
      return {
        cost: 1,
        rows: 1,
        predicate,
        label: undefined,
        make: input => ({ kind: 'nodeIdSeek', input, slot, by, value, many }),
      };
    }
    const label = names.find(({ name }) => graph.schema.hasNodeIndex(name, key.name));
    if (label === undefined) {
      // What is compared with the same for all rows is faster read in one go.
      if (planner.freeSlots(value).size > 0) join ??= { predicate, key: key.name, value, many };
      continue;
    }
    const rows = graph.schema.isUnique(label.name, key.name) ? 1 : 2;
    return {
      cost: 1,
      rows,
      predicate,
      label: label.alone ? label.predicate : undefined,
      make: input => ({
        kind: 'nodeIndexSeek',
        input,
        slot,
        label: label.name,
        key: key.name,
        value,
        many,
        hash: false,
      }),
    };
  }
  let best: (typeof names)[number] | undefined;
  let rows = statistics.nodes;
  for (const candidate of names) {
    const count = statistics.labelled({ kind: 'name', name: candidate.name });
    if (best === undefined || count < rows) {
      best = candidate;
      rows = count;
    }
  }
  const label = best?.name;
  if (join !== undefined) rows *= statistics.selectivity(join.predicate);
  return {
    cost: rows,
    rows,
    predicate: join?.predicate,
    label: best?.alone ? best.predicate : undefined,
    make: input =>
      join === undefined
        ? { kind: 'nodeScan', input, slot, label }
        : { ...join, kind: 'nodeIndexSeek', input, slot, label, hash: true },
  };
}

function seekable(
  planner: Planner,
  predicate: BoundExpression,
  slot: Slot,
  bound: ReadonlySet<Slot>,
): { key: 'elementId' | 'id' | { name: string }; value: BoundExpression; many: boolean } | undefined {
  if (predicate.kind !== 'binary') return undefined;
  const { operator } = predicate;
  if (operator !== '=' && operator !== 'IN') return undefined;
  const sides: [BoundExpression, BoundExpression][] = [[predicate.left, predicate.right]];
  if (operator === '=') sides.push([predicate.right, predicate.left]);
  for (const [own, value] of sides) {
    if (!planner.isReady(value, bound)) continue;
    const many = operator === 'IN';
    if (own.kind === 'property' && isVariable(own.object, slot))
      return { key: { name: own.key }, value, many };
    if (own.kind === 'call' && own.args.length === 1 && isVariable(own.args[0]!, slot)) {
      const name = own.spec.name.toLowerCase();
      if (name === 'elementid') return { key: 'elementId', value, many };
      if (name === 'id') return { key: 'id', value, many };
    }
  }
  return undefined;
}

function isVariable(expression: BoundExpression, slot: Slot): boolean {
  return expression.kind === 'variable' && expression.slot === slot;
}
