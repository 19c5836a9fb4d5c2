/**
 * Splits a projection with aggregate functions into grouping keys, aggregates, and what is computed from both.
 *
 * Items without aggregate functions are the keys. In an item with one, everything outside the aggregate functions
 * must be computable from the keys: only keys that are variables or properties of variables count, larger
 * expressions are ambiguous (openCypher's `AmbiguousAggregationExpression`).
 */
import type * as ast from '../parse/ast.ts';
import type { Binder } from './binder.ts';
import type { BoundAggregate, BoundAggregation, BoundExpression, BoundItem, Slot } from './bound.ts';
import type { Item } from './projection.ts';
import type { Scope } from './scope.ts';
import { checkVisible, rewrite } from './sort.ts';
import { fingerprint, slotsRead } from './walk.ts';

export class Aggregation {
  /** What is computed after the grouping. */
  readonly items: readonly BoundItem[];
  readonly #b: Binder;
  readonly #keys: { slot: Slot; expression: BoundExpression }[] = [];
  readonly #aggregates: BoundAggregate[];
  /** Slots of keys by what they repeat. */
  readonly #simple = new Map<string, Slot>();
  readonly #complex = new Map<string, Slot>();

  constructor(
    b: Binder,
    written: readonly Item[],
    aggregates: readonly BoundAggregate[],
    base: Slot,
    scope: Scope,
  ) {
    this.#b = b;
    this.#aggregates = [...aggregates];
    for (const { item, aggregates: mixed } of written) if (!mixed) this.#addKey(item);
    const readable = new Set([...this.#keys.map(({ slot }) => slot), ...scope.constantSlots()]);
    this.items = written.map(({ item, aggregates: mixed }) => {
      if (!mixed) return { ...item, expression: b.variable(item.slot, item.expression, item.name) };
      const { expression } = item;
      const whole =
        expression.kind === 'variable' && this.#aggregates.some(({ slot }) => slot === expression.slot);
      if (whole) return this.#named(item, expression.slot);
      return { ...item, expression: this.#rewriteMixed(expression, readable, base) };
    });
  }

  result(): BoundAggregation {
    return { keys: this.#keys, aggregates: this.#aggregates };
  }

  /** A sort expression over the groups; `aggregates` are those that stand in it. */
  rewriteAfter(
    e: BoundExpression,
    aggregates: readonly BoundAggregate[],
    visible: ReadonlySet<Slot>,
    base: Slot,
  ): BoundExpression {
    const same = new Map<Slot, Slot>();
    for (const aggregate of aggregates) same.set(aggregate.slot, this.#shared(aggregate, base));
    const mixed = aggregates.length > 0;
    return rewrite(e, {
      replace: part => {
        if (part.kind === 'variable' && same.has(part.slot)) return same.get(part.slot);
        const print = fingerprint(part);
        if (mixed && this.#complex.has(print)) this.#ambiguous(part);
        return this.#simple.get(print) ?? this.#complex.get(print);
      },
      variable: (slot, at) => checkVisible(this.#b, slot, visible, base, at),
      at: (slot, part) => this.#b.variable(slot, part),
    });
  }

  #addKey({ slot, expression }: BoundItem): void {
    this.#keys.push({ slot, expression });
    const keys = isSimple(expression) ? this.#simple : this.#complex;
    const print = fingerprint(expression);
    if (expression.kind !== 'literal' && !keys.has(print)) keys.set(print, slot);
  }

  /** An item that is one aggregate function has its slot. */
  #named(item: BoundItem, slot: Slot): BoundItem {
    this.#b.slots[slot] = { ...this.#b.slots[slot]!, name: item.name };
    return { slot, name: item.name, expression: this.#b.variable(slot, item.expression, item.name) };
  }

  #rewriteMixed(e: BoundExpression, readable: ReadonlySet<Slot>, base: Slot): BoundExpression {
    return rewrite(e, {
      replace: part => this.#simple.get(fingerprint(part)),
      variable: (slot, at) => {
        if (slot < base && !readable.has(slot)) this.#ambiguous(at);
      },
      at: (slot, part) => this.#b.variable(slot, part),
    });
  }

  #ambiguous(at: ast.Located): never {
    const message =
      'Beside an aggregate function only grouping keys can stand that are variables or properties, projected on their own: project this part first.';
    return this.#b.fail(at, 'AmbiguousAggregationExpression', message);
  }

  /** The slot of an equal aggregate of the projection; one that reads no variables is added to it. */
  #shared(aggregate: BoundAggregate, base: Slot): Slot {
    const print = printOf(aggregate);
    const equal = this.#aggregates.find(other => printOf(other) === print);
    if (equal !== undefined) return equal.slot;
    for (const arg of aggregate.args) {
      for (const slot of slotsRead(arg)) checkVisible(this.#b, slot, new Set(), base, arg);
    }
    this.#aggregates.push(aggregate);
    return aggregate.slot;
  }
}

function printOf({ spec, distinct, args }: BoundAggregate): string {
  return `${spec.name} ${distinct} ${args.map(fingerprint).join()}`;
}

/** A variable, or a property of one. */
function isSimple(e: BoundExpression): boolean {
  return e.kind === 'variable' || (e.kind === 'property' && isSimple(e.object));
}
