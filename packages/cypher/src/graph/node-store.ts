import type { Attributes } from './attributes.ts';
import { changedName, type UpdatePayload } from './events.ts';
import type { NodeTable } from './graph.ts';
import { IntVector } from './int-vector.ts';
import type { LabelSets } from './label-sets.ts';
import { NodeIndexes } from './node-indexes.ts';
import type { PropertyIndex } from './property-index.ts';
import type { PropertyStore } from './property-store.ts';

/** The nodes of a graph by id, with lists and indexes by label, which are built when first asked for. */
export class NodeStore implements NodeTable {
  readonly keys: string[] = [];
  /** Live ones. */
  count = 0;
  private readonly labels: LabelSets;
  private readonly labelsAttribute: string;
  private readonly properties: PropertyStore;
  private readonly indexes: NodeIndexes;
  private ids = new Map<string, number>();
  private readonly sets = new IntVector(1024);
  private readonly lists: (IntVector | undefined)[] = [];

  constructor(labels: LabelSets, labelsAttribute: string, properties: PropertyStore) {
    this.labels = labels;
    this.labelsAttribute = labelsAttribute;
    this.properties = properties;
    this.indexes = new NodeIndexes(properties, label => this.liveWithLabel(label));
  }

  get length(): number {
    return this.sets.length;
  }

  get labelSets(): Int32Array {
    return this.sets.data;
  }

  /** The id of a live node; -1 where there is none of the key. */
  find(key: string): number {
    return this.ids.get(key) ?? -1;
  }

  clear(): void {
    this.keys.length = 0;
    this.ids = new Map();
    this.sets.clear();
    this.properties.clear();
    this.labels.counts.fill(0);
    this.lists.length = 0;
    this.count = 0;
    this.indexes.clear();
  }

  /** Adds a node while no list, index or column follows. */
  append(key: string, attributes: Attributes): number {
    const id = this.sets.push(0);
    this.keys.push(key);
    this.put(id, key, attributes);
    return id;
  }

  /** Adds a node, or takes back that one was dropped: then its id is `revived`. */
  add(key: string, attributes: Attributes, revived: number): void {
    let id = revived;
    if (id < 0) id = this.append(key, attributes);
    else this.put(id, key, attributes);
    this.properties.added(id);
    for (const label of this.labels.members[this.sets.data[id]!]!) this.labelGained(id, label);
  }

  private put(id: number, key: string, attributes: Attributes): void {
    const set = this.labels.of(attributes[this.labelsAttribute]);
    this.sets.data[id] = set;
    this.ids.set(key, id);
    this.properties.rows[id] = attributes;
    this.labels.counts[set]!++;
    this.count++;
  }

  private labelGained(id: number, label: number): void {
    const list = this.lists[label];
    if (list !== undefined) {
      if (list.length > 0 && list.data[list.length - 1]! >= id) this.lists[label] = undefined;
      else list.push(id);
    }
    this.indexes.add(id, this.labels.labels.names[label]!, undefined);
  }

  drop(id: number): void {
    const set = this.sets.data[id]!;
    this.sets.data[id] = ~set;
    this.labels.counts[set]!--;
    this.count--;
    this.ids.delete(this.keys[id]!);
    this.properties.rows[id] = undefined;
    this.properties.changed(id, undefined);
  }

  update(id: number, payload: UpdatePayload): void {
    if (id < 0) return;
    this.properties.rows[id] = payload.attributes;
    const name = changedName(payload);
    if (name === undefined || name === this.labelsAttribute) this.relabel(id, payload.attributes);
    if (name === this.labelsAttribute) return;
    this.properties.changed(id, name);
    if (this.indexes.isEmpty) return;
    for (const label of this.labels.namesOf(this.sets.data[id]!)) this.indexes.add(id, label, name);
  }

  private relabel(id: number, attributes: Attributes): void {
    const before = this.sets.data[id]!;
    const after = this.labels.of(attributes[this.labelsAttribute]);
    if (before === after) return;
    this.sets.data[id] = after;
    this.labels.counts[before]!--;
    this.labels.counts[after]!++;
    const had = this.labels.members[before]!;
    for (const label of this.labels.members[after]!) if (!had.includes(label)) this.labelGained(id, label);
  }

  /** Ids that may have the label (check again). */
  withLabel(label: number): IntVector {
    const known = this.lists[label];
    if (known !== undefined) return known;
    const has = this.labels.members.map(members => members.includes(label));
    const list = new IntVector(Math.max(16, this.labels.countLabel(label)));
    const { data, length } = this.sets;
    for (let id = 0; id < length; id++) if (data[id]! >= 0 && has[data[id]!]) list.push(id);
    this.lists[label] = list;
    return list;
  }

  /** The index on nodes of a label by a property, if it is `wanted`. */
  index(label: string, key: string, wanted: boolean): PropertyIndex | undefined {
    return this.indexes.get(label, key, wanted);
  }

  private *liveWithLabel(label: string): Generator<number> {
    const id = this.labels.labels.find(label);
    if (id < 0) return;
    const list = this.withLabel(id);
    for (let i = 0; i < list.length; i++) {
      const set = this.sets.data[list.data[i]!]!;
      if (set >= 0 && this.labels.has(set, id)) yield list.data[i]!;
    }
  }
}
