/** Random writing clauses. What they do must not depend on the order of the rows they run over. */
import { literal } from './expressions/literal.ts';
import { type Kind, LABELS, PROPERTIES, type Scope, TYPES } from './scope.ts';

const PARAMETER: ReadonlySet<Kind> = new Set<Kind>(['int', 'float', 'string', 'bool', 'date', 'point']);

type Clause = readonly [text: string, scope: Scope];

const PLAIN = PROPERTIES.filter(([, kind]) => kind !== 'any');

export function writingClause(scope: Scope): Clause {
  const { random } = scope;
  const entities = scope.of('node', 'rel');
  const some = entities.length > 0 ? 1 : 0;
  return random.among<Clause>(
    [2, () => create(scope)],
    [2, () => merge(scope)],
    [3 * some, () => [`SET ${setItem(scope, random.pick(entities))}`, scope]],
    [1 * some, () => [`REMOVE ${random.pick(entities)}.${random.pick(PLAIN)[0]}`, scope]],
    [
      scope.of('node').length > 0 ? 1 : 0,
      () => [`REMOVE ${random.pick(scope.of('node'))}:${random.pick(LABELS)}`, scope],
    ],
    [1.5 * some, () => remove(scope)],
    [1, () => forEach(scope)],
    [1, () => unitSubquery(scope)],
    [0.5, () => insert(scope)],
  );
}

function map(scope: Scope): string {
  const { random } = scope;
  const chosen = random.shuffled(PLAIN).slice(0, random.int(0, 2));
  return chosen.length === 0
    ? ''
    : ` {${chosen.map(([name, kind]) => `${name}: ${value(scope, kind)}`).join(', ')}}`;
}

function value(scope: Scope, kind: Kind): string {
  const own = kind === 'ints' ? [] : scope.of(kind);
  if (kind === 'ints') return scope.random.pick(['[]', '[1, 2]', '[3]']);
  return own.length > 0 && scope.random.chance(0.4) ? scope.random.pick(own) : literal(scope, kind);
}

function create(scope: Scope): Clause {
  const { random } = scope;
  const name = scope.fresh('n');
  const nodes = scope.of('node');
  const label = random.pick(['', ...LABELS.map(text => `:${text}`), ':A:B']);
  const fresh = `(${name}${label}${map(scope)})`;
  const bound = [[name, 'node']] as const;
  if (nodes.length === 0 || random.chance(0.4)) return [`CREATE ${fresh}`, scope.with(bound)];
  const type = random.pick(TYPES);
  return [
    random.pick([
      `CREATE (${random.pick(nodes)})-[:${type}${map(scope)}]->${fresh}`,
      `CREATE ${fresh}-[:${type}]->(${random.pick(nodes)})`,
    ]),
    scope.with(bound),
  ];
}

/** GQL's word for CREATE, and a path of several steps. */
function insert(scope: Scope): Clause {
  const { random } = scope;
  const [a, b] = [scope.fresh('n'), scope.fresh('n')];
  const steps = `(${a}${random.pick(['', ':A', ':A&B'])}${map(scope)})-[:${random.pick(TYPES)}${map(scope)}]->()<-[:S]-(${b})`;
  return [
    `INSERT ${steps}`,
    scope.with([
      [a, 'node'],
      [b, 'node'],
    ]),
  ];
}

/** A subquery that writes and gives no rows back. */
function unitSubquery(scope: Scope): Clause {
  const { random } = scope;
  const nodes = scope.of('node');
  const x = scope.fresh('x');
  const body = random.among<string>(
    [1, () => `CREATE (:${random.pick(LABELS)}${map(scope.only([]))})`],
    [1, () => `UNWIND ${random.pick(['[1, 2]', '[]', 'range(1, 3)'])} AS ${x} CREATE (:C {i: ${x}})`],
    [1, () => `MERGE (:${random.pick(LABELS)} {i: ${random.int(0, 5)}})`],
    [nodes.length > 0 ? 2 : 0, () => `WITH ${nodes[0]} CREATE (${nodes[0]})-[:${random.pick(TYPES)}]->()`],
  );
  const kept = [...scope.variables.keys()];
  return [`WITH ${kept.length === 0 ? `1 AS ${scope.fresh('v')}` : kept.join(', ')} CALL { ${body} }`, scope];
}

function merge(scope: Scope): Clause {
  const { random } = scope;
  const name = scope.fresh('n');
  const nodes = scope.of('node');
  const on = random.pick(['', ` ON CREATE SET ${name}.i = 1`, ` ON MATCH SET ${name}.j = 2`]);
  if (nodes.length > 0 && random.chance(0.5)) {
    const [from, to] = [random.pick(nodes), random.pick(nodes)];
    return [`MERGE (${from})-[${name}:${random.pick(TYPES)}]->(${to})${on}`, scope.with([[name, 'rel']])];
  }
  const [key, kind] = random.pick(PLAIN.filter(([, of]) => of !== 'ints'));
  if (random.chance(0.2)) {
    const other = scope.fresh('n');
    return [
      `MERGE (${name}:${random.pick(LABELS)} {${key}: ${literal(scope, kind)}})-[:${random.pick(TYPES)}]-${random.pick(['', '>'])}(${other}:${random.pick(LABELS)})${on}`,
      scope.with([
        [name, 'node'],
        [other, 'node'],
      ]),
    ];
  }
  return [
    `MERGE (${name}:${random.pick(LABELS)} {${key}: ${literal(scope, kind)}})${on}`,
    scope.with([[name, 'node']]),
  ];
}

/** Only literals: what is read from a row that another row's SET has changed would depend on the order. */
function setItem(scope: Scope, name: string): string {
  const { random } = scope;
  const [key, kind] = random.pick(PLAIN);
  const constant = () => (kind === 'ints' ? '[1, 2]' : literal(scope, kind));
  const isNode = scope.of('node').includes(name);
  return random.among<string>(
    [3, () => `${name}.${key} = ${random.chance(0.15) ? 'null' : constant()}`],
    [1, () => `${name} += {${key}: ${constant()}, extra: 1}`],
    [0.7, () => `${name} = {${key}: ${constant()}}`],
    [0.5, () => `${name}['${key}'] = ${constant()}`],
    [
      0.4,
      () =>
        `${name} ${random.pick(['=', '+='])} ${scope.parameter(`{${key}: ${kind === 'ints' ? '[4]' : PARAMETER.has(kind) ? literal(scope, kind) : '1'}}`)}`,
    ],
    [isNode ? 1 : 0, () => `${name}:${random.pick(LABELS)}`],
  );
}

/** Afterwards nothing of what may be gone is in scope. */
function remove(scope: Scope): Clause {
  const { random } = scope;
  const rest = scope.only(
    [...scope.variables].filter(
      ([, kind]) => !['node', 'rel', 'path', 'nodes', 'rels', 'any'].includes(kind),
    ),
  );
  const rels = scope.of('rel');
  const text =
    rels.length > 0 && random.chance(0.5)
      ? `DELETE ${random.pick(rels)}`
      : `${random.chance(0.8) ? 'DETACH ' : ''}DELETE ${random.pick(scope.of('node', 'rel'))}`;
  return [text, rest];
}

function forEach(scope: Scope): Clause {
  const { random } = scope;
  const x = scope.fresh('x');
  const entities = scope.of('node', 'rel');
  const body = random.among<string>(
    [1, () => `CREATE (:${random.pick(LABELS)} {i: ${x}})`],
    [1, () => `MERGE (:${random.pick(LABELS)} {i: ${x}})`],
    [entities.length > 0 ? 1 : 0, () => `SET ${random.pick(entities)}.j = 7`],
  );
  return [`FOREACH (${x} IN ${random.pick(['[1, 2]', '[]', 'range(0, 2)', 'null'])} | ${body})`, scope];
}
