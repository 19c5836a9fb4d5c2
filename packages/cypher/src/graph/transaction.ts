import { runtimeError } from '../errors.ts';
import { type CypherMap, type CypherValue, mapOf } from '../values/types.ts';
import { checkConstraints } from './constraints.ts';
import { deletedAccess } from './deleted.ts';
import type { Graph } from './graph.ts';
import { fromAttribute, toAttribute } from './property-values.ts';
import { storable } from './storable.ts';

/** What a statement wrote, as Neo4j counts it. */
export interface Counters {
  nodesCreated: number;
  nodesDeleted: number;
  relationshipsCreated: number;
  relationshipsDeleted: number;
  propertiesSet: number;
  labelsAdded: number;
  labelsRemoved: number;
  indexesAdded: number;
  indexesRemoved: number;
  constraintsAdded: number;
  constraintsRemoved: number;
}

export function noCounters(): Counters {
  return {
    nodesCreated: 0,
    nodesDeleted: 0,
    relationshipsCreated: 0,
    relationshipsDeleted: 0,
    propertiesSet: 0,
    labelsAdded: 0,
    labelsRemoved: 0,
    indexesAdded: 0,
    indexesRemoved: 0,
    constraintsAdded: 0,
    constraintsRemoved: 0,
  };
}

/**
 * The writes of one statement. Each goes to the graph at once and leaves its opposite in the undo log; `commit`
 * checks what can only be checked at the end, `rollback` leaves the graph as it was.
 */
export class Transaction {
  readonly graph: Graph;
  readonly counters = noCounters();
  private readonly undo: (() => void)[] = [];
  /** Nodes deleted while they still had relationships: these must be gone at the end. */
  private readonly doomed = new Set<number>();
  private readonly touchedNodes = new Set<number>();
  private readonly touchedRelationships = new Set<number>();

  constructor(graph: Graph) {
    this.graph = graph;
  }

  get wrote(): boolean {
    return this.undo.length > 0;
  }

  createNode(labels: readonly string[], properties: CypherMap): number {
    const { graph } = this;
    const id = graph.createNode(labels, checked(properties));
    this.undo.push(() => graph.deleteNode(id));
    this.counters.nodesCreated++;
    this.counters.labelsAdded += new Set(labels).size;
    this.counters.propertiesSet += count(properties);
    if (graph.schema.constraints.size > 0) this.touchedNodes.add(id);
    return id;
  }

  createRelationship(type: string, source: number, target: number, properties: CypherMap): number {
    const { graph } = this;
    for (const end of [source, target]) if (this.nodeGone(end)) throw deletedAccess('node', end);
    const id = graph.createRelationship(type, source, target, checked(properties));
    this.undo.push(() => graph.deleteRelationship(id));
    this.counters.relationshipsCreated++;
    this.counters.propertiesSet += count(properties);
    if (graph.schema.constraints.size > 0) this.touchedRelationships.add(id);
    return id;
  }

  nodeGone(id: number): boolean {
    return this.graph.nodes.labelSets[id]! < 0;
  }

  relationshipGone(id: number): boolean {
    return this.graph.relationships.types[id]! < 0;
  }

  deleteRelationship(id: number): void {
    if (this.relationshipGone(id)) return;
    const { graph } = this;
    const attributes = graph.relationshipProperties.rows[id] as Record<string, unknown>;
    graph.deleteRelationship(id);
    this.undo.push(() => graph.reviveRelationship(id, attributes));
    this.counters.relationshipsDeleted++;
  }

  /** Without `detach` the relationships must have gone by the end of the statement. */
  deleteNode(id: number, detach: boolean): void {
    if (this.nodeGone(id)) return;
    const { graph } = this;
    const relationships = graph.relationshipsOf(id);
    if (relationships.length > 0 && !detach) {
      this.doomed.add(id);
      return;
    }
    for (const relationship of relationships) this.deleteRelationship(relationship);
    const attributes = graph.nodeProperties.rows[id] as Record<string, unknown>;
    graph.deleteNode(id);
    this.undo.push(() => graph.reviveNode(id, attributes));
    this.counters.nodesDeleted++;
    this.doomed.delete(id);
  }

  setProperty(entity: 'node' | 'relationship', id: number, key: string, value: CypherValue): void {
    const { graph } = this;
    const isNode = entity === 'node';
    if (isNode ? this.nodeGone(id) : this.relationshipGone(id)) throw deletedAccess(entity, id);
    const store = isNode ? graph.nodeProperties : graph.relationshipProperties;
    const before = store.key(key).raw(id);
    const after = value === null ? undefined : toAttribute(storable(key, value), store.isFloat(key));
    if (before === undefined && after === undefined) return;
    const set = (to: unknown): void => {
      if (isNode) graph.setNodeAttribute(id, key, to);
      else graph.setRelationshipAttribute(id, key, to);
    };
    if (key === store.hidden) throw hiddenKey(key);
    set(after);
    this.undo.push(() => set(before));
    this.counters.propertiesSet++;
    if (graph.schema.constraints.size > 0) (isNode ? this.touchedNodes : this.touchedRelationships).add(id);
  }

  /** Replaces all properties, or with `merge` adds to them. */
  setProperties(entity: 'node' | 'relationship', id: number, map: CypherMap, merge: boolean): void {
    const { graph } = this;
    const store = entity === 'node' ? graph.nodeProperties : graph.relationshipProperties;
    if (entity === 'node' ? this.nodeGone(id) : this.relationshipGone(id)) throw deletedAccess(entity, id);
    if (!merge) {
      for (const key of Object.keys(store.all(id))) {
        if (!Object.hasOwn(map, key) || map[key] === null) this.setProperty(entity, id, key, null);
      }
    }
    for (const key of Object.keys(map)) this.setProperty(entity, id, key, map[key]!);
  }

  addLabels(id: number, labels: readonly string[]): void {
    const before = this.labelsOf(id);
    const added = [...new Set(labels)].filter(label => !before.includes(label));
    if (added.length === 0) return;
    this.relabel(id, before, [...before, ...added]);
    this.counters.labelsAdded += added.length;
  }

  removeLabels(id: number, labels: readonly string[]): void {
    const before = this.labelsOf(id);
    const kept = before.filter(label => !labels.includes(label));
    if (kept.length === before.length) return;
    this.relabel(id, before, kept);
    this.counters.labelsRemoved += before.length - kept.length;
  }

  private labelsOf(id: number): readonly string[] {
    if (this.nodeGone(id)) throw deletedAccess('node', id);
    return this.graph.labelSets.namesOf(this.graph.nodes.labelSets[id]!);
  }

  private relabel(id: number, before: readonly string[], after: readonly string[]): void {
    const { graph } = this;
    graph.setLabels(id, after);
    this.undo.push(() => graph.setLabels(id, before));
    if (graph.schema.constraints.size > 0) this.touchedNodes.add(id);
  }

  /** To be called with the opposite of a change of the schema. */
  logSchema(undo: () => void): void {
    this.undo.push(undo);
  }

  /**
   * Checks what was put off.
   *
   * @throws CypherError `ConstraintVerificationFailed.DeleteConnectedNode`, `ConstraintValidationFailed.*`
   */
  commit(): void {
    for (const id of [...this.doomed]) {
      if (this.nodeGone(id)) continue;
      const left = this.graph.relationshipsOf(id).length;
      if (left > 0) {
        throw runtimeError(
          'ConstraintVerificationFailed',
          'DeleteConnectedNode',
          `Cannot delete node ${id}: it still has ${left} relationship${left === 1 ? '' : 's'}. ` +
            'Delete these too, or use DETACH DELETE.',
        );
      }
      this.deleteNode(id, true);
    }
    checkConstraints(this.graph, this.touchedNodes, this.touchedRelationships);
  }

  rollback(): void {
    for (let i = this.undo.length - 1; i >= 0; i--) this.undo[i]!();
    this.undo.length = 0;
    this.doomed.clear();
  }
}

/** A raw attribute as a value, for callers outside this folder. */
export const attributeValue = fromAttribute;

function checked(properties: CypherMap): CypherMap {
  const keys = Object.keys(properties);
  const stored = keys.map(key => storable(key, properties[key]!));
  return stored.every((value, i) => value === properties[keys[i]!])
    ? properties
    : mapOf(keys.map((key, i) => [key, stored[i]!]));
}

function count(properties: CypherMap): number {
  let n = 0;
  for (const key of Object.keys(properties)) if (properties[key] !== null) n++;
  return n;
}

function hiddenKey(key: string): Error {
  return runtimeError(
    'NotSupported',
    'ReservedPropertyKey',
    `\`${key}\` holds the labels or the type in this graph and cannot be set as a property.`,
  );
}
