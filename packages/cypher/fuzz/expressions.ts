/**
 * Random expressions of a wanted type. Nearly always well typed, since the two engines may rightly differ in
 * which of several errors they come upon first. Functions that are not deterministic are left out.
 */
import { elementPattern, pathPattern } from './patterns.ts';
import { type Kind, LABELS, PROPERTIES, SCALAR_KINDS, type Scope, TYPES } from './scope.ts';
import { collectSubquery, countSubquery, existsSubquery } from './subqueries.ts';

export function expression(scope: Scope, kind: Kind, depth: number): string {
  const { random } = scope;
  if (random.chance(0.03)) return 'null';
  if (depth <= 0 || random.chance(0.3)) return leaf(scope, kind);
  if (random.chance(0.08)) return conditional(scope, kind, depth - 1);
  return MAKERS[kind](scope, depth - 1);
}

function leaf(scope: Scope, kind: Kind): string {
  const { random } = scope;
  const own = scope.of(kind);
  if (own.length > 0 && random.chance(0.6)) return random.pick(own);
  const entities = scope.of('node', 'rel');
  const names = PROPERTIES.filter(([, of]) => of === kind).map(([name]) => name);
  if (entities.length > 0 && names.length > 0 && random.chance(0.8)) {
    return `${random.pick(entities)}.${random.pick(names)}`;
  }
  const text = literal(scope, kind);
  return PARAMETER_KINDS.has(kind) && random.chance(0.12) ? scope.parameter(text) : text;
}

const PARAMETER_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'int',
  'float',
  'string',
  'bool',
  'ints',
  'strings',
  'map',
  'date',
  'duration',
  'point',
]);

export function literal({ random }: Scope, kind: Kind): string {
  switch (kind) {
    case 'int':
      return String(random.chance(0.9) ? random.int(-3, 9) : random.pick([2 ** 31, 9007199254740993n, -100]));
    case 'float':
      return random.pick(['0.0', '1.0', '-2.5', '0.1', '3.75', '1e3', '100.0', '2.0']);
    case 'string':
      return random.pick(["''", "'a'", "'b'", "'ab'", "'Abc'", "'b a'", "'1'", "'é'", "'x,y'"]);
    case 'bool':
      return random.pick(['true', 'false']);
    case 'ints':
      return random.pick(['[]', '[1]', '[1, 2, 3]', '[3, null, 1]', '[2, 2]', 'range(0, 3)']);
    case 'strings':
      return random.pick(['[]', "['a']", "['b', 'a']", "['a', null]"]);
    case 'map':
      return random.pick(['{}', '{a: 1}', "{a: 'x', b: null}", '{a: [1], b: {c: 2}}']);
    case 'date':
      return `date('${random.pick(['2020-02-29', '1999-12-31', '2021-W01-1', '2020-01-31', '1970-01-01'])}')`;
    case 'localtime':
      return `localtime('${random.pick(['00:00', '12:31:14.645', '23:59:59.999999999'])}')`;
    case 'time':
      return `time('${random.pick(['00:00Z', '12:31:14.645+01:00', '23:59:59.999999999-05:30'])}')`;
    case 'localdatetime':
      return `localdatetime('${random.pick(['2020-02-29T12:00', '1969-12-31T23:59:59.5', '2021-W01-1T00:00:00.000000001'])}')`;
    case 'datetime':
      return `datetime('${random.pick(['2020-02-29T12:00Z', '2020-10-25T02:30[Europe/Paris]', '2019-12-31T23:59:59.5+05:30'])}')`;
    case 'duration':
      return `duration('${random.pick(['P1M', 'P1DT12H', 'PT-90S', 'P1Y2M10DT2H30M', 'PT0.5S', 'P-1M1D'])}')`;
    case 'point':
      return random.pick([
        'point({x: 1, y: 2})',
        'point({x: -1.5, y: 0})',
        'point({longitude: 12, latitude: 55})',
        'point({x: 0, y: 3, z: -2.5})',
        'point({longitude: -179.5, latitude: 89, height: 10})',
        "point({x: 12, y: 55, crs: 'wgs-84'})",
      ]);
    case 'any':
      return literal({ random } as Scope, random.pick(['int', 'float', 'string', 'bool', 'ints'] as const));
    case 'node':
    case 'rel':
    case 'path':
      return 'null';
    case 'nodes':
    case 'rels':
      return '[]';
  }
}

function conditional(scope: Scope, kind: Kind, depth: number): string {
  const { random } = scope;
  const value = () => expression(scope, kind, depth);
  return random.among(
    [1, () => `coalesce(${value()}, ${value()})`],
    [1, () => `CASE WHEN ${expression(scope, 'bool', depth)} THEN ${value()} ELSE ${value()} END`],
    [1, () => `CASE ${expression(scope, 'int', depth)} WHEN 1 THEN ${value()} WHEN 2, 3 THEN ${value()} END`],
    [0.5, () => `nullIf(${value()}, ${value()})`],
  );
}

type Maker = (scope: Scope, depth: number) => string;

const MAKERS: Readonly<Record<Kind, Maker>> = {
  int(scope, depth) {
    const { random } = scope;
    const int = () => expression(scope, 'int', depth);
    const string = () => expression(scope, 'string', depth);
    return random.among<string>(
      [4, () => `(${int()} ${random.pick(['+', '-', '*'])} ${int()})`],
      [1, () => `(${int()} ${random.pick(['/', '%'])} ${random.pick(['2', '3', '-2'])})`],
      [1, () => `size(${expression(scope, random.pick(['ints', 'strings', 'string']), depth)})`],
      [1, () => `abs(${int()})`],
      [1, () => `sign(${expression(scope, 'float', depth)})`],
      [1, () => `toInteger(${expression(scope, random.pick(['float', 'string']), depth)})`],
      [1, () => `${expression(scope, 'ints', depth)}[${random.int(-3, 3)}]`],
      [1, () => `head(${expression(scope, 'ints', depth)})`],
      [1, () => `last(${expression(scope, 'ints', depth)})`],
      [
        1,
        () =>
          `${expression(scope, 'date', depth)}.${random.pick(['year', 'month', 'day', 'week', 'ordinalDay', 'dayOfQuarter', 'weekYear'])}`,
      ],
      [
        0.5,
        () =>
          `${expression(scope, 'datetime', depth)}.${random.pick(['hour', 'minute', 'epochSeconds', 'epochMillis', 'offsetSeconds'])}`,
      ],
      [
        0.5,
        () =>
          `${expression(scope, 'duration', depth)}.${random.pick(['months', 'days', 'seconds', 'hours', 'minutesOfHour', 'quarters'])}`,
      ],
      [1, () => `char_length(${string()})`],
      [1, () => reduce(scope, depth)],
      [1, () => `-${leaf(scope, 'int')}`],
      [
        scope.of('node').length > 0 ? 1 : 0,
        () => `COUNT { ${pathPattern(scope.with([]), { named: false }).text} }`,
      ],
      [0.5, () => countSubquery(scope)],
      [scope.of('nodes', 'rels').length > 0 ? 2 : 0, () => `size(${random.pick(scope.of('nodes', 'rels'))})`],
      [scope.of('node').length > 0 ? 0.7 : 0, () => patternSum(scope)],
      [scope.of('node').length > 1 ? 0.3 : 0, () => `length(${shortestPathOf(scope)})`],
      [
        0.5,
        () =>
          `${expression(scope, 'localdatetime', depth)}.${random.pick(['year', 'quarter', 'dayOfWeek', 'hour', 'millisecond', 'nanosecond'])}`,
      ],
      [0.3, () => `${literal(scope, 'point')}.srid`],
      [scope.of('path').length > 0 ? 2 : 0, () => `length(${random.pick(scope.of('path'))})`],
    );
  },

  float(scope, depth) {
    const { random } = scope;
    const number = () => expression(scope, random.pick(['int', 'float']), depth);
    return random.among<string>(
      [3, () => `(${expression(scope, 'float', depth)} ${random.pick(['+', '-', '*', '/'])} ${number()})`],
      [1, () => `toFloat(${expression(scope, random.pick(['int', 'string', 'float']), depth)})`],
      [
        1,
        () =>
          `${random.pick(['ceil', 'floor', 'round', 'sqrt', 'exp', 'log', 'sin', 'degrees'])}(${number()})`,
      ],
      [1, () => `round(${expression(scope, 'float', depth)}, ${random.int(0, 2)})`],
      [0.5, () => `(${leaf(scope, 'int')} ^ 2)`],
      [
        0.7,
        () => `point.distance(${expression(scope, 'point', depth)}, ${expression(scope, 'point', depth)})`,
      ],
      [0.3, () => `${expression(scope, 'point', depth)}.${random.pick(['x', 'y'])}`],
      [
        0.3,
        () =>
          `${random.pick(['atan2', 'haversin', 'cot', 'acos', 'log10', 'radians'])}(${number()}${''})`.replace(
            /^atan2\((.*)\)$/,
            'atan2($1, 2)',
          ),
      ],
    );
  },

  string(scope, depth) {
    const { random } = scope;
    const string = () => expression(scope, 'string', depth);
    return random.among<string>(
      [2, () => `(${string()} + ${expression(scope, random.pick(['string', 'int', 'float']), depth)})`],
      [1, () => `${random.pick(['toUpper', 'toLower', 'trim', 'ltrim', 'rtrim', 'reverse'])}(${string()})`],
      [1, () => `${random.pick(['left', 'right', 'substring'])}(${string()}, ${random.int(0, 3)})`],
      [1, () => `replace(${string()}, ${string()}, ${string()})`],
      [0.5, () => `(${string()} || ${string()})`],
      [0.3, () => `btrim(${string()}, 'a')`],
      [0.3, () => `${literal(scope, 'point')}.crs`],
      [0.3, () => `toStringOrNull(${expression(scope, 'any', depth)})`],
      [
        2,
        () =>
          `toString(${expression(scope, random.pick(['int', 'float', 'bool', 'date', 'datetime', 'duration', 'localtime', 'time', 'localdatetime', 'point']), depth)})`,
      ],
      [1, () => `head(${expression(scope, 'strings', depth)})`],
      [0.5, () => `valueType(${expression(scope, random.pick(['int', 'ints', 'any', 'map']), depth)})`],
      [scope.of('rel').length > 0 ? 1 : 0, () => `type(${random.pick(scope.of('rel'))})`],
    );
  },

  bool(scope, depth) {
    const { random } = scope;
    const bool = () => expression(scope, 'bool', depth);
    const kind = random.pick(SCALAR_KINDS);
    const comparable = random.pick([
      'int',
      'float',
      'string',
      'date',
      'datetime',
      'point',
      'time',
      'ints',
      'any',
    ] as const);
    return random.among<string>(
      [
        3,
        () =>
          `(${expression(scope, comparable, depth)} ${random.pick(['<', '<=', '>', '>=', '=', '<>'])} ${expression(scope, comparable, depth)})`,
      ],
      [1, () => `(${expression(scope, kind, depth)} = ${expression(scope, kind, depth)})`],
      [2, () => `(${bool()} ${random.pick(['AND', 'OR', 'XOR'])} ${bool()})`],
      [1, () => `(NOT ${bool()})`],
      [1, () => `(${expression(scope, kind, depth)} IS ${random.pick(['', 'NOT '])}NULL)`],
      [
        1,
        () =>
          `(${expression(scope, 'string', depth)} ${random.pick(['STARTS WITH', 'ENDS WITH', 'CONTAINS'])} ${expression(scope, 'string', depth)})`,
      ],
      [
        0.5,
        () =>
          `(${expression(scope, 'string', depth)} =~ ${random.pick(["'a.*'", "'[ab]+'", "'(?i)ABC'", "''"])})`,
      ],
      [1, () => `(${expression(scope, 'int', depth)} IN ${expression(scope, 'ints', depth)})`],
      [1, () => quantifier(scope, depth)],
      [0.5, () => `isEmpty(${expression(scope, random.pick(['string', 'ints', 'map']), depth)})`],
      [
        0.5,
        () =>
          `(${expression(scope, 'any', depth)} IS :: ${random.pick(['INTEGER', 'STRING NOT NULL', 'LIST<ANY>', 'FLOAT | BOOLEAN', 'PROPERTY VALUE'])})`,
      ],
      [0.5, () => `(1 < ${expression(scope, 'int', depth)} <= 5)`],
      [
        0.7,
        () =>
          `point.withinBBox(${expression(scope, 'point', depth)}, ${expression(scope, 'point', depth)}, ${expression(scope, 'point', depth)})`,
      ],
      [0.3, () => `toBoolean(${expression(scope, random.pick(['string', 'bool', 'int']), depth)})`],
      [0.3, () => existsSubquery(scope)],
      [scope.of('node').length > 0 ? 2 : 0, () => labelTest(scope)],
      [scope.of('node').length > 1 ? 1 : 0, () => sameEntity(scope)],
      [scope.of('node').length > 0 ? 1 : 0, () => existence(scope)],
    );
  },

  ints(scope, depth) {
    const { random } = scope;
    const ints = () => expression(scope, 'ints', depth);
    const x = scope.fresh('x');
    const inner = scope.with([[x, 'int']]);
    return random.among<string>(
      [1, () => `(${ints()} + ${random.chance(0.5) ? ints() : expression(scope, 'int', depth)})`],
      [1, () => `[${random.times(0, 3, () => expression(scope, 'int', depth)).join(', ')}]`],
      [1, () => `${ints()}[${random.int(-2, 2)}..${random.int(-2, 3)}]`],
      [1, () => `${random.pick(['tail', 'reverse'])}(${ints()})`],
      [
        1,
        () =>
          random.pick(['range(-1, 3)', 'range(2, 0, -1)', 'range(0, 5, 2)', 'range(1, 1)', 'range(3, 2)']),
      ],
      [
        2,
        () =>
          `[${x} IN ${ints()} WHERE ${expression(inner, 'bool', depth)} | ${expression(inner, 'int', depth)}]`,
      ],
      [1, () => `[${x} IN ${ints()} | ${expression(inner, 'int', depth)}]`],
      [0.5, () => `toIntegerList(${expression(scope, 'strings', depth)})`],
      [0.7, () => collectSubquery(scope)],
      [
        scope.of('nodes', 'rels').length > 0 ? 2 : 0,
        () => `[${x} IN ${random.pick(scope.of('nodes', 'rels'))} | ${x}.i]`,
      ],
      [
        scope.of('path').length > 0 ? 1 : 0,
        () =>
          `[${x} IN ${random.pick(['nodes', 'relationships'])}(${random.pick(scope.of('path'))}) | ${x}.j]`,
      ],
    );
  },

  strings(scope, depth) {
    const { random } = scope;
    const x = scope.fresh('x');
    const nodes = scope.of('node');
    return random.among<string>(
      [1, () => `split(${expression(scope, 'string', depth)}, ${random.pick(["','", "' '", "'a'"])})`],
      [1, () => `[${random.times(0, 3, () => expression(scope, 'string', depth)).join(', ')}]`],
      [1, () => `[${x} IN ${expression(scope, 'ints', depth)} | toString(${x})]`],
      [0.5, () => `toStringList(${expression(scope, 'ints', depth)})`],
      [
        nodes.length > 0 ? 1 : 0,
        () => `[${x} IN ['i', 's', 'l'] WHERE ${x} IN keys(${random.pick(nodes)}) | ${x}]`,
      ],
      [
        nodes.length > 0 ? 1 : 0,
        () => `[${x} IN ['A', 'B', 'C'] WHERE ${x} IN labels(${random.pick(nodes)}) | ${x}]`,
      ],
    );
  },

  map(scope, depth) {
    const { random } = scope;
    const entities = scope.of('node', 'rel');
    return random.among<string>(
      [1, () => `{a: ${expression(scope, 'int', depth)}, b: ${expression(scope, 'string', depth)}}`],
      [
        entities.length > 0 ? 1 : 0,
        () => `${random.pick(entities)} {.i, .s, x: ${expression(scope, 'int', depth)}}`,
      ],
      [entities.length > 0 ? 0.5 : 0, () => `${random.pick(entities)} {.*}`],
      [entities.length > 0 ? 0.5 : 0, () => `properties(${random.pick(entities)})`],
    );
  },

  date(scope, depth) {
    const { random } = scope;
    return random.among<string>(
      [
        2,
        () =>
          `(${expression(scope, 'date', depth)} ${random.pick(['+', '-'])} ${expression(scope, 'duration', depth)})`,
      ],
      [
        1,
        () =>
          `date.truncate('${random.pick(['year', 'quarter', 'month', 'week', 'decade', 'weekYear'])}', ${expression(scope, 'date', depth)})`,
      ],
      [1, () => `date({year: ${random.int(1990, 2030)}, month: ${random.int(1, 12)}})`],
      [1, () => `date({date: ${present(scope, 'date', depth)}, day: ${random.int(1, 28)}})`],
      [1, () => `date(${expression(scope, 'datetime', depth)})`],
    );
  },

  localtime(scope, depth) {
    return scope.random.among<string>(
      [1, () => `(${expression(scope, 'localtime', depth)} + ${expression(scope, 'duration', depth)})`],
      [1, () => `localtime(${expression(scope, 'datetime', depth)})`],
    );
  },

  datetime(scope, depth) {
    const { random } = scope;
    return random.among<string>(
      [
        2,
        () =>
          `(${expression(scope, 'datetime', depth)} ${random.pick(['+', '-'])} ${expression(scope, 'duration', depth)})`,
      ],
      [
        1,
        () =>
          `datetime.truncate('${random.pick(['year', 'day', 'hour', 'week'])}', ${expression(scope, 'datetime', depth)})`,
      ],
      [
        1,
        () =>
          `datetime({date: ${present(scope, 'date', depth)}, hour: ${random.int(0, 23)}, timezone: '${random.pick(['+02:00', 'Asia/Tokyo', 'America/New_York'])}'})`,
      ],
    );
  },

  duration(scope, depth) {
    const { random } = scope;
    const instant = () => expression(scope, random.pick(['date', 'datetime']), depth);
    return random.among<string>(
      [
        1,
        () =>
          `(${expression(scope, 'duration', depth)} ${random.pick(['+', '-'])} ${expression(scope, 'duration', depth)})`,
      ],
      [1, () => `(${leaf(scope, 'duration')} ${random.pick(['*', '/'])} ${random.pick(['2', '0.5', '3'])})`],
      [
        1,
        () =>
          `duration({${random.pick(['days', 'months', 'hours', 'weeks'])}: ${random.pick(['1.5', '2', '-0.25'])}})`,
      ],
      [
        2,
        () =>
          `duration.${random.pick(['between', 'inDays', 'inMonths', 'inSeconds'])}(${instant()}, ${instant()})`,
      ],
    );
  },

  time: (scope, depth) => `(${expression(scope, 'time', depth)} + ${expression(scope, 'duration', depth)})`,

  localdatetime(scope, depth) {
    const { random } = scope;
    return random.among<string>(
      [
        2,
        () =>
          `(${expression(scope, 'localdatetime', depth)} ${random.pick(['+', '-'])} ${expression(scope, 'duration', depth)})`,
      ],
      [
        1,
        () =>
          `localdatetime.truncate('${random.pick(['century', 'month', 'week', 'minute'])}', ${expression(scope, 'localdatetime', depth)})`,
      ],
      [1, () => `localdatetime(${expression(scope, 'datetime', depth)})`],
    );
  },

  point(scope, depth) {
    const { random } = scope;
    const number = () => expression(scope, random.pick(['int', 'float']), depth);
    return random.among<string>(
      [2, () => literal(scope, 'point')],
      [1, () => `point({x: ${number()}, y: ${number()}})`],
      [0.5, () => `point({x: ${number()}, y: ${number()}, z: ${number()}})`],
    );
  },
  nodes: scope => leaf(scope, 'nodes'),
  rels: scope => leaf(scope, 'rels'),
  node: scope => leaf(scope, 'node'),
  rel: scope => leaf(scope, 'rel'),
  path: scope => leaf(scope, 'path'),
  any: (scope, depth) =>
    expression(scope, scope.random.pick(['int', 'string', 'bool', 'float'] as const), depth),
};

/** Never NULL: which of several rows is reached first decides whether Neo4j comes upon its error for NULL. */
function present(scope: Scope, kind: Kind, depth: number): string {
  return `coalesce(${expression(scope, kind, depth)}, ${literal(scope, kind)})`;
}

function reduce(scope: Scope, depth: number): string {
  const acc = scope.fresh('acc');
  const x = scope.fresh('x');
  const inner = scope.with([
    [acc, 'int'],
    [x, 'int'],
  ]);
  // Sums, not products: a product of a product soon leaves 64 bits.
  return `reduce(${acc} = ${leaf(scope, 'int')}, ${x} IN ${expression(scope, 'ints', depth)} | ${acc} + ${leaf(inner, 'int')})`;
}

/** The order of a pattern comprehension's elements is open: their sum is not. */
function patternSum(scope: Scope): string {
  const { random } = scope;
  const [from, to, acc, x] = [
    random.pick(scope.of('node')),
    scope.fresh('n'),
    scope.fresh('acc'),
    scope.fresh('x'),
  ];
  const inner = scope.with([[to, 'node']]);
  const step = random.pick(['-->', '<--', '--', '-[:R|S]->', '-[:R*1..2]->']);
  const where = random.chance(0.4) ? ` WHERE ${expression(inner, 'bool', 1)}` : '';
  return `reduce(${acc} = 0, ${x} IN [(${from})${step}(${to})${where} | coalesce(${to}.i, 0)] | ${acc} + ${x})`;
}

function shortestPathOf(scope: Scope): string {
  const [from, to] = scope.random.shuffled(scope.of('node'));
  return `shortestPath((${from})-[${scope.random.pick(['', ':R', ':R|S'])}*..4]-${scope.random.pick(['', '>'])}(${to}))`;
}

function quantifier(scope: Scope, depth: number): string {
  const x = scope.fresh('x');
  const where = expression(scope.with([[x, 'int']]), 'bool', depth);
  return `${scope.random.pick(['all', 'any', 'none', 'single'])}(${x} IN ${expression(scope, 'ints', depth)} WHERE ${where})`;
}

function labelTest(scope: Scope): string {
  const { random } = scope;
  const [a, b] = [random.pick(LABELS), random.pick(LABELS)];
  return `(${random.pick(scope.of('node'))}:${random.pick([a, `${a}|${b}`, `${a}&${b}`, `!${a}`, `(${a}|${b})&!C`, '%'])})`;
}

function sameEntity(scope: Scope): string {
  const nodes = scope.of('node');
  return `(${scope.random.pick(nodes)} ${scope.random.pick(['=', '<>'])} ${scope.random.pick(nodes)})`;
}

function existence(scope: Scope): string {
  const { random } = scope;
  const start = random.pick(scope.of('node'));
  const step = random.pick(['-->', '<--', '--', ...TYPES.map(type => `-[:${type}]->`)]);
  const end = elementPattern(scope);
  return random.among<string>(
    [1, () => `(${random.chance(0.3) ? 'NOT ' : ''}(${start})${step}${end})`],
    [1, () => `EXISTS { (${start})${step}${end} }`],
    [1, () => `EXISTS { MATCH ${pathPattern(scope.with([]), { named: false }).text} WHERE ${start}.i > 0 }`],
  );
}
