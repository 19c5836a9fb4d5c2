/**
 * Expressions: names become slots, sugar goes, types are inferred and checked where they are certain.
 */
import type * as ast from '../parse/ast.ts';
import type { Binder, Env } from './binder.ts';
import type { BoundExpression, BoundLiteral, BoundMap } from './bound.ts';
import { bindCountStar, bindFunctionCall } from './call.ts';
import { bindListComprehension, bindListPredicate, bindReduce } from './comprehension.ts';
import { bindLabels } from './labels.ts';
import { TEMPORAL } from './operand-types.ts';
import { bindBinary, bindComparison, bindLogical, bindUnary } from './operators.ts';
import { ANY, BOOLEAN, commonType } from './static-type.ts';
import { bindPatternComprehension, bindPatternExpression, bindSubqueryExpression } from './subquery.ts';

/**
 * @param predicate a truth value is wanted here, so a pattern may stand as "there is such a path"
 * @throws CypherError with the TCK's details: `UndefinedVariable`, `InvalidArgumentType`, `UnknownFunction` …
 */
export function bindExpression(b: Binder, e: ast.Expression, env: Env, predicate = false): BoundExpression {
  const at = { start: e.start, end: e.end };
  switch (e.kind) {
    case 'Null':
      return { kind: 'literal', value: null, ...ANY, ...at };
    case 'Boolean':
      return { kind: 'literal', value: e.value, ...BOOLEAN, ...at };
    case 'Integer':
      return { kind: 'literal', value: e.value, type: 'INTEGER', ...at };
    case 'Float':
      return { kind: 'literal', value: e.value, type: 'FLOAT', ...at };
    case 'String':
      return { kind: 'literal', value: e.value, type: 'STRING', ...at };
    case 'Parameter':
      b.parameters.add(e.name);
      return { kind: 'parameter', name: e.name, ...ANY, ...at };
    case 'Variable':
      return b.resolve(env.scope, e);
    case 'Property':
      return bindProperty(b, e, env);
    case 'Index':
      return bindIndex(b, e, env);
    case 'Slice':
      return bindSlice(b, e, env);
    case 'Unary':
      return bindUnary(b, e, env);
    case 'Logical':
      return bindLogical(b, e, env);
    case 'Binary':
      return bindBinary(b, e, env);
    case 'Comparison':
      return bindComparison(b, e, env);
    case 'IsNull': {
      const operand = bindExpression(b, e.operand, env);
      return { kind: 'isNull', negated: e.negated, operand, ...BOOLEAN, ...at };
    }
    case 'IsType': {
      const operand = bindExpression(b, e.operand, env);
      return { kind: 'isType', negated: e.negated, operand, typeText: e.type, ...BOOLEAN, ...at };
    }
    case 'HasLabels': {
      const operand = bindExpression(b, e.operand, env);
      b.expectType(operand, ['NODE', 'RELATIONSHIP'], 'What has labels or a type');
      return { kind: 'hasLabels', operand, labels: bindLabels(b, e.labels, 'either'), ...BOOLEAN, ...at };
    }
    case 'FunctionCall':
      return bindFunctionCall(b, e, env);
    case 'CountStar':
      return bindCountStar(b, e, env);
    case 'Case':
      return bindCase(b, e, env);
    case 'List': {
      const items = e.items.map(item => bindExpression(b, item, env));
      const { type } = commonType(items);
      return { kind: 'list', items, type: 'LIST', elements: type === 'ANY' ? undefined : type, ...at };
    }
    case 'Map': {
      const entries = e.entries.map(({ key, value }) => ({
        key: key.name,
        value: bindExpression(b, value, env),
      }));
      return { kind: 'map', entries, type: 'MAP', ...at };
    }
    case 'MapProjection':
      return bindMapProjection(b, e, env);
    case 'ListComprehension':
      return bindListComprehension(b, e, env);
    case 'ListPredicate':
      return bindListPredicate(b, e, env);
    case 'Reduce':
      return bindReduce(b, e, env);
    case 'PatternComprehension':
      return bindPatternComprehension(b, e, env);
    case 'PatternExpression':
      return bindPatternExpression(b, e, env, predicate);
    case 'Subquery':
      return bindSubqueryExpression(b, e, env);
  }
}

/** An expression that must be able to give a truth value: of WHERE, AND and the like. */
export function bindPredicate(b: Binder, e: ast.Expression, env: Env, what = 'A condition'): BoundExpression {
  const bound = bindExpression(b, e, env, true);
  b.expectType(bound, ['BOOLEAN'], what);
  return bound;
}

/** A condition as its conjuncts. */
export function bindConjuncts(b: Binder, e: ast.Expression | undefined, env: Env): BoundExpression[] {
  if (e === undefined) return [];
  const bound = bindPredicate(b, e, env);
  return bound.kind === 'and' ? [...bound.operands] : [bound];
}

const NO_PROPERTIES = ['INTEGER', 'FLOAT', 'NUMBER', 'BOOLEAN', 'STRING', 'LIST'];

function bindProperty(b: Binder, e: ast.PropertyExpression, env: Env): BoundExpression {
  const object = bindExpression(b, e.object, env);
  const key = e.key.name;
  if (object.type === 'PATH') {
    b.fail(e.object, 'InvalidArgumentType', `A path has no properties: \`${key}\` cannot be read of it.`);
  }
  if (NO_PROPERTIES.includes(object.type)) {
    const message = `A value of type ${object.type} has no properties: \`${key}\` cannot be read of it.`;
    b.failAs('TypeError', e.object, 'InvalidArgumentType', message);
  }
  return { kind: 'property', object, key, ...ANY, start: e.start, end: e.end };
}

const NO_ELEMENTS = ['INTEGER', 'FLOAT', 'NUMBER', 'BOOLEAN', 'STRING', 'PATH', 'POINT'];
const KEYED: readonly string[] = ['MAP', 'NODE', 'RELATIONSHIP', ...TEMPORAL];

function bindIndex(b: Binder, e: ast.IndexExpression, env: Env): BoundExpression {
  const object = bindExpression(b, e.object, env);
  const index = bindExpression(b, e.index, env);
  const refuse = (at: BoundExpression, what: string): never =>
    b.failAs('TypeError', at, 'InvalidArgumentType', `${what}, not ${at.type}.`);
  if (NO_ELEMENTS.includes(object.type))
    refuse(object, 'What is indexed must be a LIST, a MAP, a node or a relationship');
  if (object.type === 'LIST' && !['ANY', 'INTEGER', 'NUMBER'].includes(index.type)) {
    refuse(index, 'The index of a list must be INTEGER');
  }
  const keys = TEMPORAL.includes(object.type) ? ['STRING'] : ['ANY', 'STRING'];
  if (KEYED.includes(object.type) && !keys.includes(index.type)) {
    refuse(index, `The key of a ${object.type} must be STRING`);
  }
  const type = (object.type === 'LIST' ? object.elements : undefined) ?? 'ANY';
  return { kind: 'index', object, index, type, start: e.start, end: e.end };
}

function bindSlice(b: Binder, e: ast.SliceExpression, env: Env): BoundExpression {
  const object = bindExpression(b, e.object, env);
  const from = e.from && bindExpression(b, e.from, env);
  const to = e.to && bindExpression(b, e.to, env);
  b.expectType(object, ['LIST'], 'What is sliced');
  for (const bound of [from, to])
    if (bound !== undefined) b.expectType(bound, ['INTEGER'], 'The bound of a slice');
  return {
    kind: 'slice',
    object,
    from,
    to,
    type: 'LIST',
    elements: object.elements,
    start: e.start,
    end: e.end,
  };
}

/** In the simple form the subject gets a slot, and each test becomes a comparison with it. */
function bindCase(b: Binder, e: ast.CaseExpression, env: Env): BoundExpression {
  const value = e.subject && bindExpression(b, e.subject, env);
  const slot = value && b.newSlot('', value);
  const branches = e.branches.map(branch => {
    const tests = branch.when.map(test =>
      slot === undefined ? bindPredicate(b, test.operand!, env) : bindCaseTest(b, test, slot, value!, env),
    );
    const [first] = tests;
    const when: BoundExpression =
      tests.length === 1
        ? first!
        : { kind: 'or', operands: tests, ...BOOLEAN, start: first!.start, end: first!.end };
    return { when, result: bindExpression(b, branch.result, env) };
  });
  const otherwise = e.otherwise && bindExpression(b, e.otherwise, env);
  const results = [...branches.map(branch => branch.result), ...(otherwise === undefined ? [] : [otherwise])];
  const subject = slot === undefined ? undefined : { slot, value: value! };
  return { kind: 'case', subject, branches, otherwise, ...commonType(results), start: e.start, end: e.end };
}

function bindCaseTest(
  b: Binder,
  test: ast.CaseTest,
  slot: number,
  subject: BoundExpression,
  env: Env,
): BoundExpression {
  const left = b.variable(slot, subject);
  if (test.operand === undefined) {
    const negated = test.operator === 'IS NOT NULL';
    return { kind: 'isNull', negated, operand: left, ...BOOLEAN, start: subject.start, end: subject.end };
  }
  const right = bindExpression(b, test.operand, env);
  const operator = (test.operator ?? '=') as ast.ComparisonOperator;
  return { kind: 'binary', operator, left, right, ...BOOLEAN, start: right.start, end: right.end };
}

function bindMapProjection(b: Binder, e: ast.MapProjection, env: Env): BoundExpression {
  const subject = b.resolve(env.scope, e.subject);
  b.expectType(subject, ['MAP', 'NODE', 'RELATIONSHIP'], 'What is projected to a map');
  const entries = e.items.flatMap((item): BoundMap['entries'] => {
    switch (item.kind) {
      case 'property': {
        const { name: key, start, end } = item.key;
        const value: BoundExpression = { kind: 'property', object: subject, key, ...ANY, start, end };
        return [{ key, value }];
      }
      case 'variable':
        return [{ key: item.variable.name, value: b.resolve(env.scope, item.variable) }];
      case 'entry':
        return [{ key: item.key.name, value: bindExpression(b, item.value, env) }];
      default:
        return [];
    }
  });
  const all = e.items.some(item => item.kind === 'all');
  return { kind: 'mapProjection', subject, all, entries, type: 'MAP', start: e.start, end: e.end };
}

/** Whether an expression is written as a literal number below zero. */
export function isNegativeNumber(e: BoundExpression): e is BoundLiteral {
  return e.kind === 'literal' && (typeof e.value === 'number' || typeof e.value === 'bigint') && e.value < 0;
}
