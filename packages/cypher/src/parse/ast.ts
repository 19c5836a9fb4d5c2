/**
 * The abstract syntax of Cypher as the parser writes it: openCypher 9 and what Neo4j 5 added to it.
 *
 * Consumers: the binder (`bind/`) and the language service (`language/`). The planner never sees this tree; it
 * reads `bind/bound.ts`, where names are resolved and sugar is gone.
 *
 * Every node carries `start` and `end`, half-open UTF-16 offsets into the query's text.
 */
import type { Expression, IndexExpression, PropertyExpression, Variable } from './expression-ast.ts';

export type * from './expression-ast.ts';

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
