/**
 * What the engine needs of a graph. Nodes and relationships are small integers (given in order, not used again
 * while the engine lives), names of labels and types are tokens; all loops of the operators run over these.
 */
import type { CypherMap, CypherNode, CypherRelationship } from '../values/types.ts';
import type { Adjacency } from './adjacency.ts';
import type { LabelSets } from './label-sets.ts';
import type { PropertyIndex } from './property-index.ts';
import type { PropertyStore } from './property-store.ts';
import type { SchemaCatalog } from './schema.ts';
import type { TokenTable } from './tokens.ts';

export interface NodeTable {
  /** Ids are below this. */
  readonly length: number;
  /** Id of the label set; negative: deleted (`~set`). May be longer than `length`. */
  readonly labelSets: Int32Array;
  readonly keys: readonly string[];
}

export interface RelationshipTable {
  readonly length: number;
  /** Type id; negative: deleted (`~type`). May be longer than `length`. */
  readonly types: Int32Array;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly keys: readonly string[];
}

export interface Graph {
  readonly labels: TokenTable;
  readonly types: TokenTable;
  readonly labelSets: LabelSets;
  readonly nodes: NodeTable;
  readonly relationships: RelationshipTable;
  readonly nodeProperties: PropertyStore;
  readonly relationshipProperties: PropertyStore;
  readonly schema: SchemaCatalog;
  /** Live ones. */
  readonly nodeCount: number;
  readonly relationshipCount: number;
  /** Goes up with every change. */
  readonly version: number;

  /** Brings the tables up to date before a query; builds them at the first call. */
  prepare(): void;
  /** Live relationships of a type. */
  countType(type: number): number;
  /** Ids that may have the label (check again): in ascending order as far as nodes keep their labels. */
  nodesWithLabel(label: number): { readonly data: Int32Array; readonly length: number };
  /** Relationships of a type by their source (`out`) or target (`in`). Built at the first call. */
  adjacency(type: number, direction: 'out' | 'in'): Adjacency;
  /** The same, without changes since it was built. */
  cleanAdjacency(type: number, direction: 'out' | 'in'): Adjacency;
  /** The index on nodes of a label by one property, if there is one. */
  nodeIndex(label: string, key: string): PropertyIndex | undefined;

  node(id: number): CypherNode;
  relationship(id: number): CypherRelationship;
  /** The id of one of this graph's own nodes, live or not; -1 for other values. */
  nodeId(value: unknown): number;
  relationshipId(value: unknown): number;
  findNode(elementId: string): number;
  findRelationship(elementId: string): number;

  // --- writes; callers keep the undo log -----------------------------------------------------------------------
  createNode(labels: readonly string[], properties: CypherMap): number;
  createRelationship(type: string, source: number, target: number, properties: CypherMap): number;
  /** The node must have no relationships. */
  deleteNode(id: number): void;
  deleteRelationship(id: number): void;
  /** Takes a deletion back: the same id, key and attributes. */
  reviveNode(id: number, attributes: Record<string, unknown>): void;
  reviveRelationship(id: number, attributes: Record<string, unknown>): void;
  /** `undefined` removes. The value is an attribute as graphology holds it. */
  setNodeAttribute(id: number, key: string, value: unknown): void;
  setRelationshipAttribute(id: number, key: string, value: unknown): void;
  setLabels(id: number, labels: readonly string[]): void;
  /** Live relationships at a node, self-loops once. */
  relationshipsOf(id: number): number[];
}
