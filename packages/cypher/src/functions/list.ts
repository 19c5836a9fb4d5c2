/** List functions. openCypher 9, "List functions". */
import { runtimeError } from '../errors.ts';
import { normalizeInteger } from '../values/integers.ts';
import { describe, unexpected } from '../values/mismatch.ts';
import { checkList } from '../values/sizes.ts';
import { codePoints } from '../values/strings.ts';
import { type CypherInteger, type CypherValue, isInteger, isMap } from '../values/types.ts';
import { list } from './arguments.ts';
import { optional, param, scalar, sig } from './define.ts';
import type { ScalarSpec } from './spec.ts';

const LIST = param('list', 'LIST');
function range(args: readonly CypherValue[]): CypherValue {
  const [start, end, step = 1] = args.map(rangeInteger) as [CypherInteger, CypherInteger, CypherInteger?];
  if (step === 0) {
    throw runtimeError('ArgumentError', 'NumberOutOfRange', 'The step of range() must not be 0.');
  }
  const length = (BigInt(end) - BigInt(start)) / BigInt(step) + 1n;
  const empty = step > 0 ? end < start : end > start;
  if (empty) return [];
  checkList(length);
  const result: CypherValue[] = [];
  if (typeof start === 'number' && typeof end === 'number' && typeof step === 'number') {
    const count = Number(length);
    for (let i = 0, value = start; i < count; i++, value += step) result.push(value);
    return result;
  }
  for (let i = 0n; i < length; i++) result.push(normalizeInteger(BigInt(start) + i * BigInt(step)));
  return result;
}

function rangeInteger(value: CypherValue): CypherInteger {
  if (isInteger(value)) return value;
  throw runtimeError(
    'ArgumentError',
    'InvalidArgumentType',
    `range() takes INTEGERs, not ${describe(value)}.`,
  );
}

function size([value]: readonly CypherValue[]): CypherValue {
  if (Array.isArray(value)) return value.length;
  if (typeof value === 'string') return codePoints(value);
  throw unexpected('size', 'a LIST or a STRING', value!);
}

function isEmpty([value]: readonly CypherValue[]): CypherValue {
  if (Array.isArray(value) || typeof value === 'string') return value.length === 0;
  if (isMap(value!)) return Object.keys(value).length === 0;
  throw unexpected('isEmpty', 'a LIST, a STRING or a MAP', value!);
}

export const listFunctions: readonly ScalarSpec[] = [
  scalar(
    'range',
    'list',
    sig([param('start', 'INTEGER'), param('end', 'INTEGER'), optional('step', 'INTEGER')], 'LIST', 'INTEGER'),
    'The INTEGERs from start to end, both included, in steps.',
    range,
    { typesAtRuntime: true },
  ),
  scalar(
    'size',
    'list',
    sig([param('value', ['LIST', 'STRING'])], 'INTEGER'),
    'The number of elements of a list or characters of a text.',
    size,
  ),
  scalar(
    'isEmpty',
    'predicate',
    sig([param('value', ['LIST', 'STRING', 'MAP'])], 'BOOLEAN'),
    'True for a list, text or map with nothing in it.',
    isEmpty,
    { kind: 'predicate' },
  ),
  scalar('head', 'list', sig([LIST], 'ANY'), 'The first element, NULL of an empty list.', ([value]) => {
    return list('head', value!)[0] ?? null;
  }),
  scalar('last', 'list', sig([LIST], 'ANY'), 'The last element, NULL of an empty list.', ([value]) => {
    return list('last', value!).at(-1) ?? null;
  }),
  scalar('tail', 'list', sig([LIST], 'LIST'), 'All elements but the first.', ([value]) => {
    // Of what turns out to be no list: the rest of a list of it, as in Neo4j.
    return Array.isArray(value) ? value.slice(1) : [];
  }),
];
