import fc from 'fast-check';
import { normalizeInteger } from '../src/values/integers.ts';
import { CypherPoint } from '../src/values/spatial/point.ts';
import { CypherDate } from '../src/values/temporal/date.ts';
import { CypherDuration } from '../src/values/temporal/duration.ts';
import { CypherLocalDateTime } from '../src/values/temporal/local-date-time.ts';
import { CypherLocalTime } from '../src/values/temporal/local-time.ts';
import { CypherTime } from '../src/values/temporal/time.ts';
import { zonedFromLocal } from '../src/values/temporal/zones.ts';
import { CypherPath, type CypherValue, float, mapOf, node, relationship } from '../src/values/types.ts';

const day = fc.integer({ min: -365_243_219_162, max: 365_241_780_471 });
const usualDay = fc.integer({ min: -800_000, max: 800_000 });
const nano = fc.integer({ min: 0, max: 86_399_999_999_999 });
const offset = fc.integer({ min: -18 * 60, max: 18 * 60 }).map(minutes => minutes * 60);
const zone = fc.constantFrom('Europe/Paris', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia');
const name = fc.constantFrom('a', 'b', '', '__proto__', 'constructor', '$type', 'né');

/** All instants, with days near and far. */
export const instants = fc.oneof(
  day.map(d => new CypherDate(d)),
  nano.map(n => new CypherLocalTime(n)),
  fc.tuple(nano, offset).map(([n, o]) => new CypherTime(n, o)),
  fc.tuple(day, nano).map(([d, n]) => new CypherLocalDateTime(d, n)),
  fc.tuple(usualDay, nano, offset).map(([d, n, o]) => zonedFromLocal(d, n, o)),
  fc.tuple(usualDay, nano, zone).map(([d, n, z]) => zonedFromLocal(d, n, z)),
);

export const durations = fc
  .tuple(
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
    fc.integer({ min: 0, max: 999_999_999 }),
  )
  .map(([months, days, seconds, nanos]) => new CypherDuration(months, days, seconds, nanos));

const coordinate = fc.integer({ min: -90, max: 90 });
const points = fc.oneof(
  fc.tuple(coordinate, coordinate).map(([x, y]) => new CypherPoint(7203, x, y)),
  fc.tuple(coordinate, coordinate, coordinate).map(([x, y, z]) => new CypherPoint(4979, x, y, z)),
);

export const numbers: fc.Arbitrary<CypherValue> = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(normalizeInteger),
  fc.integer().map(float),
  fc.double().map(float),
  fc.constantFrom(float(-0), Number.NaN, Infinity, -Infinity, float(2 ** 60), 2n ** 60n),
);

const scalars: fc.Arbitrary<CypherValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  numbers,
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('\0', '\0s', '[', 'n1;', '\ud83d\ude00', '\uffff'),
  instants,
  durations,
  points,
);

const nodes = fc
  .tuple(fc.integer({ min: 0, max: 4 }), scalars)
  .map(([id, value]) =>
    node({ elementId: `n${id}`, identity: id, labels: ['L'], properties: mapOf([['p', value]]) }),
  );
const relationships = fc.integer({ min: 0, max: 4 }).map(id =>
  relationship({
    elementId: `r${id}`,
    identity: id,
    type: 'T',
    startNodeElementId: 'n0',
    endNodeElementId: 'n1',
  }),
);
const paths = fc
  .tuple(fc.array(relationships, { maxLength: 2 }), nodes, nodes, nodes)
  .map(([steps, a, b, c]) => new CypherPath([a, b, c].slice(0, steps.length + 1), steps));

/** Values of every type, nested. */
export const values: fc.Arbitrary<CypherValue> = fc.letrec<{ value: CypherValue }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalars,
    fc.oneof(nodes, relationships, paths),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 3 }).map(entries => mapOf(entries)),
  ),
})).value;
