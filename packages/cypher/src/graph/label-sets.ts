import type { TokenTable } from './tokens.ts';

/**
 * Sets of labels as integers: nodes carry the id of their set, so that a label test, however complex, is one
 * look-up in a table with an entry for each set (there are few), and `labels(n)` is computed once a set.
 */
export class LabelSets {
  /** Label ids of each set, in the order in which nodes list them. */
  readonly members: (readonly number[])[] = [];
  /** Live nodes of each set. */
  readonly counts: number[] = [];
  private readonly names: (readonly string[])[] = [];
  private readonly byKey = new Map<string, number>();
  readonly labels: TokenTable;

  constructor(labels: TokenTable) {
    this.labels = labels;
  }

  /** The set of the given label names; what is not a string is left out, duplicates count once. */
  of(names: unknown): number {
    if (!Array.isArray(names))
      return this.ofIds(typeof names === 'string' ? [this.labels.intern(names)] : []);
    const ids: number[] = [];
    for (const name of names) {
      if (typeof name !== 'string') continue;
      const id = this.labels.intern(name);
      if (!ids.includes(id)) ids.push(id);
    }
    return this.ofIds(ids);
  }

  ofIds(ids: number[]): number {
    const key = ids.join(',');
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const set = this.members.length;
    this.members.push(ids);
    this.counts.push(0);
    this.names.push(ids.map(id => this.labels.names[id]!));
    this.byKey.set(key, set);
    return set;
  }

  namesOf(set: number): readonly string[] {
    return this.names[set]!;
  }

  has(set: number, label: number): boolean {
    return this.members[set]!.includes(label);
  }

  get size(): number {
    return this.members.length;
  }

  /** Live nodes with a label. Linear in the number of sets. */
  countLabel(label: number): number {
    let total = 0;
    for (let set = 0; set < this.members.length; set++) {
      if (this.counts[set]! > 0 && this.members[set]!.includes(label)) total += this.counts[set]!;
    }
    return total;
  }
}
