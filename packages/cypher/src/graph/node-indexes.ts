import { PropertyIndex } from './property-index.ts';
import type { PropertyStore } from './property-store.ts';

/** The indexes on nodes that queries have asked for, each of a label and a property. */
export class NodeIndexes {
  private readonly byLabel = new Map<string, Map<string, PropertyIndex>>();
  private readonly properties: PropertyStore;
  private readonly members: (label: string) => Iterable<number>;

  constructor(properties: PropertyStore, members: (label: string) => Iterable<number>) {
    this.properties = properties;
    this.members = members;
  }

  get isEmpty(): boolean {
    return this.byLabel.size === 0;
  }

  /** The index, if it is `wanted`; one that is no longer wanted is forgotten. */
  get(label: string, key: string, wanted: boolean): PropertyIndex | undefined {
    let ofLabel = this.byLabel.get(label);
    if (!wanted) {
      ofLabel?.delete(key);
      return undefined;
    }
    if (ofLabel === undefined) {
      ofLabel = new Map();
      this.byLabel.set(label, ofLabel);
    }
    let index = ofLabel.get(key);
    if (index === undefined) {
      index = new PropertyIndex(this.properties.key(key), () => this.members(label));
      ofLabel.set(key, index);
    }
    return index;
  }

  /** Files a node of a label under its value of a property, or of all where `key` is `undefined`. */
  add(id: number, label: string, key: string | undefined): void {
    const ofLabel = this.byLabel.get(label);
    if (ofLabel === undefined) return;
    if (key !== undefined) ofLabel.get(key)?.add(id);
    else for (const index of ofLabel.values()) index.add(id);
  }

  /** All are built anew when they are asked again. */
  clear(): void {
    for (const ofLabel of this.byLabel.values()) for (const index of ofLabel.values()) index.drop();
  }
}
