/** Names (labels, relationship types, property keys) as small integers, in order of first appearance. */
export class TokenTable {
  readonly names: string[] = [];
  private readonly ids = new Map<string, number>();

  /** The id of a known name, -1 otherwise. */
  find(name: string): number {
    return this.ids.get(name) ?? -1;
  }

  /** The id of a name, given one if it is new. */
  intern(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = this.names.length;
    this.names.push(name);
    this.ids.set(name, id);
    return id;
  }

  get size(): number {
    return this.names.length;
  }
}
