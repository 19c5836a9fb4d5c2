import type { AbstractGraph } from 'graphology-types';
import { type CypherMap, type CypherNode, type CypherRelationship, KIND } from '../values/types.ts';
import { type Adjacency, buildAdjacencies, relationshipsAt } from './adjacency.ts';
import { type Attributes, attributesOf, checkKey } from './attributes.ts';
import { LiveNode, LiveRelationship } from './entities.ts';
import { changedName, type EdgePayload, type UpdatePayload } from './events.ts';
import type { Graph, NodeTable, RelationshipTable } from './graph.ts';
import { IntVector } from './int-vector.ts';
import { LabelSets } from './label-sets.ts';
import { NodeIndexes } from './node-indexes.ts';
import type { PropertyIndex } from './property-index.ts';
import { PropertyStore } from './property-store.ts';
import { SchemaCatalog } from './schema.ts';
import { Nodes, Relationships } from './tables.ts';
import { TokenTable } from './tokens.ts';

export interface GraphologyGraphOptions {
  readonly labelsAttribute: string;
  readonly typeAttribute: string;
  /** The type of edges without one. */
  readonly defaultType: string;
  readonly isFloat: (key: string) => boolean;
  readonly nodeKey: ((labels: readonly string[], properties: CypherMap) => string) | undefined;
}

/**
 * A graphology graph as the engine sees it: tables by integer id, loaded at the first query and then kept in
 * step by graphology's events. Adjacency, label lists, columns and indexes are built when first asked for.
 *
 * Over 250 lines because the tables and the events that keep them must be read together.
 */
export class GraphologyGraph implements Graph {
  readonly labels = new TokenTable();
  readonly types = new TokenTable();
  readonly labelSets = new LabelSets(this.labels);
  readonly nodeProperties: PropertyStore;
  readonly relationshipProperties: PropertyStore;
  readonly schema = new SchemaCatalog();
  readonly source: AbstractGraph;
  readonly nodes: NodeTable;
  readonly relationships: RelationshipTable;
  version = 0;
  nodeCount = 0;
  relationshipCount = 0;

  private readonly options: GraphologyGraphOptions;
  private loaded = false;
  private readonly nodeKeys: string[] = [];
  private nodeIds = new Map<string, number>();
  private readonly sets = new IntVector(1024);
  private readonly relationshipKeys: string[] = [];
  private relationshipIds: Map<string, number> | undefined;
  private readonly relationshipTypes = new IntVector(1024);
  private readonly sources = new IntVector(1024);
  private readonly targets = new IntVector(1024);
  private readonly typeCounts: number[] = [];
  private readonly out: (Adjacency | undefined)[] = [];
  private readonly in: (Adjacency | undefined)[] = [];
  private readonly labelLists: (IntVector | undefined)[] = [];
  private readonly indexes: NodeIndexes;
  /** Set while this class itself changes the graph: the id the next event is about. */
  private subject = -1;
  private readonly unsubscribe: (() => void)[] = [];
  private keyCounter = 0;

  constructor(source: AbstractGraph, options: GraphologyGraphOptions) {
    this.source = source;
    this.options = options;
    this.nodeProperties = new PropertyStore('node', options.labelsAttribute, options.isFloat);
    this.relationshipProperties = new PropertyStore('relationship', options.typeAttribute, options.isFloat);
    this.indexes = new NodeIndexes(this.nodeProperties, label => this.liveWithLabel(label));
    this.nodes = new Nodes(this.sets, this.nodeKeys);
    this.relationships = new Relationships(
      this.relationshipTypes,
      this.sources,
      this.targets,
      this.relationshipKeys,
    );
    this.listen();
  }

  // --- loading ---------------------------------------------------------------------------------------------------

  prepare(): void {
    if (!this.loaded) this.load();
  }

  /** Forgets everything built; the next query loads anew. For callers that changed attribute objects in place. */
  refresh(): void {
    this.loaded = false;
    this.version++;
  }

  private load(): void {
    this.clearTables();
    this.source.forEachNode((key, attributes) => {
      this.appendNode(key, attributes);
    });
    const { nodeIds } = this;
    const typeAttribute = this.options.typeAttribute;
    let lastType: unknown;
    let lastTypeId = -1;
    this.source.forEachEdge((key, attributes, source, target) => {
      const type = attributes[typeAttribute];
      if (type !== lastType || lastTypeId < 0) {
        lastType = type;
        lastTypeId = this.typeId(type);
      }
      this.relationshipKeys.push(key);
      this.relationshipProperties.rows.push(attributes);
      this.relationshipTypes.push(lastTypeId);
      this.sources.push(nodeIds.get(source)!);
      this.targets.push(nodeIds.get(target)!);
      this.typeCounts[lastTypeId]!++;
    });
    this.relationshipCount = this.relationshipTypes.length;
    this.loaded = true;
  }

  private clearTables(): void {
    this.version++;
    this.nodeKeys.length = 0;
    this.nodeIds = new Map();
    this.sets.clear();
    this.nodeProperties.clear();
    this.labelSets.counts.fill(0);
    this.labelLists.length = 0;
    this.nodeCount = 0;
    this.indexes.clear();
    this.clearRelationships();
  }

  private clearRelationships(): void {
    this.relationshipKeys.length = 0;
    this.relationshipIds = undefined;
    this.relationshipTypes.clear();
    this.sources.clear();
    this.targets.clear();
    this.relationshipProperties.clear();
    this.typeCounts.fill(0);
    this.out.length = 0;
    this.in.length = 0;
    this.relationshipCount = 0;
  }

  private typeId(type: unknown): number {
    const id = this.types.intern(typeof type === 'string' && type !== '' ? type : this.options.defaultType);
    while (this.typeCounts.length <= id) this.typeCounts.push(0);
    return id;
  }

  private appendNode(key: string, attributes: Attributes): number {
    const set = this.labelSets.of(attributes[this.options.labelsAttribute]);
    const id = this.sets.push(set);
    this.nodeKeys.push(key);
    this.nodeIds.set(key, id);
    this.nodeProperties.rows.push(attributes);
    this.labelSets.counts[set]!++;
    this.nodeCount++;
    return id;
  }

  // --- events ----------------------------------------------------------------------------------------------------

  private listen(): void {
    const on = (event: string, handler: (payload: never) => void): void => {
      const guarded = (payload: never): void => {
        if (!this.loaded) return;
        this.version++;
        handler(payload);
      };
      this.source.on(event as 'nodeAdded', guarded as never);
      this.unsubscribe.push(() => this.source.off(event as 'nodeAdded', guarded as never));
    };
    on('nodeAdded', (p: { key: string; attributes: Attributes }) => this.onNodeAdded(p.key, p.attributes));
    on('nodeDropped', (p: { key: string }) => this.onNodeDropped(p.key));
    on('edgeAdded', (p: EdgePayload) => this.onEdgeAdded(p));
    on('edgeDropped', (p: EdgePayload) => this.onEdgeDropped(p.key));
    on('nodeAttributesUpdated', (p: UpdatePayload) => {
      this.onNodeUpdated(this.subject >= 0 ? this.subject : this.findNode(p.key), p);
    });
    on('edgeAttributesUpdated', (p: UpdatePayload) => {
      this.onEdgeUpdated(this.subject >= 0 ? this.subject : this.findRelationship(p.key), p);
    });
    const reload = (): void => this.refresh();
    on('eachNodeAttributesUpdated', reload);
    on('eachEdgeAttributesUpdated', reload);
    on('cleared', reload);
    on('edgesCleared', () => this.clearRelationships());
  }

  /** Stops following the graph. */
  close(): void {
    for (const off of this.unsubscribe) off();
    this.unsubscribe.length = 0;
  }

  private onNodeAdded(key: string, attributes: Attributes): void {
    let id = this.subject;
    if (id >= 0) {
      const set = this.labelSets.of(attributes[this.options.labelsAttribute]);
      this.sets.data[id] = set;
      this.nodeIds.set(key, id);
      this.nodeProperties.rows[id] = attributes;
      this.labelSets.counts[set]!++;
      this.nodeCount++;
    } else id = this.appendNode(key, attributes);
    this.nodeProperties.added(id);
    for (const label of this.labelSets.members[this.sets.data[id]!]!) this.labelGained(id, label);
  }

  private labelGained(id: number, label: number): void {
    const list = this.labelLists[label];
    if (list !== undefined) {
      if (list.length > 0 && list.data[list.length - 1]! >= id) this.labelLists[label] = undefined;
      else list.push(id);
    }
    this.indexes.add(id, this.labels.names[label]!, undefined);
  }

  private onNodeDropped(key: string): void {
    const id = this.subject >= 0 ? this.subject : this.findNode(key);
    const set = this.sets.data[id]!;
    this.sets.data[id] = ~set;
    this.labelSets.counts[set]!--;
    this.nodeCount--;
    this.nodeIds.delete(key);
    this.nodeProperties.rows[id] = undefined;
    this.nodeProperties.changed(id, undefined);
  }

  private onEdgeAdded(p: EdgePayload): void {
    const type = this.typeId(p.attributes[this.options.typeAttribute]);
    this.typeCounts[type]!++;
    this.relationshipCount++;
    const revived = this.subject;
    if (revived >= 0) {
      this.relationshipTypes.data[revived] = type;
      this.relationshipProperties.rows[revived] = p.attributes;
      this.relationshipIds?.set(p.key, revived);
      this.out[type] = undefined;
      this.in[type] = undefined;
      this.relationshipProperties.added(revived);
      return;
    }
    const source = this.nodeIds.get(p.source)!;
    const target = this.nodeIds.get(p.target)!;
    const id = this.relationshipTypes.push(type);
    this.sources.push(source);
    this.targets.push(target);
    this.relationshipKeys.push(p.key);
    this.relationshipProperties.rows.push(p.attributes);
    this.relationshipIds?.set(p.key, id);
    this.out[type]?.add(source, target, id);
    this.in[type]?.add(target, source, id);
    this.relationshipProperties.added(id);
  }

  private onEdgeDropped(key: string): void {
    const id = this.subject >= 0 ? this.subject : this.findRelationship(key);
    const type = this.relationshipTypes.data[id]!;
    this.relationshipTypes.data[id] = ~type;
    this.typeCounts[type]!--;
    this.relationshipCount--;
    this.relationshipIds?.delete(key);
    this.relationshipProperties.rows[id] = undefined;
    const out = this.out[type];
    if (out !== undefined) out.deleted++;
    const incoming = this.in[type];
    if (incoming !== undefined) incoming.deleted++;
    this.relationshipProperties.changed(id, undefined);
  }

  private onNodeUpdated(id: number, p: UpdatePayload): void {
    if (id < 0) return;
    this.nodeProperties.rows[id] = p.attributes;
    const name = changedName(p);
    if (name === undefined || name === this.options.labelsAttribute) this.relabel(id, p.attributes);
    if (name === this.options.labelsAttribute) return;
    this.nodeProperties.changed(id, name);
    if (this.indexes.isEmpty) return;
    for (const label of this.labelSets.namesOf(this.sets.data[id]!)) this.indexes.add(id, label, name);
  }

  private relabel(id: number, attributes: Attributes): void {
    const before = this.sets.data[id]!;
    const after = this.labelSets.of(attributes[this.options.labelsAttribute]);
    if (before === after) return;
    this.sets.data[id] = after;
    this.labelSets.counts[before]!--;
    this.labelSets.counts[after]!++;
    const had = this.labelSets.members[before]!;
    for (const label of this.labelSets.members[after]!) if (!had.includes(label)) this.labelGained(id, label);
  }

  private onEdgeUpdated(id: number, p: UpdatePayload): void {
    if (id < 0) return;
    this.relationshipProperties.rows[id] = p.attributes;
    const name = changedName(p);
    if (name === undefined || name === this.options.typeAttribute) {
      const before = this.relationshipTypes.data[id]!;
      const after = this.typeId(p.attributes[this.options.typeAttribute]);
      if (before !== after) {
        this.relationshipTypes.data[id] = after;
        this.typeCounts[before]!--;
        this.typeCounts[after]!++;
        for (const type of [before, after]) this.out[type] = this.in[type] = undefined;
      }
    }
    this.relationshipProperties.changed(id, name);
  }

  // --- reads -----------------------------------------------------------------------------------------------------

  countType(type: number): number {
    return this.typeCounts[type] ?? 0;
  }

  nodesWithLabel(label: number): { readonly data: Int32Array; readonly length: number } {
    const known = this.labelLists[label];
    if (known !== undefined) return known;
    const has = this.labelSets.members.map(members => members.includes(label));
    const list = new IntVector(Math.max(16, this.labelSets.countLabel(label)));
    const { data, length } = this.sets;
    for (let id = 0; id < length; id++) if (data[id]! >= 0 && has[data[id]!]) list.push(id);
    this.labelLists[label] = list;
    return list;
  }

  adjacency(type: number, direction: 'out' | 'in'): Adjacency {
    const known = (direction === 'out' ? this.out : this.in)[type];
    return known !== undefined && !known.worn ? known : this.buildAdjacency(type, direction);
  }

  cleanAdjacency(type: number, direction: 'out' | 'in'): Adjacency {
    const known = (direction === 'out' ? this.out : this.in)[type];
    return known?.clean ? known : this.buildAdjacency(type, direction);
  }

  private buildAdjacency(type: number, direction: 'out' | 'in'): Adjacency {
    const into = direction === 'out' ? this.out : this.in;
    const [from, to] = direction === 'out' ? [this.sources, this.targets] : [this.targets, this.sources];
    // building all the missing types costs the same two passes as building one
    const missing = this.types.names.map((_, t) => t === type || into[t] === undefined);
    const types = this.relationshipTypes;
    const built = buildAdjacencies(this.sets.length, types.data, types.length, from.data, to.data, missing);
    for (let t = 0; t < missing.length; t++) if (missing[t]) into[t] = built[t];
    return into[type]!;
  }

  nodeIndex(label: string, key: string): PropertyIndex | undefined {
    return this.indexes.get(label, key, this.schema.hasNodeIndex(label, key));
  }

  private *liveWithLabel(label: string): Generator<number> {
    const id = this.labels.find(label);
    if (id < 0) return;
    const list = this.nodesWithLabel(id);
    for (let i = 0; i < list.length; i++) {
      const set = this.sets.data[list.data[i]!]!;
      if (set >= 0 && this.labelSets.has(set, id)) yield list.data[i]!;
    }
  }

  node(id: number): CypherNode {
    return new LiveNode(this, id);
  }

  relationship(id: number): CypherRelationship {
    return new LiveRelationship(this, id);
  }

  nodeId(value: unknown): number {
    return value instanceof LiveNode && value.graph === this ? value.id : this.foreignId(value, 'NODE');
  }

  relationshipId(value: unknown): number {
    return value instanceof LiveRelationship && value.graph === this
      ? value.id
      : this.foreignId(value, 'RELATIONSHIP');
  }

  /** Nodes and relationships of an earlier result, given back as parameters. */
  private foreignId(value: unknown, kind: 'NODE' | 'RELATIONSHIP'): number {
    if (typeof value !== 'object' || value === null) return -1;
    const entity = value as { [KIND]?: string; elementId: string };
    if (entity[KIND] !== kind) return -1;
    return kind === 'NODE' ? this.findNode(entity.elementId) : this.findRelationship(entity.elementId);
  }

  findNode(elementId: string): number {
    return this.nodeIds.get(elementId) ?? -1;
  }

  findRelationship(elementId: string): number {
    if (this.relationshipIds === undefined) {
      this.relationshipIds = new Map();
      for (let id = 0; id < this.relationshipKeys.length; id++) {
        if (this.relationshipTypes.data[id]! >= 0) this.relationshipIds.set(this.relationshipKeys[id]!, id);
      }
    }
    return this.relationshipIds.get(elementId) ?? -1;
  }

  relationshipsOf(id: number): number[] {
    return relationshipsAt(this, id);
  }

  // --- writes ----------------------------------------------------------------------------------------------------

  createNode(labels: readonly string[], properties: CypherMap): number {
    const attributes = attributesOf(properties, this.nodeProperties);
    if (labels.length > 0) attributes[this.options.labelsAttribute] = [...new Set(labels)];
    const key = this.options.nodeKey?.(labels, properties) ?? this.freshKey();
    this.perform(-1, () => this.source.addNode(key, attributes));
    return this.sets.length - 1;
  }

  createRelationship(type: string, source: number, target: number, properties: CypherMap): number {
    const attributes = attributesOf(properties, this.relationshipProperties);
    attributes[this.options.typeAttribute] = type;
    this.perform(-1, () =>
      this.source.addDirectedEdge(this.nodeKeys[source]!, this.nodeKeys[target]!, attributes),
    );
    return this.relationshipTypes.length - 1;
  }

  deleteNode(id: number): void {
    this.perform(id, () => this.source.dropNode(this.nodeKeys[id]!));
  }

  deleteRelationship(id: number): void {
    this.perform(id, () => this.source.dropEdge(this.relationshipKeys[id]!));
  }

  reviveNode(id: number, attributes: Attributes): void {
    this.perform(id, () => this.source.addNode(this.nodeKeys[id]!, attributes));
  }

  reviveRelationship(id: number, attributes: Attributes): void {
    const [source, target] = [this.nodeKeys[this.sources.data[id]!]!, this.nodeKeys[this.targets.data[id]!]!];
    const key = this.relationshipKeys[id]!;
    this.perform(id, () => this.source.addDirectedEdgeWithKey(key, source, target, attributes));
  }

  setNodeAttribute(id: number, key: string, value: unknown): void {
    const node = this.nodeKeys[id]!;
    checkKey(key);
    this.perform(id, () => {
      if (value === undefined) this.source.removeNodeAttribute(node, key);
      else this.source.setNodeAttribute(node, key, value);
    });
  }

  setRelationshipAttribute(id: number, key: string, value: unknown): void {
    const edge = this.relationshipKeys[id]!;
    checkKey(key);
    this.perform(id, () => {
      if (value === undefined) this.source.removeEdgeAttribute(edge, key);
      else this.source.setEdgeAttribute(edge, key, value);
    });
  }

  setLabels(id: number, labels: readonly string[]): void {
    this.setNodeAttribute(id, this.options.labelsAttribute, labels.length === 0 ? undefined : [...labels]);
  }

  private freshKey(): string {
    for (;;) {
      const key = `n${this.keyCounter++}`;
      if (!this.nodeIds.has(key)) return key;
    }
  }

  /** Changes the graph with the events told which id they are about. */
  private perform(id: number, change: () => void): void {
    this.subject = id;
    try {
      change();
    } finally {
      this.subject = -1;
    }
  }
}
