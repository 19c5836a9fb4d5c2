import { type Adjacency, buildAdjacencies } from './adjacency.ts';
import type { Attributes } from './attributes.ts';
import { changedName, type UpdatePayload } from './events.ts';
import type { RelationshipTable } from './graph.ts';
import { IntVector } from './int-vector.ts';
import type { PropertyStore } from './property-store.ts';
import type { TokenTable } from './tokens.ts';

export type Way = 'out' | 'in';

/** The relationships of a graph by id, and by type and end once they are walked. */
export class RelationshipStore implements RelationshipTable {
  readonly keys: string[] = [];
  /** Live ones. */
  count = 0;
  private readonly tokens: TokenTable;
  private readonly typeAttribute: string;
  /** The type of edges without one. */
  private readonly defaultType: string;
  private readonly properties: PropertyStore;
  private ids: Map<string, number> | undefined;
  private readonly typeColumn = new IntVector(1024);
  private readonly sourceColumn = new IntVector(1024);
  private readonly targetColumn = new IntVector(1024);
  private readonly counts: number[] = [];
  private readonly adjacencies: Record<Way, (Adjacency | undefined)[]> = { out: [], in: [] };

  constructor(tokens: TokenTable, typeAttribute: string, defaultType: string, properties: PropertyStore) {
    this.tokens = tokens;
    this.typeAttribute = typeAttribute;
    this.defaultType = defaultType;
    this.properties = properties;
  }

  get length(): number {
    return this.typeColumn.length;
  }

  get types(): Int32Array {
    return this.typeColumn.data;
  }

  get sources(): Int32Array {
    return this.sourceColumn.data;
  }

  get targets(): Int32Array {
    return this.targetColumn.data;
  }

  /** The id of a live relationship; -1 where there is none of the key. The first call reads all keys. */
  find(key: string): number {
    if (this.ids === undefined) {
      this.ids = new Map();
      for (let id = 0; id < this.keys.length; id++) {
        if (this.types[id]! >= 0) this.ids.set(this.keys[id]!, id);
      }
    }
    return this.ids.get(key) ?? -1;
  }

  clear(): void {
    this.keys.length = 0;
    this.ids = undefined;
    this.typeColumn.clear();
    this.sourceColumn.clear();
    this.targetColumn.clear();
    this.properties.clear();
    this.counts.fill(0);
    this.adjacencies.out.length = 0;
    this.adjacencies.in.length = 0;
    this.count = 0;
  }

  /** The token of a type as an attribute has it. */
  typeOf(value: unknown): number {
    const type = this.tokens.intern(typeof value === 'string' && value !== '' ? value : this.defaultType);
    while (this.counts.length <= type) this.counts.push(0);
    return type;
  }

  /** Adds a relationship while no adjacency or column follows. */
  append(key: string, type: number, source: number, target: number, attributes: Attributes): number {
    const id = this.typeColumn.push(type);
    this.sourceColumn.push(source);
    this.targetColumn.push(target);
    this.keys.push(key);
    this.properties.rows.push(attributes);
    this.counts[type]!++;
    this.count++;
    return id;
  }

  add(key: string, source: number, target: number, attributes: Attributes): void {
    const type = this.typeOf(attributes[this.typeAttribute]);
    const id = this.append(key, type, source, target, attributes);
    this.ids?.set(key, id);
    this.adjacencies.out[type]?.add(source, target, id);
    this.adjacencies.in[type]?.add(target, source, id);
    this.properties.added(id);
  }

  /** Takes back that one was dropped. */
  revive(id: number, attributes: Attributes): void {
    const type = this.typeOf(attributes[this.typeAttribute]);
    this.counts[type]!++;
    this.count++;
    this.types[id] = type;
    this.properties.rows[id] = attributes;
    this.ids?.set(this.keys[id]!, id);
    this.forgetAdjacency(type);
    this.properties.added(id);
  }

  drop(id: number): void {
    const type = this.types[id]!;
    this.types[id] = ~type;
    this.counts[type]!--;
    this.count--;
    this.ids?.delete(this.keys[id]!);
    this.properties.rows[id] = undefined;
    for (const adjacency of [this.adjacencies.out[type], this.adjacencies.in[type]]) {
      if (adjacency !== undefined) adjacency.deleted++;
    }
    this.properties.changed(id, undefined);
  }

  update(id: number, payload: UpdatePayload): void {
    if (id < 0) return;
    this.properties.rows[id] = payload.attributes;
    const name = changedName(payload);
    if (name === undefined || name === this.typeAttribute) this.retype(id, payload.attributes);
    this.properties.changed(id, name);
  }

  private retype(id: number, attributes: Attributes): void {
    const before = this.types[id]!;
    const after = this.typeOf(attributes[this.typeAttribute]);
    if (before === after) return;
    this.types[id] = after;
    this.counts[before]!--;
    this.counts[after]!++;
    this.forgetAdjacency(before);
    this.forgetAdjacency(after);
  }

  private forgetAdjacency(type: number): void {
    this.adjacencies.out[type] = this.adjacencies.in[type] = undefined;
  }

  /** Live ones of a type. */
  countType(type: number): number {
    return this.counts[type] ?? 0;
  }

  /** Those of a type by one of their ends, of `nodes` nodes; with `clean`, without changes since it was built. */
  adjacency(type: number, way: Way, nodes: number, clean: boolean): Adjacency {
    const known = this.adjacencies[way][type];
    if (known !== undefined && (clean ? known.clean : !known.worn)) return known;
    const into = this.adjacencies[way];
    const [from, to] = way === 'out' ? [this.sources, this.targets] : [this.targets, this.sources];
    // building all the missing types costs the same two passes as building one
    const missing = this.tokens.names.map((_, t) => t === type || into[t] === undefined);
    const built = buildAdjacencies(nodes, this.types, this.length, from, to, missing);
    for (let t = 0; t < missing.length; t++) if (missing[t]) into[t] = built[t];
    return into[type]!;
  }
}
