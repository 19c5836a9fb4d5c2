import { type CypherMap, type CypherValue, float } from '../values/types.ts';
import { deletedAccess } from './deleted.ts';
import { buildColumn, type Column, writeColumn } from './property-column.ts';
import { fromAttribute } from './property-values.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * The properties of all nodes, or of all relationships: the attribute objects of graphology by id, and columns
 * for the keys that are read often. `hidden` is the attribute that is no property (labels, type).
 */
export class PropertyStore {
  /** Attribute objects by id; `undefined` for deleted entities. */
  readonly rows: (Row | undefined)[] = [];
  readonly hidden: string;
  readonly isFloat: (key: string) => boolean;
  private readonly what: 'node' | 'relationship';
  private readonly keys = new Map<string, PropertyKey>();

  constructor(what: 'node' | 'relationship', hidden: string, isFloat: (key: string) => boolean) {
    this.what = what;
    this.hidden = hidden;
    this.isFloat = isFloat;
  }

  deleted(id: number): Error {
    return deletedAccess(this.what, id);
  }

  /** The reader of one key; the same object for the life of the store. */
  key(name: string): PropertyKey {
    let key = this.keys.get(name);
    if (key === undefined) {
      key = new PropertyKey(this, name);
      this.keys.set(name, key);
    }
    return key;
  }

  /** All properties of an entity as a map without prototype. */
  all(id: number): CypherMap {
    const map: Record<string, CypherValue> = Object.create(null);
    const row = this.rows[id];
    if (row === undefined) return map;
    for (const name of Object.keys(row)) {
      if (name === this.hidden) continue;
      const value = fromAttribute(row[name], this.isFloat(name));
      if (value !== null) map[name] = value;
    }
    return map;
  }

  /** To be called after an attribute changed; `name` undefined: any may have. */
  changed(id: number, name: string | undefined): void {
    if (name !== undefined) this.keys.get(name)?.update(id);
    else for (const key of this.keys.values()) key.update(id);
  }

  /** To be called after an entity was added. */
  added(id: number): void {
    for (const key of this.keys.values()) key.update(id);
  }

  clear(): void {
    this.rows.length = 0;
    for (const key of this.keys.values()) key.drop();
  }

  /** Names of the properties that live entities have. Linear in the number of entities. */
  names(into: Set<string>): void {
    for (const row of this.rows) {
      if (row === undefined) continue;
      for (const name in row) if (name !== this.hidden && row[name] != null) into.add(name);
    }
  }
}

/** One property key of one kind of entity. */
export class PropertyKey {
  readonly name: string;
  readonly isFloat: boolean;
  private readonly store: PropertyStore;
  private readonly special: boolean;
  private built: Column | undefined;
  private unfit = false;
  private reads = 0;

  constructor(store: PropertyStore, name: string) {
    this.store = store;
    this.name = name;
    this.isFloat = store.isFloat(name);
    this.special = name in Object.prototype || name === store.hidden;
  }

  /**
   * The property of an entity, NULL where missing. Constant time.
   *
   * @throws CypherError `EntityNotFound.DeletedEntityAccess` for an entity that was deleted
   */
  get(id: number): CypherValue {
    const column = this.built;
    if (column !== undefined) {
      // what a column says is missing may have been deleted: that is looked at below
      if (column.kind === 'string') {
        const code = column.codes[id];
        if (code !== undefined && code >= 0) return column.dictionary[code]!;
      } else if (id < column.values.length && (column.present === undefined || column.present[id] === 1)) {
        const value = column.values[id]!;
        return column.isFloat ? float(value) : value;
      }
    }
    const row = this.store.rows[id];
    if (row === undefined) throw this.store.deleted(id);
    const value = this.special ? this.raw(id) : row[this.name];
    if (typeof value === 'string') return value;
    if (value === undefined) return null;
    return fromAttribute(value, this.isFloat);
  }

  /** The same for a batch: `into[i]` becomes the property of `ids[i]`, NULL for an id below 0. */
  fill(ids: Int32Array, count: number, into: CypherValue[]): void {
    const column = this.built;
    if (column?.kind === 'number' && column.present === undefined) {
      const { values, isFloat } = column;
      for (let i = 0; i < count; i++) {
        const id = ids[i]!;
        if (id < 0 || id >= values.length) into[i] = id < 0 ? null : this.get(id);
        else into[i] = isFloat ? float(values[id]!) : values[id]!;
      }
    } else {
      for (let i = 0; i < count; i++) into[i] = ids[i]! < 0 ? null : this.get(ids[i]!);
    }
  }

  /** The attribute as graphology has it, `undefined` where missing. */
  raw(id: number): unknown {
    const row = this.store.rows[id];
    if (row === undefined) return undefined;
    if (!this.special) return row[this.name];
    return this.name !== this.store.hidden && Object.hasOwn(row, this.name) ? row[this.name] : undefined;
  }

  /**
   * The column, if it is there or worth building: `reads` is how many values the caller is about to read, and a
   * column is built once as many reads came together as a sixteenth of the entities. Undefined: read one by one.
   */
  column(reads: number): Column | undefined {
    if (this.built !== undefined) return this.built;
    if (this.unfit || this.name === this.store.hidden) return undefined;
    this.reads += reads;
    if (this.reads * 16 < this.store.rows.length || this.store.rows.length < 64) return undefined;
    this.reads = 0;
    this.built = buildColumn(this.store.rows, this.store.rows.length, this.name, this.isFloat);
    if (this.built === undefined) this.unfit = true;
    return this.built;
  }

  update(id: number): void {
    if (this.built !== undefined && !writeColumn(this.built, id, this.raw(id))) this.drop();
  }

  drop(): void {
    this.built = undefined;
    this.unfit = false;
    this.reads = 0;
  }
}
