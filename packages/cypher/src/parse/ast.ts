/**
 * The abstract syntax of Cypher as the parser writes it: openCypher 9 and what Neo4j 5 added to it.
 *
 * Consumers: the binder (`bind/`) and the language service (`language/`). The planner never sees this tree; it
 * reads `bind/bound.ts`, where names are resolved and sugar is gone.
 *
 * Over 500 lines because it is one contract of types alone, read as a whole.
 *
 * Every node carries `start` and `end`, half-open UTF-16 offsets into the query's text.
 */
export interface Located {
  readonly start: number;
  readonly end: number;
}

/** A name as written (backticks removed) and where it stands. */
export interface Name extends Located {
  readonly name: string;
}

// --- Statements -------------------------------------------------------------------------------------------------

export interface Statement extends Located {
  /** `EXPLAIN` plans without running, `PROFILE` runs and counts; without a prefix `run`. */
  readonly mode: 'run' | 'explain' | 'profile';
  readonly body: Query | SchemaCommand | ShowCommand;
}

export type Query = SingleQuery | UnionQuery;

export interface SingleQuery extends Located {
  readonly kind: 'SingleQuery';
  readonly clauses: readonly Clause[];
}

/** `left UNION [ALL] right …`: the branches in order. Mixing `UNION` and `UNION ALL` is kept for the binder to refuse. */
export interface UnionQuery extends Located {
  readonly kind: 'UnionQuery';
  readonly branches: readonly SingleQuery[];
  /** One entry between two branches: whether it was `UNION ALL`, and where the word stands. */
  readonly unions: readonly (Located & { readonly all: boolean })[];
}

export type Clause =
  | MatchClause
  | UnwindClause
  | WithClause
  | ReturnClause
  | CreateClause
  | MergeClause
  | SetClause
  | RemoveClause
  | DeleteClause
  | ForeachClause
  | CallSubqueryClause
  | CallProcedureClause
  | FinishClause;

/** `FINISH`: the query gives no rows. */
export interface FinishClause extends Located {
  readonly kind: 'Finish';
}

export interface MatchClause extends Located {
  readonly kind: 'Match';
  readonly optional: boolean;
  readonly pattern: Pattern;
  readonly hints: readonly Hint[];
  readonly where: Expression | undefined;
}

/** `USING INDEX n:L(p)`, `USING SCAN n:L`, `USING JOIN ON n`: parsed, names checked, otherwise ignored. */
export interface Hint extends Located {
  readonly kind: 'index' | 'scan' | 'join';
  readonly variables: readonly Name[];
  readonly label: Name | undefined;
  readonly properties: readonly Name[];
}

export interface UnwindClause extends Located {
  readonly kind: 'Unwind';
  readonly list: Expression;
  readonly variable: Name;
}

export interface WithClause extends Located, ProjectionBody {
  readonly kind: 'With';
  readonly where: Expression | undefined;
}

export interface ReturnClause extends Located, ProjectionBody {
  readonly kind: 'Return';
}

export interface ProjectionBody {
  readonly distinct: boolean;
  /** `*`, which may be followed by items. */
  readonly star: boolean;
  readonly items: readonly ProjectionItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
}

export interface ProjectionItem extends Located {
  readonly expression: Expression;
  readonly alias: Name | undefined;
  /** The expression's text as written: the column's name where there is no alias. */
  readonly text: string;
}

export interface SortItem extends Located {
  readonly expression: Expression;
  readonly descending: boolean;
}

export interface CreateClause extends Located {
  readonly kind: 'Create';
  readonly pattern: Pattern;
}

export interface MergeClause extends Located {
  readonly kind: 'Merge';
  readonly path: PatternPath;
  readonly onCreate: readonly SetItem[];
  readonly onMatch: readonly SetItem[];
}

export interface SetClause extends Located {
  readonly kind: 'Set';
  readonly items: readonly SetItem[];
}

export type SetItem =
  /** `expr.key = value` */
  | (Located & {
      readonly kind: 'SetProperty';
      readonly target: PropertyExpression;
      readonly value: Expression;
    })
  /** `expr[key] = value` */
  | (Located & {
      readonly kind: 'SetDynamicProperty';
      readonly target: IndexExpression;
      readonly value: Expression;
    })
  /** `n = value` */
  | (Located & { readonly kind: 'SetAll'; readonly target: Variable; readonly value: Expression })
  /** `n += value` */
  | (Located & { readonly kind: 'SetMerge'; readonly target: Variable; readonly value: Expression })
  /** `n:A:B` or `n IS A` */
  | (Located & { readonly kind: 'SetLabels'; readonly target: Variable; readonly labels: readonly Name[] });

export interface RemoveClause extends Located {
  readonly kind: 'Remove';
  readonly items: readonly RemoveItem[];
}

export type RemoveItem =
  | (Located & { readonly kind: 'RemoveProperty'; readonly target: PropertyExpression })
  | (Located & { readonly kind: 'RemoveDynamicProperty'; readonly target: IndexExpression })
  | (Located & {
      readonly kind: 'RemoveLabels';
      readonly target: Variable;
      readonly labels: readonly Name[];
    });

export interface DeleteClause extends Located {
  readonly kind: 'Delete';
  readonly detach: boolean;
  readonly expressions: readonly Expression[];
}

export interface ForeachClause extends Located {
  readonly kind: 'Foreach';
  readonly variable: Name;
  readonly list: Expression;
  /** Updating clauses only. */
  readonly clauses: readonly Clause[];
}

/** `[OPTIONAL] CALL [(imports)] { query }`. `IN TRANSACTIONS` is refused by the parser. */
export interface CallSubqueryClause extends Located {
  readonly kind: 'CallSubquery';
  readonly optional: boolean;
  /** `undefined` without parentheses (an importing `WITH` may follow), `'*'` for `(*)`. */
  readonly imports: readonly Variable[] | '*' | undefined;
  readonly query: Query;
}

export interface CallProcedureClause extends Located {
  readonly kind: 'CallProcedure';
  readonly optional: boolean;
  /** Dotted name as written. */
  readonly procedure: Name;
  /** `undefined`: called without parentheses, arguments come from the parameters. */
  readonly args: readonly Expression[] | undefined;
  /** `undefined` without `YIELD`, `'*'` for `YIELD *`. */
  readonly yields: readonly YieldItem[] | '*' | undefined;
  readonly where: Expression | undefined;
}

export interface YieldItem extends Located {
  readonly field: Name;
  readonly alias: Name | undefined;
}

// --- Schema and administration ----------------------------------------------------------------------------------

export interface CreateIndex extends Located {
  readonly kind: 'CreateIndex';
  readonly indexType: 'range' | 'text' | 'point' | 'fulltext' | 'lookup' | 'vector';
  readonly name: Name | undefined;
  readonly ifNotExists: boolean;
  readonly entity: 'node' | 'relationship';
  readonly labels: readonly Name[];
  readonly properties: readonly Name[];
}

export interface CreateConstraint extends Located {
  readonly kind: 'CreateConstraint';
  readonly name: Name | undefined;
  readonly ifNotExists: boolean;
  readonly entity: 'node' | 'relationship';
  readonly label: Name;
  readonly properties: readonly Name[];
  /** `key`: unique and all present. `type` is `IS :: T`, with the type's text in `propertyType`. */
  readonly constraint: 'unique' | 'exists' | 'key' | 'type';
  readonly propertyType: string | undefined;
}

export interface DropSchema extends Located {
  readonly kind: 'DropIndex' | 'DropConstraint';
  readonly name: Name;
  readonly ifExists: boolean;
}

export type SchemaCommand = CreateIndex | CreateConstraint | DropSchema;

/** `SHOW INDEXES | CONSTRAINTS | PROCEDURES | FUNCTIONS [YIELD …] [WHERE …] [RETURN …]`. */
export interface ShowCommand extends Located {
  readonly kind: 'Show';
  readonly what: 'indexes' | 'constraints' | 'procedures' | 'functions';
  readonly yields: readonly YieldItem[] | '*' | undefined;
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
  readonly where: Expression | undefined;
  readonly returns: ReturnClause | undefined;
}

// --- Patterns ---------------------------------------------------------------------------------------------------

export interface Pattern extends Located {
  readonly paths: readonly PatternPath[];
}

/** One comma-separated part: `[p =] [selector] element …`. */
export interface PatternPath extends Located {
  readonly variable: Name | undefined;
  readonly selector: PathSelector | undefined;
  /** Starts and ends with a node after normalisation by the binder; as written, quantified parts may stand at the ends. */
  readonly elements: readonly PatternElement[];
}

/**
 * `shortestPath(…)` and `allShortestPaths(…)` (`form: 'function'`), or the GQL words before a path
 * (`SHORTEST k`, `ALL SHORTEST`, `ANY SHORTEST`, `ANY k`, `SHORTEST k GROUPS`; `form: 'selector'`).
 */
export interface PathSelector extends Located {
  readonly form: 'function' | 'selector';
  readonly kind: 'shortest' | 'allShortest' | 'any' | 'shortestGroups';
  /** How many paths, or groups: a non-negative integer literal or a parameter; 1 where not written. */
  readonly count: Expression | undefined;
}

export type PatternElement = NodePattern | RelationshipPattern | QuantifiedPattern;

export interface NodePattern extends Located {
  readonly kind: 'NodePattern';
  readonly variable: Name | undefined;
  readonly labels: LabelExpression | undefined;
  /** A map or a parameter. */
  readonly properties: Expression | undefined;
  readonly where: Expression | undefined;
}

export interface RelationshipPattern extends Located {
  readonly kind: 'RelationshipPattern';
  readonly variable: Name | undefined;
  readonly types: LabelExpression | undefined;
  /** As seen from the left node; `both` for `--` and `<-->`. */
  readonly direction: 'out' | 'in' | 'both';
  /** `*`, `*2`, `*1..3`: the variable is then a list. */
  readonly length: LengthRange | undefined;
  /** `-[…]->{1,3}`, `+`, `*` after the arrow (GQL): the variable is then a list (a group variable). */
  readonly quantifier: Quantifier | undefined;
  readonly properties: Expression | undefined;
  readonly where: Expression | undefined;
}

/** `((a)-[r]->(b) WHERE …){1,3}`; without a quantifier a parenthesised path (then `quantifier` is undefined). */
export interface QuantifiedPattern extends Located {
  readonly kind: 'QuantifiedPattern';
  readonly path: PatternPath;
  readonly where: Expression | undefined;
  readonly quantifier: Quantifier | undefined;
}

export interface LengthRange extends Located {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export interface Quantifier extends Located {
  readonly min: number;
  /** `undefined`: no upper bound. */
  readonly max: number | undefined;
}

export type LabelExpression =
  | (Located & { readonly kind: 'LabelName'; readonly name: string })
  /** `%`: any label. */
  | (Located & { readonly kind: 'LabelWildcard' })
  | (Located & { readonly kind: 'LabelNot'; readonly operand: LabelExpression })
  | (Located & {
      readonly kind: 'LabelAnd' | 'LabelOr';
      /** `colon` for `:A:B` and `:A|:B`, which the newer forms do not mix with. */
      readonly style: 'colon' | 'operator';
      readonly operands: readonly LabelExpression[];
    });

// --- Expressions ------------------------------------------------------------------------------------------------

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
