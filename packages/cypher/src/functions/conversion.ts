/** Conversions between types. openCypher 9, "Scalar functions"; Neo4j Cypher Manual 5. */

import { parseInteger, truncateToInteger } from '../values/integers.ts';
import { unexpected } from '../values/mismatch.ts';
import { scalarToString } from '../values/text.ts';
import { type CypherValue, float, isInteger, isNumber, toDouble } from '../values/types.ts';
import { list } from './arguments.ts';
import { param, scalar, sig } from './define.ts';
import type { ScalarSpec, TypeName } from './spec.ts';

/** `undefined` where the type cannot be converted, NULL where the text cannot be read. */
type Conversion = (value: CypherValue) => CypherValue | undefined;

const toBoolean: Conversion = value => {
  if (typeof value === 'boolean' || value === null) return value;
  if (isInteger(value)) return Number(value) !== 0;
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
};

/** As Java reads doubles. */
const HEXADECIMAL = /^([+-]?)0x(?=[\da-f]|\.[\da-f])([\da-f]*)\.?([\da-f]*)p([+-]?\d{1,6})[fd]?$/i;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?[fd]?$/i;

function parseFloatStrictly(text: string): number | null {
  if (DECIMAL.test(text)) return Number(text.replace(/[fd]$/i, ''));
  const special = /^([+-]?)(NaN|Infinity)$/.exec(text);
  if (special === null) return hexadecimalFloat(text);
  return special[2] === 'NaN' ? Number.NaN : special[1] === '-' ? -Infinity : Infinity;
}

/** `0x1.8p1` is 1.5 * 2. Digits beyond what a double holds are cut off. */
function hexadecimalFloat(text: string): number | null {
  const match = HEXADECIMAL.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', fraction = '', exponent] = match;
  const digits = Number(`0x${(whole + fraction).slice(0, 250)}`);
  const power =
    Number(exponent) - 4 * fraction.length + 4 * Math.max(0, whole.length + fraction.length - 250);
  // In two steps: the power alone may be too small for a double where the product is not.
  const value = digits * 2 ** Math.trunc(power / 2) * 2 ** (power - Math.trunc(power / 2));
  return sign === '-' ? -value : value;
}

const toInteger: Conversion = value => {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isNumber(value)) return isInteger(value) ? value : truncateToInteger(toDouble(value));
  if (typeof value !== 'string') return undefined;
  const whole = /^[+-]?\d+$/.test(value) ? parseInteger(value) : null;
  if (whole !== null) return whole;
  const number = parseFloatStrictly(value);
  if (number === null || !Number.isFinite(number)) return null;
  // Beyond 64 bits a text is refused, while a FLOAT becomes the nearest INTEGER: so Neo4j has it.
  return Math.abs(number) >= 2 ** 63 ? undefined : truncateToInteger(number);
};

const toFloat: Conversion = value => {
  if (value === null) return null;
  if (isNumber(value)) return float(toDouble(value));
  if (typeof value !== 'string') return undefined;
  const decimal = parseFloatStrictly(value.trim());
  return decimal === null ? null : float(decimal);
};

function family(
  type: 'Boolean' | 'Integer' | 'Float',
  result: TypeName,
  takes: readonly TypeName[],
  convert: Conversion,
): ScalarSpec[] {
  const name = `to${type}`;
  const listName = `to${type}List`;
  return [
    scalar(
      name,
      'conversion',
      sig([param('value', takes)], result),
      `The value as ${result}; NULL for a text that cannot be read as one.`,
      ([value]) => {
        const converted = convert(value!);
        if (converted === undefined) throw unexpected(name, takes.join(', '), value!);
        return converted;
      },
    ),
    scalar(
      `${name}OrNull`,
      'conversion',
      sig([param('value', 'ANY')], result),
      `The value as ${result}, or NULL where there is none.`,
      ([value]) => convert(value!) ?? null,
    ),
    listConversion(listName, result, convert),
  ];
}

function listConversion(name: string, result: TypeName, convert: Conversion): ScalarSpec {
  return scalar(
    name,
    'conversion',
    sig([param('list', 'LIST')], 'LIST', result),
    `Each element as ${result}, or NULL where there is none.`,
    ([value]) => list(name, value!).map(element => convert(element) ?? null),
  );
}

export const conversionFunctions: readonly ScalarSpec[] = [
  ...family('Boolean', 'BOOLEAN', ['BOOLEAN', 'STRING', 'INTEGER'], toBoolean),
  ...family('Integer', 'INTEGER', ['NUMBER', 'BOOLEAN', 'STRING'], toInteger),
  ...family('Float', 'FLOAT', ['NUMBER', 'STRING'], toFloat),
  listConversion('toStringList', 'STRING', value => scalarToString(value)),
];
