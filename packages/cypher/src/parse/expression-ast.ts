/** The abstract syntax of expressions; `ast.ts` has the rest and gives both out. */
import type { LabelExpression, Located, Name, PatternPath, Query } from './ast.ts';

export type Expression =
  | Literal
  | Parameter
  | Variable
  | PropertyExpression
  | IndexExpression
  | SliceExpression
  | UnaryExpression
  | LogicalExpression
  | BinaryExpression
  | ComparisonChain
  | NullPredicate
  | TypePredicate
  | LabelPredicate
  | FunctionCall
  | CountStar
  | CaseExpression
  | ListLiteral
  | MapLiteral
  | MapProjection
  | ListComprehension
  | PatternComprehension
  | ListPredicate
  | ReduceExpression
  | PatternExpression
  | SubqueryExpression;

export type Literal =
  | (Located & { readonly kind: 'Null' })
  | (Located & { readonly kind: 'Boolean'; readonly value: boolean })
  /** A 64-bit integer: a `bigint` beyond 2^53. */
  | (Located & { readonly kind: 'Integer'; readonly value: number | bigint })
  | (Located & { readonly kind: 'Float'; readonly value: number })
  | (Located & { readonly kind: 'String'; readonly value: string });

export interface Parameter extends Located {
  readonly kind: 'Parameter';
  readonly name: string;
}

export interface Variable extends Located {
  readonly kind: 'Variable';
  readonly name: string;
}

/** `object.key` */
export interface PropertyExpression extends Located {
  readonly kind: 'Property';
  readonly object: Expression;
  readonly key: Name;
}

/** `object[index]` */
export interface IndexExpression extends Located {
  readonly kind: 'Index';
  readonly object: Expression;
  readonly index: Expression;
}

/** `object[from..to]` */
export interface SliceExpression extends Located {
  readonly kind: 'Slice';
  readonly object: Expression;
  readonly from: Expression | undefined;
  readonly to: Expression | undefined;
}

export interface UnaryExpression extends Located {
  readonly kind: 'Unary';
  readonly operator: 'NOT' | '-' | '+';
  readonly operand: Expression;
}

/** `a AND b AND c`: one node for a run of the same operator, so that long runs do not nest. */
export interface LogicalExpression extends Located {
  readonly kind: 'Logical';
  readonly operator: 'AND' | 'OR' | 'XOR';
  readonly operands: readonly Expression[];
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '||'
  | '=~'
  | 'IN'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS';

export interface BinaryExpression extends Located {
  readonly kind: 'Binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** `a < b <= c`: `operands` has one more entry than `operators`. A single comparison is a chain of one. */
export interface ComparisonChain extends Located {
  readonly kind: 'Comparison';
  readonly operands: readonly Expression[];
  readonly operators: readonly ComparisonOperator[];
}

export interface NullPredicate extends Located {
  readonly kind: 'IsNull';
  readonly negated: boolean;
  readonly operand: Expression;
}

/** `x IS [NOT] :: INTEGER`, `IS [NOT] TYPED …`; `IS NORMALIZED` has the type text `NFC NORMALIZED` and so on. */
export interface TypePredicate extends Located {
  readonly kind: 'IsType';
  readonly negated: boolean;
  readonly operand: Expression;
  readonly type: string;
}

/** `n:A:B`, `n:A|B&!C`, `n IS A` as a predicate. */
export interface LabelPredicate extends Located {
  readonly kind: 'HasLabels';
  readonly operand: Expression;
  readonly labels: LabelExpression;
}

export interface FunctionCall extends Located {
  readonly kind: 'FunctionCall';
  /** Dotted name as written. */
  readonly function: Name;
  readonly distinct: boolean;
  readonly args: readonly Expression[];
}

export interface CountStar extends Located {
  readonly kind: 'CountStar';
}

export interface CaseExpression extends Located {
  readonly kind: 'Case';
  /** `CASE subject WHEN …`; `undefined` in the searched form. */
  readonly subject: Expression | undefined;
  readonly branches: readonly { readonly when: readonly CaseTest[]; readonly result: Expression }[];
  readonly otherwise: Expression | undefined;
}

/** One test of a `WHEN`: an operand, or in the extended simple form an operator and its operand (`WHEN > 3`). */
export interface CaseTest {
  readonly operator: ComparisonOperator | 'IS NULL' | 'IS NOT NULL' | undefined;
  readonly operand: Expression | undefined;
}

export interface ListLiteral extends Located {
  readonly kind: 'List';
  readonly items: readonly Expression[];
}

export interface MapEntry {
  readonly key: Name;
  readonly value: Expression;
}

export interface MapLiteral extends Located {
  readonly kind: 'Map';
  readonly entries: readonly MapEntry[];
}

/** `n {.name, .*, x, key: value}` */
export interface MapProjection extends Located {
  readonly kind: 'MapProjection';
  readonly subject: Variable;
  readonly items: readonly (
    | (Located & { readonly kind: 'property'; readonly key: Name })
    | (Located & { readonly kind: 'all' })
    | (Located & { readonly kind: 'variable'; readonly variable: Variable })
    | (Located & { readonly kind: 'entry'; readonly key: Name; readonly value: Expression })
  )[];
}

/** `[x IN list WHERE … | …]` */
export interface ListComprehension extends Located {
  readonly kind: 'ListComprehension';
  readonly variable: Name;
  readonly list: Expression;
  readonly where: Expression | undefined;
  readonly projection: Expression | undefined;
}

/** `[p = (a)-->(b) WHERE … | …]` */
export interface PatternComprehension extends Located {
  readonly kind: 'PatternComprehension';
  readonly path: PatternPath;
  readonly where: Expression | undefined;
  readonly projection: Expression;
}

/** `all | any | none | single (x IN list WHERE …)` */
export interface ListPredicate extends Located {
  readonly kind: 'ListPredicate';
  readonly quantifier: 'all' | 'any' | 'none' | 'single';
  readonly variable: Name;
  readonly list: Expression;
  readonly where: Expression | undefined;
}

/** `reduce(acc = init, x IN list | …)` */
export interface ReduceExpression extends Located {
  readonly kind: 'Reduce';
  readonly accumulator: Name;
  readonly init: Expression;
  readonly variable: Name;
  readonly list: Expression;
  readonly body: Expression;
}

/** A path where an expression may stand: a predicate, or `shortestPath(…)` as a value. */
export interface PatternExpression extends Located {
  readonly kind: 'PatternExpression';
  readonly path: PatternPath;
}

/** `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`; a bare pattern with `WHERE` is a query of one `MATCH`. */
export interface SubqueryExpression extends Located {
  readonly kind: 'Subquery';
  readonly form: 'exists' | 'count' | 'collect';
  readonly query: Query;
}
