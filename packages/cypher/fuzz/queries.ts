/** Random queries over the whole grammar: a chain of reading and writing clauses that ends in RETURN. */
import { expression } from './expressions/expression.ts';
import { illTyped } from './ill-typed.ts';
import { matchPattern, pathPattern } from './patterns.ts';
import { Random } from './random.ts';
import { schemaScript } from './schema-scripts.ts';
import { type Kind, SCALAR_KINDS, Scope } from './scope.ts';
import { selectedMatch } from './selected-paths.ts';
import { writingClause } from './writes.ts';

export interface Query {
  readonly text: string;
  readonly writes: boolean;
  /** The order of the rows is fixed by ORDER BY over every column. */
  readonly ordered: boolean;
  /** Lists were collected from rows whose order is open: they are compared as bags. */
  readonly collects: boolean;
  /** Its parameters, each as an expression that gives the value. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Statements that are run one after the other in place of the text. */
  readonly script?: readonly string[];
}

type Made = Omit<Query, 'parameters'>;

/** The query of a seed; the same seed gives the same query. */
export function randomQuery(seed: number): Query {
  const random = new Random(seed);
  const scope = new Scope(random);
  const made = random.among<Made>(
    [86, () => clauses(scope)],
    [12, () => ({ ...illTyped(random), ordered: false, collects: true })],
    [2, () => script(random)],
  );
  return { ...made, parameters: scope.parameters };
}

function script(random: Random): Made {
  const statements = schemaScript(random);
  return { text: statements.join(';\n  '), writes: true, ordered: true, collects: false, script: statements };
}

function clauses(scope: Scope): Made {
  const { random } = scope;
  const writes = random.chance(0.25);
  if (!writes && random.chance(0.06)) return union(scope);
  let text = '';
  let current = scope;
  const count = random.int(1, 3);
  for (let i = 0; i < count; i++) {
    const [clause, next] = readingClause(current, i === 0);
    text += clause + ' ';
    current = next;
  }
  if (writes) {
    for (let i = random.int(1, 2); i > 0; i--) {
      const [clause, next] = writingClause(current);
      text += clause + ' ';
      current = next;
    }
    if (random.chance(0.3)) return { text: text.trim(), writes, ordered: false, collects: false };
    // What was written is compared in the graph itself; deleted entities cannot be returned.
    const safe = current.only([...current.variables].filter(([, kind]) => !GRAPH_KINDS.has(kind)));
    const final = returning(safe);
    return { ...final, text: text + final.text, writes };
  }
  const final = returning(current);
  return { ...final, text: text + final.text, writes };
}

const GRAPH_KINDS: ReadonlySet<Kind> = new Set<Kind>(['node', 'rel', 'path', 'nodes', 'rels']);

type Clause = readonly [text: string, scope: Scope];

function readingClause(scope: Scope, first: boolean): Clause {
  const { random } = scope;
  return random.among<Clause>(
    [first ? 8 : 4, () => match(scope, false)],
    [first ? 0.5 : 2, () => match(scope, true)],
    [1.5, () => unwind(scope)],
    [first ? 0.5 : 2.5, () => withClause(scope)],
    [1, () => callSubquery(scope)],
    [first ? 0.6 : 1, () => selectedMatch(scope)],
  );
}

function where(scope: Scope, chance: number): string {
  return scope.random.chance(chance) ? ` WHERE ${expression(scope, 'bool', 3)}` : '';
}

function match(scope: Scope, optional: boolean): Clause {
  const { text, binds } = matchPattern(scope);
  const inner = scope.with(binds);
  return [`${optional ? 'OPTIONAL ' : ''}MATCH ${text}${where(inner, 0.25)}`, inner];
}

function unwind(scope: Scope): Clause {
  const kind = scope.random.pick(['ints', 'strings'] as const);
  const name = scope.fresh('u');
  const text = `UNWIND ${expression(scope, kind, 2)} AS ${name}`;
  return [text, scope.with([[name, kind === 'ints' ? 'int' : 'string']])];
}

/** Projections that keep some variables and compute others, with or without aggregation. */
function withClause(scope: Scope): Clause {
  const { random } = scope;
  const kept = [...scope.variables].filter(() => random.chance(0.6));
  const items = kept.map(([name]) => name);
  const binds: [string, Kind][] = [...kept];
  for (let i = random.int(items.length === 0 ? 1 : 0, 2); i > 0; i--) {
    const name = scope.fresh('v');
    const [text, kind] = random.chance(0.35) ? aggregate(scope) : computed(scope);
    items.push(`${text} AS ${name}`);
    binds.push([name, kind]);
  }
  const inner = scope.only(binds);
  const distinct = random.chance(0.2) ? 'DISTINCT ' : '';
  return [`WITH ${distinct}${items.join(', ')}${where(inner, 0.2)}`, inner];
}

function computed(scope: Scope): readonly [string, Kind] {
  const kind = scope.random.pick([...SCALAR_KINDS, 'ints', 'map'] as const);
  return [expression(scope, kind, 3), kind];
}

/** Only aggregates whose result does not depend on the order of the rows. */
function aggregate(scope: Scope): readonly [string, Kind] {
  const { random } = scope;
  const distinct = random.chance(0.25) ? 'DISTINCT ' : '';
  const of = (kind: Kind) => distinct + expression(scope, kind, 2);
  return random.among<readonly [string, Kind]>(
    [2, () => ['count(*)', 'int']],
    [2, () => [`count(${of(random.pick(['int', 'string', 'bool']))})`, 'int']],
    [1, () => [`sum(${of('int')})`, 'int']],
    [1, () => [`avg(${of('int')})`, 'float']],
    [1, () => [`${random.pick(['min', 'max'])}(${of('int')})`, 'int']],
    [0.5, () => [`${random.pick(['min', 'max'])}(${of('string')})`, 'string']],
    [0.5, () => [`size(collect(${of('any')}))`, 'int']],
    [0.5, () => [`percentileDisc(${of('int')}, ${random.pick(['0.0', '0.5', '1.0'])})`, 'int']],
    [0.5, () => [`percentileCont(${of('int')}, 0.5)`, 'float']],
    [0.5, () => [`${random.pick(['stDev', 'stDevP'])}(${of('int')})`, 'float']],
    [0.3, () => [`sum(${of('duration')})`, 'any']],
  );
}

function callSubquery(scope: Scope): Clause {
  const { random } = scope;
  const name = scope.fresh('c');
  const imported = [...scope.variables].filter(() => random.chance(0.5));
  const inner = scope.only(imported);
  const { text: pattern, binds } = pathPattern(inner, { named: true });
  const body = inner.with(binds);
  const optional = random.chance(0.3) ? 'OPTIONAL ' : '';
  const result = random.among<readonly [string, Kind]>(
    [2, () => ['count(*)', 'int']],
    [1, () => [`sum(${expression(body, 'int', 1)})`, 'int']],
    [2, () => computed(body)],
  );
  const second = random.chance(0.15) ? ` UNION ${random.chance(0.5) ? 'ALL ' : ''}RETURN 1 AS ${name}` : '';
  const kind = second === '' ? result[1] : 'any';
  const imports = `(${imported.map(([variable]) => variable).join(', ')})`;
  const text = `CALL ${imports} { ${optional}MATCH ${pattern} RETURN ${result[0]} AS ${name}${second} }`;
  return [text, scope.with([[name, kind]])];
}

function returning(scope: Scope): Omit<Made, 'writes'> {
  const { random } = scope;
  const items: string[] = [];
  let collects = false;
  let graphValues = false;
  for (const [name, kind] of scope.variables) {
    if (!random.chance(0.5)) continue;
    items.push(name);
    if (GRAPH_KINDS.has(kind)) graphValues = true;
  }
  for (let i = random.int(items.length === 0 ? 1 : 0, 2); i > 0; i--) {
    const name = scope.fresh('x');
    if (random.chance(0.12)) {
      items.push(`collect(${expression(scope, 'any', 2)}) AS ${name}`);
      collects = true;
    } else {
      const [text] = random.chance(0.3) ? aggregate(scope) : computed(scope);
      items.push(`${text} AS ${name}`);
    }
  }
  const names = items.map(item => item.split(' AS ').at(-1)!);
  const ordered = !graphValues && !collects && random.chance(0.35);
  let text = `RETURN ${random.chance(0.15) ? 'DISTINCT ' : ''}${items.join(', ')}`;
  if (ordered) {
    text += ` ORDER BY ${random
      .shuffled(names)
      .map(name => name + random.pick(['', ' DESC']))
      .join(', ')}`;
    if (random.chance(0.3)) text += ` SKIP ${random.int(0, 3)}`;
    if (random.chance(0.4)) text += ` LIMIT ${random.int(0, 5)}`;
  }
  return { text, ordered, collects };
}

function union(scope: Scope): Made {
  const { random } = scope;
  const kind = random.pick(SCALAR_KINDS);
  const branch = () => {
    const { text, binds } = pathPattern(scope.only([]), { named: true });
    return `MATCH ${text} RETURN ${expression(scope.only(binds), kind, 2)} AS x`;
  };
  const text = `${branch()} UNION ${random.chance(0.5) ? 'ALL ' : ''}${branch()}`;
  return { text, writes: false, ordered: false, collects: false };
}
