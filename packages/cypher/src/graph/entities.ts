import { type CypherMap, CypherNode, CypherRelationship } from '../values/types.ts';
import { deletedAccess } from './deleted.ts';
import type { Graph } from './graph.ts';

/** A node that reads the graph when asked. */
export class LiveNode extends CypherNode {
  readonly graph: Graph;
  readonly id: number;

  constructor(graph: Graph, id: number) {
    super();
    this.graph = graph;
    this.id = id;
  }
  override get elementId(): string {
    return this.graph.nodes.keys[this.id]!;
  }
  override get identity(): number {
    return this.id;
  }
  override get labels(): readonly string[] {
    const set = this.graph.nodes.labelSets[this.id]!;
    if (set < 0) throw deletedAccess('node', this.id);
    return this.graph.labelSets.namesOf(set);
  }
  override get properties(): CypherMap {
    if (this.graph.nodes.labelSets[this.id]! < 0) throw deletedAccess('node', this.id);
    return this.graph.nodeProperties.all(this.id);
  }
  get isDeleted(): boolean {
    return this.graph.nodes.labelSets[this.id]! < 0;
  }
}

/** A relationship that reads the graph when asked. Its type and ends outlive it. */
export class LiveRelationship extends CypherRelationship {
  readonly graph: Graph;
  readonly id: number;

  constructor(graph: Graph, id: number) {
    super();
    this.graph = graph;
    this.id = id;
  }
  override get elementId(): string {
    return this.graph.relationships.keys[this.id]!;
  }
  override get identity(): number {
    return this.id;
  }
  override get type(): string {
    const type = this.graph.relationships.types[this.id]!;
    return this.graph.types.names[type < 0 ? ~type : type]!;
  }
  override get startNodeElementId(): string {
    return this.graph.nodes.keys[this.graph.relationships.sources[this.id]!]!;
  }
  override get endNodeElementId(): string {
    return this.graph.nodes.keys[this.graph.relationships.targets[this.id]!]!;
  }
  override get properties(): CypherMap {
    if (this.isDeleted) throw deletedAccess('relationship', this.id);
    return this.graph.relationshipProperties.all(this.id);
  }
  get isDeleted(): boolean {
    return this.graph.relationships.types[this.id]! < 0;
  }
}
