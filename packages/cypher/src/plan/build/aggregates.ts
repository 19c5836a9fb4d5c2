import type { BoundAggregate, BoundExpression } from '../../bind/bound.ts';
import type { AggregateItem } from '../../operators/aggregate.ts';
import { Count, CountDistinctIds, CountDistinctStamped } from '../../operators/grouping/counts.ts';
import { GenericFold } from '../../operators/grouping/generic.ts';
import type { KeyBase } from '../../operators/grouping/key-coder.ts';
import { FloatColumnFold } from '../../operators/grouping/sums.ts';
import type { Builder } from './build.ts';

/** What a grouping key depends on, where that is one thing that is an integer already. */
export function keyBaseOf(builder: Builder, expression: BoundExpression): KeyBase {
  const { scope } = builder;
  if (expression.kind === 'variable') {
    const held = scope.representation(expression.slot);
    return held === 'node' || held === 'relationship'
      ? { kind: 'id', slot: expression.slot }
      : { kind: 'none' };
  }
  const atoms: KeyBase[] = [];
  if (!collectAtoms(builder, expression, atoms) || atoms.length !== 1) return { kind: 'none' };
  return atoms[0]!;
}

/** Finds what an expression reads of the row. @returns false where it reads more than atoms, or may vary */
function collectAtoms(builder: Builder, expression: BoundExpression, into: KeyBase[]): boolean {
  const { scope } = builder;
  const visit = (part: BoundExpression): boolean => collectAtoms(builder, part, into);
  switch (expression.kind) {
    case 'literal':
    case 'parameter':
      return true;
    case 'property':
    case 'call': {
      const operand = expression.kind === 'property' ? expression.object : expression.args[0];
      if (operand?.kind === 'variable' && (expression.kind === 'property' || expression.args.length === 1)) {
        const { slot } = operand;
        const held = scope.representation(slot);
        if (expression.kind === 'property' && (held === 'node' || held === 'relationship')) {
          const store = held === 'node' ? scope.graph.nodeProperties : scope.graph.relationshipProperties;
          into.push({ kind: 'property', slot, property: store.key(expression.key) });
          return true;
        }
        const name = expression.kind === 'call' ? expression.spec.name.toLowerCase() : '';
        if (name === 'labels' && held === 'node') {
          into.push({ kind: 'labels', slot });
          return true;
        }
        if (name === 'type' && held === 'relationship') {
          into.push({ kind: 'type', slot });
          return true;
        }
      }
      if (expression.kind === 'property') return visit(expression.object);
      return expression.spec.deterministic && !expression.spec.readsContext && expression.args.every(visit);
    }
    case 'index':
      return visit(expression.object) && visit(expression.index);
    case 'binary':
      return visit(expression.left) && visit(expression.right);
    default:
      return false;
  }
}

/** The fastest fold for an aggregate. `clustered`: the rows of a group stand together. */
export function aggregateItem(
  builder: Builder,
  aggregate: BoundAggregate,
  clustered: boolean,
): AggregateItem {
  const { slot, spec, distinct } = aggregate;
  const { scope } = builder;
  const args = aggregate.args.map(arg => builder.compile(arg));
  const [arg] = aggregate.args;
  const name = spec.name.toLowerCase();
  const held = arg?.kind === 'variable' ? scope.representation(arg.slot) : undefined;
  const id = arg?.kind === 'variable' && (held === 'node' || held === 'relationship') ? arg.slot : undefined;
  if (name === 'count') {
    if (!distinct) return { slot, fold: () => new Count(id, id === undefined ? args[0] : undefined) };
    if (id !== undefined) {
      if (!clustered) return { slot, fold: (_, account) => new CountDistinctIds(id, account) };
      const representation = held as 'node' | 'relationship';
      return { slot, fold: runtime => new CountDistinctStamped(id, runtime.graph, representation) };
    }
  }
  if (
    (name === 'sum' || name === 'avg') &&
    !distinct &&
    arg?.kind === 'property' &&
    arg.object.kind === 'variable'
  ) {
    const of = scope.representation(arg.object.slot);
    if (of === 'node' || of === 'relationship') {
      const store = of === 'node' ? scope.graph.nodeProperties : scope.graph.relationshipProperties;
      const property = store.key(arg.key);
      const { slot: from } = arg.object;
      return {
        slot,
        fold: (runtime, account) =>
          new FloatColumnFold(
            name,
            from,
            property,
            () => new GenericFold(runtime, account, spec, args, distinct),
          ),
      };
    }
  }
  return { slot, fold: (runtime, account) => new GenericFold(runtime, account, spec, args, distinct) };
}
