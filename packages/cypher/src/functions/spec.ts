/**
 * What a function is to the rest of the engine. The binder reads signatures for compile-time errors, the
 * language service reads them for completion and hover, the operators call `call` or make accumulators.
 *
 * Functions are objects in explicit lists (`functions/index.ts`); callers extend the list with
 * {@link createFunctionRegistry}.
 */
import type { CypherNode, CypherRelationship, CypherValue } from '../values/types.ts';

/** Type names in signatures. `ANY` takes everything, `NUMBER` both INTEGER and FLOAT. */
export type TypeName =
  | 'ANY'
  | 'BOOLEAN'
  | 'INTEGER'
  | 'FLOAT'
  | 'NUMBER'
  | 'STRING'
  | 'LIST'
  | 'MAP'
  | 'NODE'
  | 'RELATIONSHIP'
  | 'PATH'
  | 'DATE'
  | 'LOCAL TIME'
  | 'ZONED TIME'
  | 'LOCAL DATETIME'
  | 'ZONED DATETIME'
  | 'DURATION'
  | 'POINT';

export interface Parameter {
  readonly name: string;
  /** The types an argument may have; NULL is always let through. */
  readonly types: readonly TypeName[];
  /** For LIST: the types its elements may have. */
  readonly elements?: readonly TypeName[];
  /** May be left out; only at the end. */
  readonly optional?: boolean;
}

export interface Signature {
  readonly parameters: readonly Parameter[];
  /** The last parameter may be given any number of times, but at least once. */
  readonly variadic?: boolean;
  readonly result: readonly TypeName[];
  /** For LIST results: the types of the elements. */
  readonly elements?: readonly TypeName[];
}

/** What functions may ask of the graph. */
export interface GraphAccess {
  /** The node of an `elementId`; null when there is none (any more). */
  node(elementId: string): CypherNode | null;
  relationship(elementId: string): CypherRelationship | null;
  /** Relationships at a node, self-loops once; for `degree`-like functions of callers. */
  degree?(elementId: string, direction: 'out' | 'in' | 'both', type?: string): number;
}

/** What stands still during one statement. */
export interface EvaluationContext {
  /** Nanoseconds since 1970-01-01T00:00Z at the statement's start: what `date()`, `datetime()` … read. */
  readonly statementTime: bigint;
  /** Same, at the start of the transaction (the run). */
  readonly transactionTime: bigint;
  /** The time now, for `datetime.realtime()`. */
  realTime(): bigint;
  /** IANA name of the zone used where none is given; `UTC` unless the caller says otherwise. */
  readonly timeZone: string;
  /** Uniform in [0, 1), for `rand()`. */
  random(): number;
  /** For `randomUUID()`. */
  randomUUID(): string;
  readonly graph: GraphAccess;
}

interface CommonSpec {
  /** As written in the documentation, with namespace: `toUpper`, `duration.between`. Looked up without case. */
  readonly name: string;
  /** Other names for the same function. */
  readonly aliases?: readonly string[];
  readonly signatures: readonly Signature[];
  /** One or two sentences, shown on hover. */
  readonly doc: string;
  /** Section of the specification or manual it comes from, for grouping in completion lists. */
  readonly category: FunctionCategory;
  /**
   * True where arguments of the wrong type are an error of the run, not of the compiler, even when their types
   * are known (`range('a', 1)`), as the TCK has it.
   */
  readonly typesAtRuntime?: boolean;
  /** What to use instead, where the function is obsolete. */
  readonly deprecated?: string;
}

export type FunctionCategory =
  | 'scalar'
  | 'string'
  | 'list'
  | 'math'
  | 'trigonometric'
  | 'conversion'
  | 'predicate'
  | 'aggregation'
  | 'temporal'
  | 'duration'
  | 'spatial'
  | 'graph'
  | 'user';

/** A function of one row. `predicate` is a scalar that always gives a truth value. */
export interface ScalarSpec extends CommonSpec {
  readonly kind: 'scalar' | 'predicate';
  /**
   * True (the usual case): any NULL argument gives NULL and `call` never sees one. The engine does this check,
   * `call` does not. False: `call` decides.
   */
  readonly nullPropagates: boolean;
  /** False: each call may differ (`rand()`), so it must not be folded, cached or moved. */
  readonly deterministic: boolean;
  /** True where the result depends on the statement clock, zone or graph: do not fold it into a cached plan. */
  readonly readsContext?: boolean;
  /**
   * Computes the value. `args` has as many entries as were written and must not be kept or changed.
   * @throws CypherError of phase `runtime`: `TypeError` (`InvalidArgumentValue`), `ArgumentError` …
   */
  call(args: readonly CypherValue[], context: EvaluationContext): CypherValue;
}

/** State of one group. DISTINCT is applied by the operator before `step`. */
export interface Accumulator {
  /** `argument` is the second argument of `percentileCont` and its kin. NULLs are handed in too. */
  step(value: CypherValue, argument?: CypherValue): void;
  /** May be called once, after the last `step`. */
  result(): CypherValue;
}

/** A function of many rows. `count(*)` is `count` stepped with `true`. */
export interface AggregateSpec extends CommonSpec {
  readonly kind: 'aggregate';
  /** Makes the state of one group. */
  create(context: EvaluationContext): Accumulator;
  /** True where DISTINCT cannot change the result (`min`, `max`): the operator need not keep a set. */
  readonly ignoresDuplicates?: boolean;
}

export type FunctionSpec = ScalarSpec | AggregateSpec;

export interface FunctionRegistry {
  /** Looks a function up by its name with namespace, ignoring case. */
  get(name: string): FunctionSpec | undefined;
  readonly all: readonly FunctionSpec[];
}

/** A registry of the given functions; where names meet, the later one wins, so callers may replace built-ins. */
export function createFunctionRegistry(...lists: readonly (readonly FunctionSpec[])[]): FunctionRegistry {
  const byName = new Map<string, FunctionSpec>();
  for (const spec of lists.flat()) {
    for (const name of [spec.name, ...(spec.aliases ?? [])]) byName.set(name.toLowerCase(), spec);
  }
  const all = [...new Set(byName.values())];
  return { get: name => byName.get(name.toLowerCase()), all };
}
