import type { Random } from './random.ts';

/** What the generator knows of a variable or wants of an expression. */
export type Kind =
  | 'int'
  | 'float'
  | 'string'
  | 'bool'
  | 'ints'
  | 'strings'
  | 'map'
  | 'date'
  | 'localtime'
  | 'datetime'
  | 'duration'
  | 'point'
  | 'node'
  | 'rel'
  | 'path'
  | 'any';

export const SCALAR_KINDS: readonly Kind[] = [
  'int',
  'float',
  'string',
  'bool',
  'date',
  'datetime',
  'duration',
];

/** Properties of the random graphs, on nodes and relationships alike. `m` has another type on each. */
export const PROPERTIES: readonly (readonly [name: string, kind: Kind])[] = [
  ['i', 'int'],
  ['j', 'int'],
  ['f', 'float'],
  ['s', 'string'],
  ['b', 'bool'],
  ['l', 'ints'],
  ['d', 'date'],
  ['m', 'any'],
];

export const LABELS = ['A', 'B', 'C'] as const;
export const TYPES = ['R', 'S', 'T'] as const;

/** Variables in scope, and the state a query shares while it is made. */
export class Scope {
  readonly random: Random;
  readonly variables: ReadonlyMap<string, Kind>;
  private readonly counter: { next: number };

  constructor(random: Random, variables: ReadonlyMap<string, Kind> = new Map(), counter = { next: 0 }) {
    this.random = random;
    this.variables = variables;
    this.counter = counter;
  }

  with(entries: Iterable<readonly [string, Kind]>): Scope {
    return new Scope(this.random, new Map([...this.variables, ...entries]), this.counter);
  }

  only(entries: Iterable<readonly [string, Kind]>): Scope {
    return new Scope(this.random, new Map(entries), this.counter);
  }

  /** A name no other variable of the query has. */
  fresh(prefix: string): string {
    return `${prefix}${this.counter.next++}`;
  }

  of(...kinds: readonly Kind[]): string[] {
    return [...this.variables].filter(([, kind]) => kinds.includes(kind)).map(([name]) => name);
  }
}
