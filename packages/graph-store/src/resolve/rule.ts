import type { Instance } from './instance.ts';

/** Instances that a rule takes for one real-world entity, and the id that follows from what it went by. */
export interface Group {
  readonly id: string;
  readonly members: readonly Instance[];
}

/** Two groups that may be one, for a person to decide. Indexes are into the rule's groups. */
export interface Doubt {
  readonly a: Group;
  readonly b: Group;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface RuleResult {
  readonly groups: readonly Group[];
  readonly doubts: readonly Doubt[];
}

/**
 * One way of telling that documents speak of the same entity. A rule takes its instances from what earlier rules
 * left, puts each into exactly one group, and must not depend on their order.
 */
export interface Rule {
  readonly name: string;
  takes(instance: Instance): boolean;
  group(instances: readonly Instance[]): RuleResult;
}

/** Groups by a key; the order of keys is that of their first instance. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const at = key(item);
    const group = groups.get(at);
    if (group) group.push(item);
    else groups.set(at, [item]);
  }
  return groups;
}

/** The value most instances have; ties go to the first in sorted order. */
export function mostFrequent(values: Iterable<string>): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return mostCounted(counts);
}

/** As `mostFrequent`, of values that were counted. */
export function mostCounted(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [value, count] of counts)
    if (count > most || (count === most && best !== undefined && value < best)) {
      best = value;
      most = count;
    }
  return best;
}

/** How many independent articles: near-duplicates count once. */
export function witnesses(members: readonly Instance[]): number {
  return new Set(members.map(member => member.cluster)).size;
}

export function intersects(a: Iterable<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}

/** Union-find over indexes, path halving. */
export class Union {
  readonly #parent: Int32Array;
  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }
  find(of: number): number {
    let at = of;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!;
      at = this.#parent[at]!;
    }
    return at;
  }
  /** The smaller root stays, so that the result does not depend on the order of unions. */
  join(a: number, b: number): void {
    const x = this.find(a);
    const y = this.find(b);
    if (x < y) this.#parent[y] = x;
    else this.#parent[x] = y;
  }
}
