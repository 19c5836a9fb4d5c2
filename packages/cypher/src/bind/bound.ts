/**
 * What the binder hands to the planner: a query whose names are resolved, whose sugar is gone and whose
 * compile-time errors have been raised.
 *
 * Consumers: `plan/` (and, through it, the operators), `engine.ts`. Written by `bind/` alone.
 *
 * Rules a planner may rely on:
 * - Every variable of the whole statement, named or not, has its own {@link Slot}, unique over all scopes:
 *   `WITH a AS b` makes a new slot, `WITH a` and `WITH *` keep it. A slot never changes its meaning, so rows can
 *   be flat arrays and predicates can move freely.
 * - Aggregate functions stand only in `BoundProjection.aggregation`; every other expression sees their slots.
 * - `WHERE` comes as a list of conjuncts. Inline `WHERE`s of plain (not quantified, not selected) patterns are
 *   conjuncts of their clause.
 * - Pattern predicates, pattern comprehensions and `shortestPath(…)` as values are subqueries.
 * - Types are static knowledge: `ANY` where nothing is known. NULL is always possible.
 */
import type { AggregateSpec, FunctionSpec, ScalarSpec, TypeName } from '../functions/spec.ts';
import type { CreateConstraint, CreateIndex, DropSchema } from '../parse/ast.ts';
import type { BoundExpression } from './bound-expression.ts';
import type { ProcedureSignature } from './catalog.ts';

export type * from './bound-expression.ts';
export type { AggregateSpec, FunctionSpec, ScalarSpec, TypeName };

/** Number of a variable; the index into {@link BoundStatement.slots}. */
export type Slot = number;

export interface SlotInfo {
  readonly slot: Slot;
  /** As written; for unnamed elements of patterns and the binder's own temporaries, the empty string. */
  readonly name: string;
  readonly type: TypeName;
  /** For LIST: the type of its elements. */
  readonly elements?: TypeName | undefined;
}

export interface BoundStatement {
  readonly mode: 'run' | 'explain' | 'profile';
  /** The text the offsets refer to. */
  readonly text: string;
  readonly body: BoundQuery | BoundSchemaCommand | BoundShow;
  readonly slots: readonly SlotInfo[];
  /** Result columns in order; empty for a query that returns nothing. */
  readonly columns: readonly string[];
  /** No clause writes to the graph, and no called procedure says it does. */
  readonly readOnly: boolean;
  /** True for schema commands that change something. */
  readonly changesSchema: boolean;
  /** Names of all parameters used. */
  readonly parameters: readonly string[];
  readonly notifications: readonly BoundNotification[];
  /** Labels and types that the query looks for, for warnings about those that nothing has. */
  readonly mentions: readonly BoundMention[];
}

/** `either`: of a predicate (`x:Name`), which nodes and relationships can both be asked. */
export interface BoundMention {
  readonly kind: 'label' | 'type' | 'either';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A warning: the query runs, but perhaps not as meant. */
export interface BoundNotification {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

// --- Queries ----------------------------------------------------------------------------------------------------

export type BoundQuery = BoundSingleQuery | BoundUnion;

export interface BoundColumn {
  readonly name: string;
  readonly slot: Slot;
}

export interface BoundSingleQuery {
  readonly kind: 'single';
  readonly clauses: readonly BoundClause[];
  /** Empty where the query ends in an updating clause, or (in `EXISTS` and `COUNT`) without `RETURN`. */
  readonly columns: readonly BoundColumn[];
}

export interface BoundUnion {
  readonly kind: 'union';
  /** Bag union; otherwise duplicate rows are dropped. */
  readonly all: boolean;
  readonly branches: readonly BoundSingleQuery[];
  /** Slots of the result. `inputs[b][c]` is the slot of branch `b` that feeds column `c`. */
  readonly columns: readonly BoundColumn[];
  readonly inputs: readonly (readonly Slot[])[];
}

export type BoundClause =
  | BoundMatch
  | BoundUnwind
  | BoundProjection
  | BoundCreate
  | BoundMerge
  | BoundSet
  | BoundRemove
  | BoundDelete
  | BoundForeach
  | BoundCallSubquery
  | BoundCallProcedure;

export interface At {
  /** Half-open UTF-16 offsets into the query's text, for errors and profiles. */
  readonly start: number;
  readonly end: number;
}

export interface BoundMatch extends At {
  readonly kind: 'match';
  readonly optional: boolean;
  /** Relationships of all paths of one clause are pairwise distinct (those in `bound` slots included). */
  readonly paths: readonly BoundPath[];
  readonly where: readonly BoundExpression[];
  /** Slots this clause adds to the row (NULL where an optional match finds nothing). */
  readonly introduces: readonly Slot[];
}

export interface BoundUnwind extends At {
  readonly kind: 'unwind';
  readonly list: BoundExpression;
  readonly slot: Slot;
}

/**
 * `WITH` or `RETURN`, in order of evaluation: aggregate (if any) -> compute `items` -> DISTINCT over the items'
 * slots -> ORDER BY -> SKIP, LIMIT -> WHERE -> keep only `items`' slots.
 *
 * ORDER BY and WHERE may read the items' slots and, where there is neither aggregation nor DISTINCT, every slot
 * from before. With aggregation, items, ORDER BY and WHERE read only keys' and aggregates' slots (and items').
 * ORDER BY expressions that repeat an item have been replaced by the item's slot.
 */
export interface BoundProjection extends At {
  readonly kind: 'projection';
  readonly clause: 'with' | 'return';
  readonly aggregation: BoundAggregation | undefined;
  /** All that is visible afterwards. An item whose expression is the variable of its own slot just stays. */
  readonly items: readonly BoundItem[];
  readonly distinct: boolean;
  readonly orderBy: readonly BoundSort[];
  /** Read no variables; must give a non-negative INTEGER (checked here only for literals). */
  readonly skip: BoundExpression | undefined;
  readonly limit: BoundExpression | undefined;
  readonly where: readonly BoundExpression[];
}

export interface BoundItem {
  readonly slot: Slot;
  readonly name: string;
  readonly expression: BoundExpression;
}

export interface BoundAggregation {
  /** Grouping keys, computed on the incoming row. Empty: one group, also over no rows. */
  readonly keys: readonly { readonly slot: Slot; readonly expression: BoundExpression }[];
  readonly aggregates: readonly BoundAggregate[];
}

/** `count(*)` is `count` without arguments. Arguments are computed on the incoming row. */
export interface BoundAggregate extends At {
  readonly slot: Slot;
  readonly spec: AggregateSpec;
  readonly distinct: boolean;
  readonly args: readonly BoundExpression[];
}

export interface BoundSort {
  readonly expression: BoundExpression;
  readonly descending: boolean;
}

// --- Writes -----------------------------------------------------------------------------------------------------

/** Create the nodes in order, then the relationships in order, then build the paths. */
export interface BoundCreate extends At {
  readonly kind: 'create';
  /** New nodes only. */
  readonly nodes: readonly BoundNewNode[];
  readonly relationships: readonly BoundNewRelationship[];
  /** Path variables: slots of node, relationship, node … */
  readonly paths: readonly { readonly slot: Slot; readonly elements: readonly Slot[] }[];
}

export interface BoundNewNode extends At {
  readonly slot: Slot;
  readonly labels: readonly string[];
  /** A map, or a parameter that must hold one. */
  readonly properties: BoundExpression | undefined;
}

export interface BoundNewRelationship extends At {
  readonly slot: Slot;
  readonly type: string;
  /** Slots of the ends in the relationship's own direction. */
  readonly from: Slot;
  readonly to: Slot;
  readonly properties: BoundExpression | undefined;
}

export interface BoundMerge extends At {
  readonly kind: 'merge';
  /** What to look for. A NULL property value raises `MergeReadOwnWrites`; an undirected relationship matches both ways. */
  readonly path: BoundPath;
  /** What to create where nothing is found (undirected relationships left to right). Same slots as `path`. */
  readonly create: BoundCreate;
  readonly onCreate: readonly BoundSetItem[];
  readonly onMatch: readonly BoundSetItem[];
  readonly introduces: readonly Slot[];
}

export interface BoundSet extends At {
  readonly kind: 'set';
  readonly items: readonly BoundSetItem[];
}

/** A NULL target is skipped. Targets are nodes or relationships (`target` may be any expression that gives one). */
export type BoundSetItem =
  | (At & {
      readonly kind: 'setProperty';
      readonly target: BoundExpression;
      readonly key: string;
      readonly value: BoundExpression;
    })
  | (At & {
      readonly kind: 'setDynamicProperty';
      readonly target: BoundExpression;
      readonly key: BoundExpression;
      readonly value: BoundExpression;
    })
  /** Replace all properties by a map's, a node's or a relationship's. */
  | (At & { readonly kind: 'setAll'; readonly target: BoundExpression; readonly value: BoundExpression })
  /** `+=`: add, replace; NULL values remove. */
  | (At & { readonly kind: 'setMerge'; readonly target: BoundExpression; readonly value: BoundExpression })
  | (At & {
      readonly kind: 'setLabels';
      readonly target: BoundExpression;
      readonly labels: readonly string[];
    });

export interface BoundRemove extends At {
  readonly kind: 'remove';
  readonly items: readonly BoundRemoveItem[];
}

export type BoundRemoveItem =
  | (At & { readonly kind: 'removeProperty'; readonly target: BoundExpression; readonly key: string })
  | (At & {
      readonly kind: 'removeDynamicProperty';
      readonly target: BoundExpression;
      readonly key: BoundExpression;
    })
  | (At & {
      readonly kind: 'removeLabels';
      readonly target: BoundExpression;
      readonly labels: readonly string[];
    });

/** Nodes, relationships or paths; NULL is skipped. Connected nodes without `detach`: `DeleteConnectedNode` at the end. */
export interface BoundDelete extends At {
  readonly kind: 'delete';
  readonly detach: boolean;
  readonly expressions: readonly BoundExpression[];
}

export interface BoundForeach extends At {
  readonly kind: 'foreach';
  readonly slot: Slot;
  readonly list: BoundExpression;
  /** Updating clauses. What they bind is not visible afterwards. */
  readonly clauses: readonly BoundClause[];
}

// --- Calls ------------------------------------------------------------------------------------------------------

/** Runs `query` once for each row, with the row's `imports` visible under their own slots. */
export interface BoundCallSubquery extends At {
  readonly kind: 'callSubquery';
  /** A row for which the subquery gives none is kept, with NULLs. */
  readonly optional: boolean;
  readonly imports: readonly Slot[];
  readonly query: BoundQuery;
  /** Slots added to the row: the query's columns. */
  readonly introduces: readonly Slot[];
  /** No `RETURN`: each incoming row passes once. */
  readonly unit: boolean;
}

export interface BoundCallProcedure extends At {
  readonly kind: 'callProcedure';
  readonly optional: boolean;
  readonly procedure: ProcedureSignature;
  readonly args: readonly BoundExpression[];
  /** `field` is the index into the signature's results. */
  readonly yields: readonly { readonly field: number; readonly slot: Slot }[];
  readonly where: readonly BoundExpression[];
}

// --- Patterns ---------------------------------------------------------------------------------------------------

/**
 * One path of a pattern. `elements` starts and ends with a node and alternates nodes with relationships or
 * quantified parts; nodes that were not written (around quantified parts) have been added.
 */
export interface BoundPath extends At {
  /** The path variable. */
  readonly slot: Slot | undefined;
  readonly selector: BoundSelector | undefined;
  readonly elements: readonly BoundPathElement[];
  /** Holds before the selector chooses (`ANY SHORTEST ((a)-->+(b) WHERE …)`); empty without a selector. */
  readonly where: readonly BoundExpression[];
}

export interface BoundSelector {
  /** `function`: `shortestPath()`, `allShortestPaths()`; for these the clause's WHERE on the path holds before choosing. */
  readonly form: 'function' | 'selector';
  readonly kind: 'shortest' | 'allShortest' | 'any' | 'shortestGroups';
  /** Paths (or groups) for each pair of ends: a literal or a parameter. */
  readonly count: BoundExpression;
}

export type BoundPathElement = BoundNodePattern | BoundRelationshipPattern | BoundQuantified;

export interface BoundNodePattern extends At {
  readonly kind: 'node';
  readonly slot: Slot;
  /** The slot has a value before this clause (or stood earlier in this clause's pattern). */
  readonly bound: 'before' | 'here' | 'new';
  readonly labels: BoundLabels | undefined;
  readonly properties: readonly BoundPropertyTest[];
}

export interface BoundRelationshipPattern extends At {
  readonly kind: 'relationship';
  /** Holds a relationship, or with `length` a list of them. */
  readonly slot: Slot;
  readonly bound: 'before' | 'here' | 'new';
  readonly types: BoundLabels | undefined;
  /** The types where the expression is a plain choice of names (the usual case): `[]` means any type. */
  readonly typeNames: readonly string[] | undefined;
  readonly direction: 'out' | 'in' | 'both';
  /** Variable length: `*` is `{min: 1, max: undefined}`. `-[…]->{1,3}` comes in the same form. */
  readonly length: { readonly min: number; readonly max: number | undefined } | undefined;
  readonly properties: readonly BoundPropertyTest[];
  /** With `length` only: the slot of one relationship of the list, which `where` reads. */
  readonly element: Slot | undefined;
  /** With `length` only: must hold for each relationship. Elsewhere inline WHEREs are the clause's conjuncts. */
  readonly where: readonly BoundExpression[];
}

/** `key: value` inside a pattern: equal, and therefore never with NULL. */
export interface BoundPropertyTest {
  readonly key: string;
  readonly value: BoundExpression;
}

/** `(…){min,max}` over more than one relationship, or with a WHERE over its nodes. */
export interface BoundQuantified extends At {
  readonly kind: 'quantified';
  readonly min: number;
  readonly max: number | undefined;
  /** One repetition; its slots are those of one turn. The last node of a turn is the first of the next. */
  readonly elements: readonly BoundPathElement[];
  readonly where: readonly BoundExpression[];
  /** Group variables: `outer` is the list over all turns of `inner`. Only those that have a name. */
  readonly groups: readonly { readonly inner: Slot; readonly outer: Slot }[];
}

export type BoundLabels =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'not'; readonly operand: BoundLabels }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly BoundLabels[] };

// --- Schema and administration ----------------------------------------------------------------------------------

export interface BoundSchemaCommand {
  readonly kind: 'schema';
  readonly command: CreateIndex | CreateConstraint | DropSchema;
}

/**
 * `SHOW …`: the rows of the thing shown go, column by column, into `slots` (see `SHOW_COLUMNS` in `bind/show.ts`),
 * then through `clauses` (its YIELD, WHERE and RETURN, as projections).
 */
export interface BoundShow {
  readonly kind: 'show';
  readonly what: 'indexes' | 'constraints' | 'procedures' | 'functions';
  readonly source: readonly BoundColumn[];
  readonly clauses: readonly BoundClause[];
  readonly columns: readonly BoundColumn[];
}
