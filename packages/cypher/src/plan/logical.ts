/**
 * The logical plan: a tree of steps, most with one `input`. Rules rewrite it, `liveness.ts` says which slots each
 * step must carry on, `build.ts` makes operators of it.
 */
import type {
  BoundAggregate,
  BoundCallProcedure,
  BoundCreate,
  BoundDelete,
  BoundExpression,
  BoundForeach,
  BoundItem,
  BoundLabels,
  BoundMerge,
  BoundRemove,
  BoundSelector,
  BoundSet,
  BoundSort,
  BoundUnwind,
  Slot,
} from '../bind/bound.ts';

export type Direction = 'out' | 'in' | 'both';

export interface Step {
  /** Rows expected out of this step. */
  rows?: number;
  /** Slots that the step passes on from its input; filled by `liveness.ts`. */
  carry?: readonly Slot[];
  /** Slots that the step takes from its input, carried or not; filled by `liveness.ts`. */
  reads?: readonly Slot[];
  /** Of the slots that the step introduces, those that somebody reads; filled by `liveness.ts`. */
  wanted?: ReadonlySet<Slot>;
}

export type Plan =
  | ArgumentStep
  | NodeScan
  | NodeIndexSeek
  | NodeIdSeek
  | RelationshipScan
  | Expand
  | VarExpand
  | ReachableExpand
  | QuantifiedExpand
  | ShortestPath
  | SelectPaths
  | Endpoints
  | Unbox
  | BuildPath
  | Filter
  | Optional
  | Unwind
  | Project
  | Aggregate
  | Distinct
  | Sort
  | Slice
  | Union
  | Apply
  | ProcedureCall
  | RowSource
  | Create
  | Merge
  | SetStep
  | Remove
  | Delete
  | Foreach;

export interface ArgumentStep extends Step {
  readonly kind: 'argument';
  readonly slots: readonly Slot[];
}

interface Fed extends Step {
  input: Plan;
}

/** For each row, all nodes, or those that satisfy `labels`; `label` is the one name to scan by, if any. */
export interface NodeScan extends Fed {
  readonly kind: 'nodeScan';
  readonly slot: Slot;
  readonly label: string | undefined;
}

/** For each row, the nodes of a label whose property equals a value (or one of a list of values). */
export interface NodeIndexSeek extends Fed {
  readonly kind: 'nodeIndexSeek';
  readonly slot: Slot;
  /** `undefined`: any node. */
  readonly label: string | undefined;
  readonly key: string;
  /** There is no index: one is made for the run. */
  readonly hash: boolean;
  readonly value: BoundExpression;
  readonly many: boolean;
}

/** For each row, the node whose `elementId` (or `id`) is given. */
export interface NodeIdSeek extends Fed {
  readonly kind: 'nodeIdSeek';
  readonly slot: Slot;
  readonly by: 'elementId' | 'id';
  readonly value: BoundExpression;
  readonly many: boolean;
}

/** For each row, all relationships of the given types, with their ends. */
export interface RelationshipScan extends Fed {
  readonly kind: 'relationshipScan';
  readonly relationship: Slot;
  readonly from: Slot;
  readonly to: Slot;
  readonly types: BoundLabels | undefined;
  readonly direction: Direction;
}

/** For each row, the relationships at a node that is bound. */
export interface Expand extends Fed {
  readonly kind: 'expand';
  readonly from: Slot;
  readonly relationship: Slot;
  readonly to: Slot;
  /** As seen from `from`. */
  readonly direction: Direction;
  readonly types: BoundLabels | undefined;
  /** `to` is bound already: only relationships that end there. */
  readonly into: boolean;
  /** Relationships (or lists of them) of the same clause that this one must differ from. */
  readonly unlike: readonly Slot[];
}

export interface VarExpand extends Fed {
  readonly kind: 'varExpand';
  readonly from: Slot;
  /** A list; in the order of the pattern as written, which is the other way round where `reversed`. */
  readonly relationships: Slot;
  readonly to: Slot;
  readonly direction: Direction;
  readonly types: BoundLabels | undefined;
  readonly into: boolean;
  readonly min: number;
  readonly max: number | undefined;
  readonly reversed: boolean;
  readonly unlike: readonly Slot[];
  /** Tests on each relationship, read through `element`. */
  readonly element: Slot | undefined;
  readonly where: readonly BoundExpression[];
}

/** Each node that some path of the length reaches, once for each row: the paths themselves are not observed. */
export interface ReachableExpand extends Fed {
  readonly kind: 'reachableExpand';
  readonly from: Slot;
  readonly to: Slot;
  readonly direction: 'out' | 'in';
  readonly types: BoundLabels | undefined;
  readonly min: 0 | 1;
  readonly max: number | undefined;
}

export interface QuantifiedExpand extends Fed {
  readonly kind: 'quantifiedExpand';
  readonly from: Slot;
  readonly to: Slot;
  readonly into: boolean;
  readonly min: number;
  readonly max: number | undefined;
  /** One turn, from `start` to `end`. */
  turn: Plan;
  readonly imports: readonly Slot[];
  readonly start: Slot;
  readonly end: Slot;
  readonly groups: readonly { readonly inner: Slot; readonly outer: Slot }[];
  /** The elements of a turn after its first node. */
  readonly turnElements: readonly PathPart[];
  /** What the turns ran through, for paths: a list of relationships. */
  readonly trail: Slot;
  readonly reversed: boolean;
  readonly unlike: readonly Slot[];
  /** Only so many of the shortest, or with `groups` of the shortest lengths: then it goes `into` a bound node. */
  readonly select: { readonly count: BoundExpression; readonly groups: boolean } | undefined;
}

/** Paths between two bound nodes over one relationship pattern of variable length. */
export interface ShortestPath extends Fed {
  readonly kind: 'shortestPath';
  readonly from: Slot;
  readonly to: Slot;
  readonly relationships: Slot;
  readonly types: BoundLabels | undefined;
  readonly direction: Direction;
  readonly min: number;
  readonly max: number | undefined;
  readonly all: boolean;
  readonly element: Slot | undefined;
  readonly where: readonly BoundExpression[];
  /** Where more than one is wanted, or paths of more than one step: how many, or how many lengths. */
  readonly count: BoundExpression | undefined;
  readonly groups: boolean;
}

/** For each row, the rows of a subplan, of which a selector keeps some for each pair of ends. */
export interface SelectPaths extends Fed {
  readonly kind: 'selectPaths';
  inner: Plan;
  readonly from: Slot;
  readonly to: Slot;
  /** Relationships and lists of them, whose lengths add up to the path's. */
  readonly parts: readonly Slot[];
  readonly selector: BoundSelector;
  readonly introduces: readonly Slot[];
}

/** Binds the ends of a relationship (or list) that is bound already. */
export interface Endpoints extends Fed {
  readonly kind: 'endpoints';
  readonly relationship: Slot;
  readonly list: boolean;
  readonly from: Slot;
  readonly to: Slot;
  readonly fromBound: boolean;
  readonly toBound: boolean;
  readonly direction: Direction;
  readonly types: BoundLabels | undefined;
  readonly min: number;
  readonly max: number | undefined;
}

/** A node or relationship held as a value becomes an id; rows with NULL are dropped. */
export interface Unbox extends Fed {
  readonly kind: 'unbox';
  readonly from: Slot;
  readonly slot: Slot;
  readonly entity: 'node' | 'relationship';
}

/** An element of a path and how it is held: lists and trails are lists of relationships. */
export interface PathPart {
  readonly slot: Slot;
  readonly what: 'node' | 'relationship' | 'list';
}

export interface BuildPath extends Fed {
  readonly kind: 'buildPath';
  readonly slot: Slot;
  /** Nodes and relationships (or lists, or trails of quantified parts) in turn. */
  readonly elements: readonly PathPart[];
}

export interface Filter extends Fed {
  readonly kind: 'filter';
  predicates: readonly BoundExpression[];
}

/** For each row, the rows of `inner`, or one row with NULLs. */
export interface Optional extends Fed {
  readonly kind: 'optional';
  inner: Plan;
  readonly ordinal: Slot;
  readonly introduces: readonly Slot[];
}

export interface Unwind extends Fed {
  readonly kind: 'unwind';
  readonly clause: BoundUnwind;
}

export interface Project extends Fed {
  readonly kind: 'project';
  readonly items: readonly BoundItem[];
}

export interface Aggregate extends Fed {
  readonly kind: 'aggregate';
  readonly keys: readonly { readonly slot: Slot; readonly expression: BoundExpression }[];
  readonly aggregates: readonly BoundAggregate[];
}

export interface Distinct extends Fed {
  readonly kind: 'distinct';
  readonly slots: readonly Slot[];
}

/** With `limit`, only the first rows are kept while sorting. */
export interface Sort extends Fed {
  readonly kind: 'sort';
  readonly by: readonly BoundSort[];
  readonly skip: BoundExpression | undefined;
  readonly limit: BoundExpression | undefined;
}

/** SKIP and LIMIT without ORDER BY. `exhaust`: the input writes, so it runs to its end all the same. */
export interface Slice extends Fed {
  readonly kind: 'slice';
  readonly skip: BoundExpression | undefined;
  readonly limit: BoundExpression | undefined;
  exhaust: boolean;
}

export interface Union extends Step {
  readonly kind: 'union';
  readonly branches: Plan[];
  readonly columns: readonly Slot[];
  readonly inputs: readonly (readonly Slot[])[];
}

/** `CALL { … }`. */
export interface Apply extends Fed {
  readonly kind: 'apply';
  inner: Plan;
  readonly imports: readonly Slot[];
  readonly introduces: readonly Slot[];
  readonly optional: boolean;
  readonly unit: boolean;
  /** The subquery writes: all rows come in before it first runs. */
  readonly writes: boolean;
}

export interface ProcedureCall extends Fed {
  readonly kind: 'procedureCall';
  readonly clause: BoundCallProcedure;
}

/** Rows that are there from the start (`SHOW`). */
export interface RowSource extends Step {
  readonly kind: 'rowSource';
  readonly slots: readonly Slot[];
  readonly what: 'indexes' | 'constraints' | 'procedures' | 'functions';
}

export interface Create extends Fed {
  readonly kind: 'create';
  readonly clause: BoundCreate;
}

export interface Merge extends Fed {
  readonly kind: 'merge';
  readonly clause: BoundMerge;
  match: Plan;
  readonly imports: readonly Slot[];
}

export interface SetStep extends Fed {
  readonly kind: 'set';
  readonly clause: BoundSet;
}

export interface Remove extends Fed {
  readonly kind: 'remove';
  readonly clause: BoundRemove;
}

export interface Delete extends Fed {
  readonly kind: 'delete';
  readonly clause: BoundDelete;
}

export interface Foreach extends Fed {
  readonly kind: 'foreach';
  readonly clause: BoundForeach;
  body: Plan;
  readonly imports: readonly Slot[];
}
