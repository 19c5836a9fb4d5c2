/** Functions of any value. Neo4j Cypher Manual 5, "Scalar functions" and "Predicate functions". */
import { equals } from '../values/equality.ts';
import { normalizeInteger } from '../values/integers.ts';
import { valueType } from '../values/value-type.ts';
import { param, scalar, sig, variadic } from './define.ts';
import type { ScalarSpec } from './spec.ts';

export const generalFunctions: readonly ScalarSpec[] = [
  scalar(
    'coalesce',
    'scalar',
    variadic([param('value', 'ANY')], 'ANY'),
    'The first value that is not NULL.',
    args => args.find(value => value !== null) ?? null,
    { nullPropagates: false },
  ),
  scalar(
    'nullIf',
    'scalar',
    sig([param('value', 'ANY'), param('other', 'ANY')], 'ANY'),
    'NULL where the two are equal, else the first.',
    ([value, other]) => (equals(value!, other!) === true ? null : value!),
    { nullPropagates: false },
  ),
  scalar(
    'exists',
    'predicate',
    sig([param('value', 'ANY')], 'BOOLEAN'),
    'True where a property is there or a pattern matches.',
    ([value]) => value !== null && value !== false,
    { kind: 'predicate', nullPropagates: false, deprecated: 'IS NOT NULL or EXISTS { … }' },
  ),
  scalar(
    'valueType',
    'scalar',
    sig([param('value', 'ANY')], 'STRING'),
    "The name of a value's type, such as INTEGER NOT NULL.",
    ([value]) => valueType(value!),
    { nullPropagates: false },
  ),
  scalar(
    'timestamp',
    'scalar',
    sig([], 'INTEGER'),
    'Milliseconds from 1970-01-01T00:00Z to the start of the statement.',
    (_, context) => normalizeInteger(context.statementTime / 1_000_000n),
    { readsContext: true },
  ),
  scalar(
    'randomUUID',
    'scalar',
    sig([], 'STRING'),
    'A random universally unique identifier (RFC 9562, version 4).',
    (_, context) => context.randomUUID(),
    { deterministic: false },
  ),
];
