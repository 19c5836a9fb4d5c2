/**
 * What the rules of this folder share while one statement is bound.
 */
import { closest } from '../did-you-mean.ts';
import { CypherError, type ErrorKind, type SourceSpan, syntaxError } from '../errors.ts';
import type { AggregateSpec, TypeName } from '../functions/spec.ts';
import type { Name, Variable } from '../parse/ast.ts';
import type {
  BoundAggregate,
  BoundExpression,
  BoundMention,
  BoundNotification,
  BoundVariable,
  Slot,
  SlotInfo,
} from './bound.ts';
import type { Catalog } from './catalog.ts';
import type { Scope } from './scope.ts';
import { ANY, type StaticType } from './static-type.ts';

/** Where an expression stands. */
export interface Env {
  readonly scope: Scope;
  /** Takes aggregate functions; without one they are an error. */
  readonly sink: AggregateSink | undefined;
}

/** Collects the aggregate functions of a projection, each once. */
export interface AggregateSink {
  readonly aggregates: BoundAggregate[];
  /** Inside an aggregate function's argument. */
  readonly nested: boolean;
}

/** What comes after the binder nests as deep as there are clauses; CREATEs in a row count as one. */
export const MAX_CLAUSES = 500;

export class Binder {
  readonly text: string;
  readonly catalog: Catalog;
  readonly slots: SlotInfo[] = [];
  readonly parameters = new Set<string>();
  readonly notifications: BoundNotification[] = [];
  readonly mentions: BoundMention[] = [];
  #clauses = 0;
  writes = false;
  /** Depth of EXISTS, COUNT and COLLECT, which must not write. */
  readingDepth = 0;

  constructor(text: string, catalog: Catalog) {
    this.text = text;
    this.catalog = catalog;
  }

  /** @throws CypherError `TooManyClauses` */
  countClause(at: SourceSpan): void {
    if (++this.#clauses <= MAX_CLAUSES) return;
    this.fail(
      at,
      'TooManyClauses',
      `A statement has at most ${MAX_CLAUSES} clauses: split it, or UNWIND a parameter.`,
    );
  }

  /** A clause has become part of another. */
  uncountClause(): void {
    this.#clauses--;
  }

  newSlot(name: string, { type, elements }: StaticType): Slot {
    const slot = this.slots.length;
    this.slots.push({ slot, name, type, elements });
    return slot;
  }

  typeOf(slot: Slot): StaticType {
    return this.slots[slot] ?? ANY;
  }

  variable(slot: Slot, span: SourceSpan, name = this.slots[slot]!.name): BoundVariable {
    const { type, elements } = this.typeOf(slot);
    return { kind: 'variable', slot, name, type, elements, start: span.start, end: span.end };
  }

  /** @throws CypherError `UndefinedVariable` */
  resolve(scope: Scope, variable: Name | Variable): BoundVariable {
    const slot = scope.get(variable.name);
    if (slot === undefined) this.undefinedVariable(scope, variable);
    return this.variable(slot, variable, variable.name);
  }

  undefinedVariable(scope: Scope, variable: Name | Variable): never {
    const message = `Variable \`${variable.name}\` is not defined.`;
    const didYouMean = closest(variable.name, scope.allNames());
    throw syntaxError(this.text, variable, 'UndefinedVariable', message, { didYouMean });
  }

  fail(span: SourceSpan, detail: string, message: string, didYouMean: readonly string[] = []): never {
    throw syntaxError(this.text, span, detail, message, { didYouMean });
  }

  failAs(
    kind: ErrorKind,
    span: SourceSpan,
    detail: string,
    message: string,
    didYouMean: readonly string[] = [],
  ): never {
    const { text: query } = this;
    throw new CypherError({ phase: 'compile time', kind, detail, message, query, span, didYouMean });
  }

  /** @throws CypherError `InvalidArgumentType` where the expression certainly is none of the types */
  expectType(e: BoundExpression, types: readonly TypeName[], what: string): void {
    if (e.type === 'ANY' || types.includes(e.type)) return;
    if (e.type === 'NUMBER' && (types.includes('INTEGER') || types.includes('FLOAT'))) return;
    this.fail(e, 'InvalidArgumentType', `${what} must be ${types.join(' or ')}, not ${e.type}.`);
  }

  /** A new variable of this query. @throws CypherError `VariableAlreadyBound` */
  declareNew(scope: Scope, name: Name, type: StaticType): Slot {
    if (scope.get(name.name) !== undefined) this.alreadyBound(name);
    const slot = this.newSlot(name.name, type);
    scope.declare(name.name, slot);
    return slot;
  }

  alreadyBound(name: Name): never {
    this.fail(
      name,
      'VariableAlreadyBound',
      `Variable \`${name.name}\` is already defined; choose another name.`,
    );
  }

  notify(span: SourceSpan, code: string, message: string): void {
    this.notifications.push({ code, message, start: span.start, end: span.end });
  }

  /** Takes an aggregate function into the sink and gives the variable that stands for it. */
  aggregate(
    sink: AggregateSink,
    span: SourceSpan,
    spec: AggregateSpec,
    distinct: boolean,
    args: readonly BoundExpression[],
    type: StaticType,
  ): BoundVariable {
    const slot = this.newSlot('', type);
    sink.aggregates.push({ slot, spec, distinct, args, start: span.start, end: span.end });
    return this.variable(slot, span);
  }
}
