/**
 * Random expressions of a wanted type. Nearly always well typed, since the two engines may rightly differ in
 * which of several errors they come upon first. Functions that are not deterministic are left out.
 */

import { type Kind, PROPERTIES, type Scope } from '../scope.ts';
import { boolean } from './booleans.ts';
import { integers, map } from './collections.ts';
import { literal } from './literal.ts';
import { float, integer } from './numbers.ts';
import { point } from './points.ts';
import { string, strings } from './strings.ts';
import { date, dateTime, duration, localDateTime, localTime, time } from './temporal.ts';

export function expression(scope: Scope, kind: Kind, depth: number): string {
  const { random } = scope;
  if (random.chance(0.03)) return 'null';
  if (depth <= 0 || random.chance(0.3)) return leaf(scope, kind);
  if (random.chance(0.08)) return conditional(scope, kind, depth - 1);
  return MAKERS[kind](scope, depth - 1);
}

/** A variable, a property, a literal or a parameter. */
export function leaf(scope: Scope, kind: Kind): string {
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
  int: integer,
  float,
  string,
  bool: boolean,
  ints: integers,
  strings,
  map,
  date,
  localtime: localTime,
  time,
  localdatetime: localDateTime,
  datetime: dateTime,
  duration,
  point,
  nodes: scope => leaf(scope, 'nodes'),
  rels: scope => leaf(scope, 'rels'),
  node: scope => leaf(scope, 'node'),
  rel: scope => leaf(scope, 'rel'),
  path: scope => leaf(scope, 'path'),
  any: (scope, depth) =>
    expression(scope, scope.random.pick(['int', 'string', 'bool', 'float'] as const), depth),
};
