/** Bound expressions; `bound.ts` has the rest, says what may be relied on, and gives both out. */
import type { ScalarSpec, TypeName } from '../functions/spec.ts';
import type { BinaryOperator, ComparisonOperator } from '../parse/ast.ts';
import type { At, BoundLabels, BoundQuery, Slot } from './bound.ts';

interface Typed extends At {
  readonly type: TypeName;
  /** For LIST: the type of its elements, where known. */
  readonly elements?: TypeName | undefined;
}

export type BoundExpression =
  | BoundLiteral
  | BoundParameter
  | BoundVariable
  | BoundProperty
  | BoundIndex
  | BoundSlice
  | BoundNot
  | BoundNegate
  | BoundLogical
  | BoundBinary
  | BoundIsNull
  | BoundIsType
  | BoundHasLabels
  | BoundCall
  | BoundCase
  | BoundList
  | BoundMap
  | BoundMapProjection
  | BoundListComprehension
  | BoundListPredicate
  | BoundReduce
  | BoundSubquery;

/** FLOATs have `type: 'FLOAT'` and a bare number here; wrap with `float()` of `values/types.ts`. NULL has `type: 'ANY'`. */
export interface BoundLiteral extends Typed {
  readonly kind: 'literal';
  readonly value: null | boolean | number | bigint | string;
}

export interface BoundParameter extends Typed {
  readonly kind: 'parameter';
  readonly name: string;
}

export interface BoundVariable extends Typed {
  readonly kind: 'variable';
  readonly slot: Slot;
  readonly name: string;
}

/** Of nodes, relationships, maps, temporal values, points, durations. */
export interface BoundProperty extends Typed {
  readonly kind: 'property';
  readonly object: BoundExpression;
  readonly key: string;
}

export interface BoundIndex extends Typed {
  readonly kind: 'index';
  readonly object: BoundExpression;
  readonly index: BoundExpression;
}

export interface BoundSlice extends Typed {
  readonly kind: 'slice';
  readonly object: BoundExpression;
  readonly from: BoundExpression | undefined;
  readonly to: BoundExpression | undefined;
}

export interface BoundNot extends Typed {
  readonly kind: 'not';
  readonly operand: BoundExpression;
}

export interface BoundNegate extends Typed {
  readonly kind: 'negate';
  readonly operand: BoundExpression;
}

/** Flattened: two or more operands. */
export interface BoundLogical extends Typed {
  readonly kind: 'and' | 'or' | 'xor';
  readonly operands: readonly BoundExpression[];
}

/** Chained comparisons have become an `and` of single ones. */
export interface BoundBinary extends Typed {
  readonly kind: 'binary';
  readonly operator: BoundOperator;
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}

export type BoundOperator = ComparisonOperator | BinaryOperator;

export interface BoundIsNull extends Typed {
  readonly kind: 'isNull';
  readonly negated: boolean;
  readonly operand: BoundExpression;
}

/** `typeText` in upper case with single spaces: `LIST<INTEGER NOT NULL>`, `NFC NORMALIZED`. */
export interface BoundIsType extends Typed {
  readonly kind: 'isType';
  readonly negated: boolean;
  readonly operand: BoundExpression;
  readonly typeText: string;
}

/** On nodes: labels; on relationships: the type. NULL gives NULL. */
export interface BoundHasLabels extends Typed {
  readonly kind: 'hasLabels';
  readonly operand: BoundExpression;
  readonly labels: BoundLabels;
}

export interface BoundCall extends Typed {
  readonly kind: 'call';
  readonly spec: ScalarSpec;
  readonly args: readonly BoundExpression[];
}

/** With a subject, it is evaluated once into its slot, which the branches' tests read. */
export interface BoundCase extends Typed {
  readonly kind: 'case';
  readonly subject: { readonly slot: Slot; readonly value: BoundExpression } | undefined;
  readonly branches: readonly { readonly when: BoundExpression; readonly result: BoundExpression }[];
  readonly otherwise: BoundExpression | undefined;
}

export interface BoundList extends Typed {
  readonly kind: 'list';
  readonly items: readonly BoundExpression[];
}

/** Later entries win. */
export interface BoundMap extends Typed {
  readonly kind: 'map';
  readonly entries: readonly { readonly key: string; readonly value: BoundExpression }[];
}

/** NULL subject gives NULL. `all`: every property of the subject first. `entries` in order, later ones win. */
export interface BoundMapProjection extends Typed {
  readonly kind: 'mapProjection';
  readonly subject: BoundExpression;
  readonly all: boolean;
  readonly entries: readonly { readonly key: string; readonly value: BoundExpression }[];
}

export interface BoundListComprehension extends Typed {
  readonly kind: 'listComprehension';
  readonly slot: Slot;
  readonly list: BoundExpression;
  readonly where: BoundExpression | undefined;
  readonly projection: BoundExpression | undefined;
}

export interface BoundListPredicate extends Typed {
  readonly kind: 'listPredicate';
  readonly quantifier: 'all' | 'any' | 'none' | 'single';
  readonly slot: Slot;
  readonly list: BoundExpression;
  readonly where: BoundExpression;
}

export interface BoundReduce extends Typed {
  readonly kind: 'reduce';
  readonly accumulator: Slot;
  readonly init: BoundExpression;
  readonly slot: Slot;
  readonly list: BoundExpression;
  readonly body: BoundExpression;
}

/**
 * `EXISTS`, `COUNT` and `COLLECT` subqueries; pattern predicates (`exists`), pattern comprehensions (`collect`, of a
 * query of `match` and `return`), and shortest paths as values (an `index` 0 into a `collect`, or a `collect`).
 * Never writes.
 */
export interface BoundSubquery extends Typed {
  readonly kind: 'subquery';
  readonly form: 'exists' | 'count' | 'collect';
  /** `collect` has exactly one column. */
  readonly query: BoundQuery;
  /** Outer slots that the subquery reads. */
  readonly imports: readonly Slot[];
}
