/** String functions. Neo4j Cypher Manual 5, "String functions". Lengths and positions count code points. */
import { argumentError, unexpected } from '../values/mismatch.ts';
import { checkList, checkString } from '../values/sizes.ts';
import { codePoints, isBasic } from '../values/strings.ts';
import { scalarToString } from '../values/text.ts';
import type { CypherValue } from '../values/types.ts';
import { count, string } from './arguments.ts';
import { optional, param, SCALARS, scalar, sig } from './define.ts';
import type { ScalarSpec } from './spec.ts';

const TEXT = param('original', 'STRING');
const text = sig([TEXT], 'STRING');
/** Java's notion of white space, which Neo4j trims. */
const SPACE = '[\\u0000-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]';
const LEADING = new RegExp(`^${SPACE}+`);
const TRAILING = new RegExp(`${SPACE}+$`);

/** `text.slice`, by code points. Texts without surrogates, nearly all, are cut as they are. */
function slice(text: string, start: number, end?: number): string {
  return isBasic(text) ? text.slice(start, end) : [...text].slice(start, end).join('');
}

type Side = 'both' | 'left' | 'right';

function trimSpace(value: string, side: Side): string {
  let result = value;
  if (side !== 'right') result = result.replace(LEADING, '');
  if (side === 'left') return result;
  let end = result.length;
  while (end > 0 && TRAILING.test(result[end - 1]!)) end--;
  return result.slice(0, end);
}

/** Takes off any of the given characters (code points). */
function trimCharacters(value: string, characters: string, side: Side): string {
  const set = new Set(characters);
  const points = [...value];
  let start = 0;
  let end = points.length;
  if (side !== 'right') while (start < end && set.has(points[start]!)) start++;
  if (side !== 'left') while (end > start && set.has(points[end - 1]!)) end--;
  return points.slice(start, end).join('');
}

function trimmer(name: string, side: Side, doc: string): ScalarSpec {
  return scalar(
    name,
    'string',
    sig([TEXT, optional('characters', 'STRING')], 'STRING'),
    doc,
    ([value, characters]) =>
      characters === undefined
        ? trimSpace(string(name, value!), side)
        : trimCharacters(string(name, value!), string(name, characters), side),
  );
}

function mapped(
  name: string,
  doc: string,
  map: (text: string) => string,
  aliases?: readonly string[],
): ScalarSpec {
  return scalar(
    name,
    'string',
    text,
    doc,
    ([value]) => map(string(name, value!)),
    aliases ? { aliases } : {},
  );
}

function replace(args: readonly CypherValue[]): CypherValue {
  const [value, search, by] = args.slice(0, 3).map(arg => string('replace', arg)) as [string, string, string];
  const limit = args.length > 3 ? count('replace', args[3]!) : Number.POSITIVE_INFINITY;
  checkString((value.length / Math.max(1, search.length) + 1) * by.length);
  if (limit === Number.POSITIVE_INFINITY) return value.replaceAll(search, () => by);
  let result = '';
  let from = 0;
  for (let done = 0; done < limit; done++) {
    const at = value.indexOf(search, from);
    if (at === -1) break;
    result += value.slice(from, at) + by;
    from = at + search.length;
    if (search === '') {
      if (from >= value.length) break;
      result += value[from++]!;
    }
  }
  return result + value.slice(from);
}

function split(args: readonly CypherValue[]): CypherValue {
  const value = string('split', args[0]!);
  const delimiters = (Array.isArray(args[1]) ? args[1] : [args[1]!]) as readonly CypherValue[];
  if (delimiters.includes(null)) return null;
  const separators = delimiters.map(delimiter => string('split', delimiter)).filter(text => text !== '');
  // At worst every character is an element.
  checkList(value.length);
  if (separators.length === 0) return delimiters.length === 0 ? [value] : [...value];
  if (separators.length === 1) return value.split(separators[0]!);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; ) {
    const separator = separators.find(text => value.startsWith(text, at));
    if (separator === undefined) at++;
    else {
      parts.push(value.slice(from, at));
      at += separator.length;
      from = at;
    }
  }
  parts.push(value.slice(from));
  return parts;
}

function substring(args: readonly CypherValue[]): CypherValue {
  const value = string('substring', args[0]!);
  const start = count('substring', args[1]!);
  return args.length < 3 ? slice(value, start) : slice(value, start, start + count('substring', args[2]!));
}

function normalize([value, form]: readonly CypherValue[]): CypherValue {
  const name = form === undefined ? 'NFC' : string('normalize', form).toUpperCase();
  if (name === 'NFC' || name === 'NFD' || name === 'NFKC' || name === 'NFKD') {
    return string('normalize', value!).normalize(name);
  }
  throw argumentError(`normalize() knows the forms NFC, NFD, NFKC and NFKD, not ${name.slice(0, 20)}.`);
}

function reverse([value]: readonly CypherValue[]): CypherValue {
  if (Array.isArray(value)) return [...value].reverse();
  if (typeof value === 'string') return [...value].reverse().join('');
  throw unexpected('reverse', 'a STRING or a LIST', value!);
}

function textOf([value]: readonly CypherValue[]): CypherValue {
  const result = scalarToString(value!);
  if (result !== null) return result;
  throw unexpected('toString', 'a number, BOOLEAN, STRING, temporal value or POINT', value!);
}

export const stringFunctions: readonly ScalarSpec[] = [
  mapped('toUpper', 'The text in upper case.', text => text.toUpperCase(), ['upper']),
  mapped('toLower', 'The text in lower case.', text => text.toLowerCase(), ['lower']),
  mapped('trim', 'The text without white space at both ends.', value => trimSpace(value, 'both')),
  trimmer('btrim', 'both', 'The text without white space, or without the given characters, at both ends.'),
  trimmer('ltrim', 'left', 'The text without leading white space, or without the given leading characters.'),
  trimmer(
    'rtrim',
    'right',
    'The text without trailing white space, or without the given trailing characters.',
  ),
  scalar(
    'left',
    'string',
    sig([TEXT, param('length', 'INTEGER')], 'STRING'),
    'The leftmost characters of a text.',
    ([value, length]) => slice(string('left', value!), 0, count('left', length!)),
  ),
  scalar(
    'right',
    'string',
    sig([TEXT, param('length', 'INTEGER')], 'STRING'),
    'The rightmost characters of a text.',
    ([value, length]) => {
      const whole = string('right', value!);
      return slice(whole, Math.max(0, codePoints(whole) - count('right', length!)));
    },
  ),
  scalar(
    'substring',
    'string',
    sig([TEXT, param('start', 'INTEGER'), optional('length', 'INTEGER')], 'STRING'),
    'A part of a text, from a position counted from 0, to the end or as long as given.',
    substring,
  ),
  scalar(
    'replace',
    'string',
    sig(
      [TEXT, param('search', 'STRING'), param('replace', 'STRING'), optional('limit', 'INTEGER')],
      'STRING',
    ),
    'The text with all occurrences, or the first so many, of another text replaced.',
    replace,
  ),
  scalar(
    'split',
    'string',
    sig([TEXT, param('delimiters', ['STRING', 'LIST'], 'STRING')], 'LIST', 'STRING'),
    'The parts of a text between delimiters.',
    split,
  ),
  scalar(
    'reverse',
    'string',
    [sig([TEXT], 'STRING'), sig([param('list', 'LIST')], 'LIST')],
    'A text or a list in reverse order.',
    reverse,
  ),
  scalar(
    'normalize',
    'string',
    sig([TEXT, optional('form', 'STRING')], 'STRING'),
    'The text in a Unicode normal form: NFC, NFD, NFKC or NFKD.',
    normalize,
  ),
  scalar(
    'toString',
    'string',
    sig([param('value', SCALARS)], 'STRING'),
    'A number, BOOLEAN, temporal value or point as text.',
    textOf,
  ),
  scalar(
    'toStringOrNull',
    'string',
    sig([param('value', 'ANY')], 'STRING'),
    'Like toString(), but NULL for values that have no text.',
    ([value]) => scalarToString(value!),
  ),
  scalar(
    'char_length',
    'string',
    sig([param('text', 'STRING')], 'INTEGER'),
    'The number of characters of a text.',
    ([value]) => codePoints(string('char_length', value!)),
    { aliases: ['character_length'] },
  ),
];
