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
  | 'time'
  | 'localdatetime'
  | 'datetime'
  | 'duration'
  | 'point'
  | 'node'
  | 'rel'
  | 'path'
  // What the variables of a quantified path are outside it.
  | 'nodes'
  | 'rels'
  | 'any';

export const SCALAR_KINDS: readonly Kind[] = [
  'int',
  'float',
  'string',
  'bool',
  'date',
  'localtime',
  'time',
  'localdatetime',
  'datetime',
  'duration',
  'point',
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
  ['t', 'localdatetime'],
  ['p', 'point'],
  ['m', 'any'],
];

export const LABELS = ['A', 'B', 'C'] as const;
export const TYPES = ['R', 'S', 'T'] as const;

/** Variables in scope, and the state a query shares while it is made. */
export class Scope {
  readonly random: Random;
  readonly variables: ReadonlyMap<string, Kind>;
  private readonly shared: { next: number; readonly parameters: Map<string, string> };

  constructor(
    random: Random,
    variables: ReadonlyMap<string, Kind> = new Map(),
    shared = { next: 0, parameters: new Map<string, string>() },
  ) {
    this.random = random;
    this.variables = variables;
    this.shared = shared;
  }

  /** Parameters of the query, by name, as expressions that give their values. */
  get parameters(): ReadonlyMap<string, string> {
    return this.shared.parameters;
  }

  /** A parameter that holds what the text says. */
  parameter(value: string): string {
    const name = `p${this.shared.parameters.size}`;
    this.shared.parameters.set(name, value);
    return `$${name}`;
  }

  with(entries: Iterable<readonly [string, Kind]>): Scope {
    return new Scope(this.random, new Map([...this.variables, ...entries]), this.shared);
  }

  only(entries: Iterable<readonly [string, Kind]>): Scope {
    return new Scope(this.random, new Map(entries), this.shared);
  }

  /** A name no other variable of the query has. */
  fresh(prefix: string): string {
    return `${prefix}${this.shared.next++}`;
  }

  of(...kinds: readonly Kind[]): string[] {
    return [...this.variables].filter(([, kind]) => kinds.includes(kind)).map(([name]) => name);
  }
}
