/** A growing array of 32-bit integers; `data` may be longer than `length` and is replaced when it grows. */
export class IntVector {
  data: Int32Array;
  length = 0;

  constructor(capacity = 16) {
    this.data = new Int32Array(capacity);
  }

  push(value: number): number {
    if (this.length === this.data.length) {
      const next = new Int32Array(Math.max(16, this.data.length * 2));
      next.set(this.data);
      this.data = next;
    }
    this.data[this.length] = value;
    return this.length++;
  }

  clear(): void {
    this.length = 0;
  }
}
