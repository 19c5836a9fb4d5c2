import { CypherFloat, type CypherValue } from '../values/types.ts';
import type { PropertyKey } from './property-store.ts';

/** What an index files a value under; `undefined`: not in the index (NULL, NaN). */
export function indexKey(value: unknown): string | number | boolean | undefined {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return Number.isNaN(value) ? undefined : value === 0 ? 0 : value;
    case 'bigint':
      // Under the FLOAT it may be equal to.
      return Number(value);
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return undefined;
      if (value instanceof CypherFloat) return indexKey(value.value);
      return OTHER;
    default:
      return undefined;
  }
}

/** Lists, temporal values and points share one entry: their candidates are few and are always checked again. */
const OTHER = '\u0000other';

/**
 * Entities by the value of one property: a hash of postings, built on first use. Entries may be out of date (the
 * value changed, the entity is gone, an id stands twice): `seek` gives candidates to be checked, each id once.
 */
export class PropertyIndex {
  readonly property: PropertyKey;
  private postings: Map<string | number | boolean, number | number[]> | undefined;
  private readonly members: () => Iterable<number>;
  private updated = false;

  constructor(property: PropertyKey, members: () => Iterable<number>) {
    this.property = property;
    this.members = members;
  }

  /** Ids that may have the value. Constant time, after the first call, which reads all members. */
  seek(value: CypherValue): readonly number[] {
    const key = indexKey(value);
    if (key === undefined) return NONE;
    const found = this.built().get(key);
    if (found === undefined) return NONE;
    if (typeof found === 'number') return [found];
    return this.updated ? [...new Set(found)] : found;
  }

  /** Distinct values filed. */
  get size(): number {
    return this.built().size;
  }

  /** Files an entity under its present value; does nothing before the first `seek`. */
  add(id: number): void {
    if (this.postings === undefined) return;
    this.updated = true;
    this.insert(this.postings, id);
  }

  drop(): void {
    this.postings = undefined;
    this.updated = false;
  }

  private built(): Map<string | number | boolean, number | number[]> {
    if (this.postings !== undefined) return this.postings;
    const postings = new Map<string | number | boolean, number | number[]>();
    for (const id of this.members()) this.insert(postings, id);
    this.postings = postings;
    return postings;
  }

  private insert(postings: Map<string | number | boolean, number | number[]>, id: number): void {
    const key = indexKey(this.property.raw(id));
    if (key === undefined) return;
    const found = postings.get(key);
    if (found === undefined) postings.set(key, id);
    else if (typeof found === 'number') {
      if (found !== id) postings.set(key, [found, id]);
    } else if (found[found.length - 1] !== id) found.push(id);
  }
}

const NONE: readonly number[] = [];
