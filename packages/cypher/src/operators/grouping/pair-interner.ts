const DIRECT = 1 << 20;

/** Numbers for pairs of small integers, in order of appearance: by a table while it is small, else by hash. */
export class PairInterner {
  size = 0;
  private firsts: number[] = [];
  private seconds: number[] = [];
  private width = 16;
  private table: Int32Array | undefined = new Int32Array(16 * 16);
  private hash: Map<number, number> | undefined;

  /** Replaces each `first` by the number of the pair. */
  code(first: Int32Array, second: Int32Array, count: number): void {
    let { table, width } = this;
    for (let i = 0; i < count; i++) {
      const b = second[i]!;
      const known = table !== undefined && b < width ? table[first[i]! * width + b] : undefined;
      if (known === undefined || known === 0) {
        first[i] = this.number(first[i]!, b);
        ({ table, width } = this);
      } else first[i] = known - 1;
    }
  }

  private number(a: number, b: number): number {
    if (this.hash !== undefined) return this.hashed(a, b);
    let table = this.table!;
    if (b >= this.width || a * this.width + b >= table.length) {
      this.layout(a, b);
      if (this.table === undefined) return this.hashed(a, b);
      table = this.table;
    }
    const at = a * this.width + b;
    const known = table[at]!;
    if (known !== 0) return known - 1;
    table[at] = this.size + 1;
    this.firsts.push(a);
    this.seconds.push(b);
    return this.size++;
  }

  private hashed(a: number, b: number): number {
    const key = a * 0x4000000 + b;
    const known = this.hash!.get(key);
    if (known !== undefined) return known;
    this.hash!.set(key, this.size);
    return this.size++;
  }

  private layout(a: number, b: number): void {
    let width = this.width;
    while (width <= b) width *= 2;
    let height = this.table!.length / this.width;
    while (height <= a) height *= 2;
    if (width * height > DIRECT) {
      this.hash = new Map(this.firsts.map((first, i) => [first * 0x4000000 + this.seconds[i]!, i]));
      this.table = undefined;
      this.firsts = [];
      this.seconds = [];
      return;
    }
    this.width = width;
    this.table = new Int32Array(width * height);
    for (let i = 0; i < this.size; i++) this.table[this.firsts[i]! * width + this.seconds[i]!] = i + 1;
  }
}
