import type { NodeTable, RelationshipTable } from './graph.ts';
import type { IntVector } from './int-vector.ts';

/** Nodes as the vectors of a graph hold them. */
export class Nodes implements NodeTable {
  readonly keys: readonly string[];
  private readonly sets: IntVector;
  constructor(sets: IntVector, keys: readonly string[]) {
    this.sets = sets;
    this.keys = keys;
  }
  get length(): number {
    return this.sets.length;
  }
  get labelSets(): Int32Array {
    return this.sets.data;
  }
}

export class Relationships implements RelationshipTable {
  readonly keys: readonly string[];
  private readonly columns: readonly [IntVector, IntVector, IntVector];
  constructor(types: IntVector, sources: IntVector, targets: IntVector, keys: readonly string[]) {
    this.columns = [types, sources, targets];
    this.keys = keys;
  }
  get length(): number {
    return this.columns[0].length;
  }
  get types(): Int32Array {
    return this.columns[0].data;
  }
  get sources(): Int32Array {
    return this.columns[1].data;
  }
  get targets(): Int32Array {
    return this.columns[2].data;
  }
}
