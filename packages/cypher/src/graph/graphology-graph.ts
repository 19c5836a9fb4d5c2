import type { AbstractGraph } from 'graphology-types';
import { type CypherMap, type CypherNode, type CypherRelationship, KIND } from '../values/types.ts';
import { type Adjacency, relationshipsAt } from './adjacency.ts';
import { type Attributes, attributesOf, checkKey } from './attributes.ts';
import { LiveNode, LiveRelationship } from './entities.ts';
import type { EdgePayload, UpdatePayload } from './events.ts';
import type { Graph } from './graph.ts';
import { LabelSets } from './label-sets.ts';
import { NodeStore } from './node-store.ts';
import type { PropertyIndex } from './property-index.ts';
import { PropertyStore } from './property-store.ts';
import { RelationshipStore, type Way } from './relationship-store.ts';
import { SchemaCatalog } from './schema.ts';
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
 * A graphology graph as the engine sees it: stores by integer id, loaded at the first query and then kept in
 * step by graphology's events.
 *
 * Over 250 lines because what reads a graph, what changes it and the events of both are one interface.
 */
export class GraphologyGraph implements Graph {
  readonly labels = new TokenTable();
  readonly types = new TokenTable();
  readonly labelSets = new LabelSets(this.labels);
  readonly nodeProperties: PropertyStore;
  readonly relationshipProperties: PropertyStore;
  readonly schema = new SchemaCatalog();
  readonly source: AbstractGraph;
  readonly nodes: NodeStore;
  readonly relationships: RelationshipStore;
  version = 0;

  private readonly options: GraphologyGraphOptions;
  private loaded = false;
  /** Set while this class itself changes the graph: the id the next event is about. */
  private subject = -1;
  private readonly unsubscribe: (() => void)[] = [];
  private keyCounter = 0;

  constructor(source: AbstractGraph, options: GraphologyGraphOptions) {
    const { labelsAttribute, typeAttribute, defaultType, isFloat } = options;
    this.source = source;
    this.options = options;
    this.nodeProperties = new PropertyStore('node', labelsAttribute, isFloat);
    this.relationshipProperties = new PropertyStore('relationship', typeAttribute, isFloat);
    this.nodes = new NodeStore(this.labelSets, labelsAttribute, this.nodeProperties);
    this.relationships = new RelationshipStore(
      this.types,
      typeAttribute,
      defaultType,
      this.relationshipProperties,
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
    const { nodes, relationships } = this;
    this.version++;
    nodes.clear();
    relationships.clear();
    this.source.forEachNode((key, attributes) => {
      nodes.append(key, attributes);
    });
    const { typeAttribute } = this.options;
    let lastType: unknown;
    let lastTypeId = -1;
    this.source.forEachEdge((key, attributes, source, target) => {
      const type = attributes[typeAttribute];
      if (type !== lastType || lastTypeId < 0) {
        lastType = type;
        lastTypeId = relationships.typeOf(type);
      }
      relationships.append(key, lastTypeId, nodes.find(source), nodes.find(target), attributes);
    });
    this.loaded = true;
  }

  // --- events ----------------------------------------------------------------------------------------------------

  private listen(): void {
    const { nodes, relationships } = this;
    const on = (event: string, handler: (payload: never) => void): void => {
      const guarded = (payload: never): void => {
        if (!this.loaded) return;
        this.version++;
        handler(payload);
      };
      this.source.on(event as 'nodeAdded', guarded as never);
      this.unsubscribe.push(() => this.source.off(event as 'nodeAdded', guarded as never));
    };
    const nodeOf = (key: string): number => (this.subject >= 0 ? this.subject : nodes.find(key));
    const edgeOf = (key: string): number => (this.subject >= 0 ? this.subject : relationships.find(key));
    on('nodeAdded', (p: { key: string; attributes: Attributes }) =>
      nodes.add(p.key, p.attributes, this.subject),
    );
    on('nodeDropped', (p: { key: string }) => nodes.drop(nodeOf(p.key)));
    on('nodeAttributesUpdated', (p: UpdatePayload) => nodes.update(nodeOf(p.key), p));
    on('edgeAdded', ({ key, source, target, attributes }: EdgePayload) => {
      if (this.subject >= 0) relationships.revive(this.subject, attributes);
      else relationships.add(key, nodes.find(source), nodes.find(target), attributes);
    });
    on('edgeDropped', (p: EdgePayload) => relationships.drop(edgeOf(p.key)));
    on('edgeAttributesUpdated', (p: UpdatePayload) => relationships.update(edgeOf(p.key), p));
    on('edgesCleared', () => relationships.clear());
    const reload = (): void => this.refresh();
    on('eachNodeAttributesUpdated', reload);
    on('eachEdgeAttributesUpdated', reload);
    on('cleared', reload);
  }

  /** Stops following the graph. */
  close(): void {
    for (const off of this.unsubscribe) off();
    this.unsubscribe.length = 0;
  }

  // --- reads -----------------------------------------------------------------------------------------------------

  get nodeCount(): number {
    return this.nodes.count;
  }

  get relationshipCount(): number {
    return this.relationships.count;
  }

  countType(type: number): number {
    return this.relationships.countType(type);
  }

  nodesWithLabel(label: number): { readonly data: Int32Array; readonly length: number } {
    return this.nodes.withLabel(label);
  }

  adjacency(type: number, direction: Way): Adjacency {
    return this.relationships.adjacency(type, direction, this.nodes.length, false);
  }

  cleanAdjacency(type: number, direction: Way): Adjacency {
    return this.relationships.adjacency(type, direction, this.nodes.length, true);
  }

  nodeIndex(label: string, key: string): PropertyIndex | undefined {
    return this.nodes.index(label, key, this.schema.hasNodeIndex(label, key));
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
    return this.nodes.find(elementId);
  }

  findRelationship(elementId: string): number {
    return this.relationships.find(elementId);
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
    return this.nodes.length - 1;
  }

  createRelationship(type: string, source: number, target: number, properties: CypherMap): number {
    const attributes = attributesOf(properties, this.relationshipProperties);
    attributes[this.options.typeAttribute] = type;
    this.perform(-1, () =>
      this.source.addDirectedEdge(this.nodes.keys[source]!, this.nodes.keys[target]!, attributes),
    );
    return this.relationships.length - 1;
  }

  deleteNode(id: number): void {
    this.perform(id, () => this.source.dropNode(this.nodes.keys[id]!));
  }

  deleteRelationship(id: number): void {
    this.perform(id, () => this.source.dropEdge(this.relationships.keys[id]!));
  }

  reviveNode(id: number, attributes: Attributes): void {
    this.perform(id, () => this.source.addNode(this.nodes.keys[id]!, attributes));
  }

  reviveRelationship(id: number, attributes: Attributes): void {
    const { keys, sources, targets } = this.relationships;
    const [source, target] = [this.nodes.keys[sources[id]!]!, this.nodes.keys[targets[id]!]!];
    const key = keys[id]!;
    this.perform(id, () => this.source.addDirectedEdgeWithKey(key, source, target, attributes));
  }

  setNodeAttribute(id: number, key: string, value: unknown): void {
    const node = this.nodes.keys[id]!;
    checkKey(key);
    this.perform(id, () => {
      if (value === undefined) this.source.removeNodeAttribute(node, key);
      else this.source.setNodeAttribute(node, key, value);
    });
  }

  setRelationshipAttribute(id: number, key: string, value: unknown): void {
    const edge = this.relationships.keys[id]!;
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
      if (this.nodes.find(key) < 0) return key;
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
