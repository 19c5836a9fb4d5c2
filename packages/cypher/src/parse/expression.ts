/**
 * Expressions by precedence climbing, loosest first: OR, XOR, AND, NOT, comparison, string/list/null predicates,
 * `+ - ||`, `* / %`, `^`, unary sign, postfix.
 *
 * @see openCypher 9 grammar: Expression to NonArithmeticOperatorExpression
 */
import type { BinaryOperator, ComparisonOperator, Expression } from './ast.ts';
import { parseAtom } from './atom.ts';
import type { Cursor } from './cursor.ts';
import { parseLabelExpression, startsLabel } from './labels.ts';
import { floatValue, integerValue } from './literals.ts';
import { parseName, spanFrom } from './names.ts';
import { parseTypeText } from './type-text.ts';

/** Expression = OrExpression */
export function parseExpression(c: Cursor): Expression {
  return c.nested(() => parseOr(c));
}

const parseOr = logical('OR', c => parseXor(c));
const parseXor = logical('XOR', c => parseAnd(c));
const parseAnd = logical('AND', c => parseNot(c));

/** OrExpression, XorExpression, AndExpression: a run of the same operator is one node. */
function logical(operator: 'AND' | 'OR' | 'XOR', operand: (c: Cursor) => Expression) {
  return (c: Cursor): Expression => {
    const { start } = c.token;
    const first = operand(c);
    if (!c.atWords(operator)) return first;
    const operands = [first];
    while (c.acceptWords(operator)) operands.push(operand(c));
    return { kind: 'Logical', operator, operands, ...spanFrom(c, start) };
  };
}

/** NotExpression */
function parseNot(c: Cursor): Expression {
  const starts: number[] = [];
  while (c.token.upper === 'NOT' && c.token.type === 'word') {
    starts.push(c.token.start);
    c.take('keyword');
    if (starts.length > 1000) c.failAt(c.token, 'TooDeeplyNested', 'Too many NOTs in a row.');
  }
  let expression = parseComparison(c);
  // `NOT NOT x` is kept as at most two, so that long runs do not nest.
  const kept = starts.length > 2 ? starts.slice(0, starts.length % 2 === 0 ? 2 : 1) : starts;
  for (const start of kept.reverse()) {
    expression = { kind: 'Unary', operator: 'NOT', operand: expression, ...spanFrom(c, start) };
  }
  return expression;
}

const COMPARISONS: readonly ComparisonOperator[] = ['=', '<>', '<', '<=', '>', '>='];

/** ComparisonExpression, PartialComparisonExpression */
function parseComparison(c: Cursor): Expression {
  const { start } = c.token;
  const first = parsePredicate(c);
  let operator = atComparison(c);
  if (operator === undefined) return first;
  const operands = [first];
  const operators: ComparisonOperator[] = [];
  while (operator !== undefined) {
    c.take('operator');
    operators.push(operator);
    operands.push(parsePredicate(c));
    operator = atComparison(c);
  }
  return { kind: 'Comparison', operands, operators, ...spanFrom(c, start) };
}

function atComparison(c: Cursor): ComparisonOperator | undefined {
  const { type, text } = c.token;
  if (type === 'symbol' && (COMPARISONS as readonly string[]).includes(text))
    return text as ComparisonOperator;
  c.note('a comparison');
  return undefined;
}

/** StringListNullPredicateExpression */
function parsePredicate(c: Cursor): Expression {
  const { start } = c.token;
  let left = parseAdditive(c);
  for (;;) {
    const operator = acceptPredicateOperator(c);
    if (operator !== undefined) {
      const right = parseAdditive(c);
      left = { kind: 'Binary', operator, left, right, ...spanFrom(c, start) };
    } else if (c.atWords('IS')) left = parseIs(c, left, start);
    else if (c.looksAtSymbol('::')) {
      c.take('operator');
      left = { kind: 'IsType', negated: false, operand: left, type: parseTypeText(c), ...spanFrom(c, start) };
    } else return left;
  }
}

function acceptPredicateOperator(c: Cursor): BinaryOperator | undefined {
  if (c.acceptSymbol('=~', 'operator')) return '=~';
  if (c.acceptWords('IN')) return 'IN';
  if (c.acceptWords('STARTS WITH')) return 'STARTS WITH';
  if (c.acceptWords('ENDS WITH')) return 'ENDS WITH';
  if (c.acceptWords('CONTAINS')) return 'CONTAINS';
  return undefined;
}

/** NullPredicateExpression; GQL type predicate, normal form predicate, label predicate. */
function parseIs(c: Cursor, operand: Expression, start: number): Expression {
  c.expectWords('IS');
  const negated = c.acceptWords('NOT');
  if (c.acceptWords('NULL')) return { kind: 'IsNull', negated, operand, ...spanFrom(c, start) };
  if (c.acceptSymbol('::') || c.acceptWords('TYPED')) {
    return { kind: 'IsType', negated, operand, type: parseTypeText(c), ...spanFrom(c, start) };
  }
  for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) {
    if (c.acceptWords(`${form} NORMALIZED`)) {
      return { kind: 'IsType', negated, operand, type: `${form} NORMALIZED`, ...spanFrom(c, start) };
    }
  }
  if (c.acceptWords('NORMALIZED')) {
    return { kind: 'IsType', negated, operand, type: 'NFC NORMALIZED', ...spanFrom(c, start) };
  }
  if (negated || !startsLabel(c, 0)) c.fail();
  const labels = parseLabelExpression(c, 'a label', true);
  return { kind: 'HasLabels', operand, labels, ...spanFrom(c, start) };
}

/** AddOrSubtractExpression */
const parseAdditive = leftAssociative(['+', '-', '||'], c => parseMultiplicative(c));
/** MultiplyDivideModuloExpression */
const parseMultiplicative = leftAssociative(['*', '/', '%'], c => parsePower(c));
/** PowerOfExpression: left-associative in openCypher. */
const parsePower = leftAssociative(['^'], c => parseSigned(c));

function leftAssociative(operators: readonly BinaryOperator[], operand: (c: Cursor) => Expression) {
  return (c: Cursor): Expression => {
    const { start } = c.token;
    let left = operand(c);
    for (;;) {
      const operator = operators.find(symbol => c.atSymbol(symbol));
      if (operator === undefined) return left;
      c.take('operator');
      const right = operand(c);
      left = { kind: 'Binary', operator, left, right, ...spanFrom(c, start) };
    }
  };
}

/** UnaryAddOrSubtractExpression; a minus before an integer literal belongs to the literal. */
function parseSigned(c: Cursor): Expression {
  const { start } = c.token;
  const signs: { start: number; operator: '-' | '+' }[] = [];
  while (c.looksAtSymbol('-') || c.looksAtSymbol('+')) {
    const sign = c.take('sign');
    signs.push({ start: sign.start, operator: sign.text as '-' | '+' });
  }
  const last = signs.at(-1);
  let operand: Expression;
  if (last?.operator === '-' && (c.token.type === 'integer' || c.token.type === 'float')) {
    signs.pop();
    operand = parsePostfix(c, parseNumber(c, last.start, true));
  } else operand = parsePostfix(c, parseAtom(c));
  if (signs.length > 200)
    c.failAt({ start, end: operand.end }, 'TooDeeplyNested', 'Too many signs in a row.');
  for (const sign of signs.reverse()) {
    operand = { kind: 'Unary', operator: sign.operator, operand, ...spanFrom(c, sign.start) };
  }
  return operand;
}

/** NumberLiteral */
export function parseNumber(c: Cursor, start: number, negative: boolean): Expression {
  const token = c.advance();
  if (token.type === 'float') {
    const value = floatValue(token.text);
    if (value === undefined)
      c.failAt(token, 'FloatingPointOverflow', `\`${token.text}\` is too large for a FLOAT.`);
    return { kind: 'Float', value: negative ? -value : value, start, end: token.end };
  }
  const value = integerValue(token.text, negative);
  if (value === undefined)
    c.failAt(token, 'IntegerOverflow', `\`${token.text}\` is too large for an INTEGER.`);
  return { kind: 'Integer', value: value === 0 ? 0 : value, start, end: token.end };
}

/** NonArithmeticOperatorExpression: `.key`, `[i]`, `[a..b]`, `:Label`. */
export function parsePostfix(c: Cursor, atom: Expression): Expression {
  let object = atom;
  const { start } = atom;
  for (;;) {
    if (c.acceptSymbol('.', 'tight')) {
      const key = parseName(c, 'a property key');
      object = { kind: 'Property', object, key, ...spanFrom(c, start) };
    } else if (c.atSymbol('[')) object = parseSubscript(c, object);
    else if (c.looksAtSymbol(':') && startsLabel(c, 1)) {
      c.take('tight');
      const labels = parseLabelExpression(c, 'a label', true);
      object = { kind: 'HasLabels', operand: object, labels, ...spanFrom(c, start) };
    } else return object;
  }
}

/** ListOperatorExpression */
function parseSubscript(c: Cursor, object: Expression): Expression {
  c.expectSymbol('[');
  const from = c.looksAtSymbol('..') ? undefined : parseExpression(c);
  if (!c.acceptSymbol('..', 'tight')) {
    c.expectSymbol(']');
    return { kind: 'Index', object, index: from!, ...spanFrom(c, object.start) };
  }
  const to = from !== undefined && c.atSymbol(']') ? undefined : parseExpression(c);
  c.expectSymbol(']');
  return { kind: 'Slice', object, from, to, ...spanFrom(c, object.start) };
}
