import type { Kind, Scope } from '../scope.ts';

/** A constant of a type, written as Cypher has it. */
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
