/** Whole numbers in a growing array. */
export class Ints {
  data: Int32Array;
  length = 0;

  constructor(room = 1024) {
    this.data = new Int32Array(room);
  }
  push(value: number): number {
    if (this.length === this.data.length) {
      const next = new Int32Array(this.data.length * 2);
      next.set(this.data);
      this.data = next;
    }
    this.data[this.length] = value;
    return this.length++;
  }
  /** The numbers without the room that is left. */
  done(): Int32Array {
    return this.data.slice(0, this.length);
  }
}

/** Numbers in a growing array. */
export class Floats {
  data: Float64Array;
  length = 0;

  constructor(room = 1024) {
    this.data = new Float64Array(room);
  }
  push(value: number): number {
    if (this.length === this.data.length) {
      const next = new Float64Array(this.data.length * 2);
      next.set(this.data);
      this.data = next;
    }
    this.data[this.length] = value;
    return this.length++;
  }
  done(): Float64Array {
    return this.data.slice(0, this.length);
  }
}

/** Numbers for values that repeat, in the order of their first standing. */
export class Codes<T> {
  readonly values: T[] = [];
  readonly #codes = new Map<string, number>();

  code(key: string, value: T): number {
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.#codes.set(key, code);
    }
    return code;
  }
}

/**
 * Numbers rows whose key columns are equal alike: for each row its number, from 0 in the order of first standing, and
 * for each number its first row. Open addressing; linear.
 */
export function groupRows(
  length: number,
  keys: readonly Int32Array[],
): { readonly of: Int32Array; readonly first: Int32Array } {
  const of = new Int32Array(length);
  const first = new Ints(Math.max(16, length >> 2));
  let size = 16;
  while (size < length * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  for (let row = 0; row < length; row++) {
    let hash = 0;
    for (const key of keys) {
      hash = Math.imul(hash ^ key[row]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let slot = hash & (size - 1);
    for (;;) {
      const group = slots[slot]!;
      if (group < 0) {
        of[row] = slots[slot] = first.push(row);
        break;
      }
      const other = first.data[group]!;
      let equal = true;
      for (const key of keys) if (key[row] !== key[other]) equal = false;
      if (equal) {
        of[row] = group;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return { of, first: first.done() };
}
