import type { BoundExpression } from '../../bind/bound.ts';
import { runtimeError } from '../../errors.ts';
import { kernelFor, propertyRead } from '../../evaluate/kernels/kernels.ts';
import { readSlot } from '../../evaluate/read-slot.ts';
import { Aggregate } from '../../operators/aggregate.ts';
import { Batch } from '../../operators/batch.ts';
import { Distinct } from '../../operators/distinct.ts';
import { Filter, HeavyFilter } from '../../operators/filter.ts';
import { Project } from '../../operators/project.ts';
import type { Runtime } from '../../operators/runtime.ts';
import { Slice } from '../../operators/slice.ts';
import { Sort } from '../../operators/sort.ts';
import { Top } from '../../operators/top.ts';
import { Union } from '../../operators/union.ts';
import { Unwind, UnwindRange } from '../../operators/unwind.ts';
import { describe } from '../../values/mismatch.ts';
import { isClustered } from '../clustering.ts';
import type * as L from '../logical.ts';
import { isHeavy } from '../weight.ts';
import { aggregateItem, keyBaseOf } from './aggregates.ts';
import type { Builder, Open } from './build.ts';

type RowStep = L.Filter | L.Project | L.Aggregate | L.Distinct | L.Sort | L.Slice | L.Union | L.Unwind;

export function buildRows(builder: Builder, plan: RowStep): Open {
  const { scope } = builder;
  if (plan.kind === 'union') {
    const branches = plan.branches.map(branch => builder.build(branch));
    const columns = plan.columns.map((slot, c) => ({
      slot,
      representation: scope.column(slot),
      inputs: plan.inputs.map(inputs => {
        const source = inputs[c]!;
        return { slot: source, read: readSlot(source, scope.column(source), scope.graph) };
      }),
    }));
    return o =>
      new Union(
        o.runtime,
        branches.map(branch => branch(o)),
        columns,
      );
  }
  const input = builder.build(plan.input);
  const slots = plan.carry ?? [];
  const carried = builder.carried(slots);
  switch (plan.kind) {
    case 'filter': {
      const predicates = plan.predicates.map(predicate => ({
        evaluate: builder.compile(predicate),
        kernel: kernelFor(predicate, scope),
        heavy: isHeavy(predicate),
      }));
      const heavy = predicates.some(predicate => predicate.heavy);
      return o =>
        heavy
          ? new HeavyFilter(o.runtime, input(o), slots, predicates)
          : new Filter(o.runtime, input(o), slots, predicates);
    }
    case 'project': {
      const items = plan.items
        .filter(({ slot, expression }) => {
          if (expression.kind !== 'variable') return true;
          return expression.slot !== slot && plan.wanted?.has(slot) === true;
        })
        .map(({ slot, expression }) => ({
          slot,
          representation: scope.column(slot),
          copy:
            expression.kind === 'variable' && scope.representation(expression.slot) !== 'local'
              ? expression.slot
              : undefined,
          property: propertyRead(expression, scope),
          evaluate: builder.compile(expression),
        }));
      return o => (items.length === 0 ? input(o) : new Project(o.runtime, input(o), slots, items));
    }
    case 'aggregate': {
      const keys = plan.keys.map(({ slot, expression }) => {
        const representation = scope.column(slot);
        const id = representation !== 'value' && expression.kind === 'variable' ? expression.slot : undefined;
        return {
          slot,
          representation,
          id,
          base: keyBaseOf(builder, expression),
          evaluate: builder.compile(expression),
        };
      });
      const clustered = isClustered(plan);
      const items = plan.aggregates.map(aggregate => aggregateItem(builder, aggregate, clustered));
      return o => new Aggregate(o.runtime, input(o), keys, items);
    }
    case 'distinct': {
      const columns = plan.slots.map(slot => {
        const representation = scope.column(slot);
        return { slot, isId: representation !== 'value', read: readSlot(slot, representation, scope.graph) };
      });
      return o => new Distinct(o.runtime, input(o), slots, columns);
    }
    case 'sort': {
      const by = plan.by.map(({ expression, descending }) => ({
        evaluate: builder.compile(expression),
        descending,
      }));
      const skip = countOf(builder, plan.skip, 'SKIP');
      const limit = countOf(builder, plan.limit, 'LIMIT');
      return o =>
        limit === undefined
          ? new Sort(o.runtime, input(o), carried, by, skip?.(o.runtime))
          : new Top(o.runtime, input(o), carried, by, skip?.(o.runtime), limit(o.runtime));
    }
    case 'slice': {
      const skip = countOf(builder, plan.skip, 'SKIP');
      const limit = countOf(builder, plan.limit, 'LIMIT');
      const { exhaust } = plan;
      return o =>
        new Slice(o.runtime, input(o), slots, {
          skip: skip?.(o.runtime),
          limit: limit?.(o.runtime),
          exhaust,
        });
    }
    case 'unwind': {
      const { list: source } = plan.clause;
      const list = builder.compile(source);
      if (source.kind === 'call' && source.spec.name === 'range' && source.args.every(isCountable)) {
        const bounds = source.args.map(arg => builder.compile(arg));
        return o => {
          const child = input(o);
          const given = bounds.map(bound => bound(new Batch(o.runtime), 0));
          return UnwindRange.counts(given)
            ? new UnwindRange(o.runtime, child, carried, plan.clause.slot, bounds)
            : new Unwind(o.runtime, child, carried, plan.clause.slot, list);
        };
      }
      return o => new Unwind(o.runtime, input(o), carried, plan.clause.slot, list);
    }
  }
}

/** The number after SKIP or LIMIT, computed when first asked for. */
function countOf(
  builder: Builder,
  expression: BoundExpression | undefined,
  word: string,
): ((runtime: Runtime) => () => number) | undefined {
  if (expression === undefined) return undefined;
  const evaluate = builder.compile(expression);
  return runtime => () => {
    const value = evaluate(new Batch(runtime), 0);
    if (typeof value === 'bigint') return value < 0n ? refuse(word) : Number.MAX_SAFE_INTEGER;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw runtimeError(
        'SyntaxError',
        'InvalidArgumentType',
        `${word} takes an INTEGER, not ${describe(value)}.`,
      );
    }
    return value < 0 ? refuse(word) : value;
  };
}

function refuse(word: string): never {
  throw runtimeError('SyntaxError', 'NegativeIntegerArgument', `${word} takes no negative number.`);
}

/** A bound of a range that is the same for all rows. */
function isCountable(expression: BoundExpression): boolean {
  return (
    expression.kind === 'literal' ||
    expression.kind === 'parameter' ||
    (expression.kind === 'negate' && isCountable(expression.operand))
  );
}
