/**
 * Function calls: names, numbers and types of arguments, and aggregate functions.
 */
import { closest } from '../did-you-mean.ts';
import type { FunctionSpec } from '../functions/spec.ts';
import type * as ast from '../parse/ast.ts';
import type { Binder, Env } from './binder.ts';
import type { BoundExpression } from './bound.ts';
import { bindExpression } from './expression.ts';
import { BOOLEAN, matchSignature, resultType, type StaticType, typeText } from './static-type.ts';
import { bindPatternExpression } from './subquery.ts';
import { visitExpression } from './walk.ts';

export function bindFunctionCall(b: Binder, e: ast.FunctionCall, env: Env): BoundExpression {
  const at = { start: e.start, end: e.end };
  if (e.function.name.toLowerCase() === 'exists' && e.args.length === 1) return bindExists(b, e, env);
  const spec = b.catalog.functions.get(e.function.name);
  if (spec === undefined) unknownFunction(b, e.function);
  if (spec.kind === 'aggregate') return bindAggregate(b, e, spec, env);
  if (e.distinct) {
    b.fail(e, 'InvalidAggregation', `\`${spec.name}\` is no aggregate function: it does not take DISTINCT.`);
  }
  const args = e.args.map(arg => bindExpression(b, arg, env));
  const type = checkArguments(b, e, spec, args);
  return { kind: 'call', spec, args, ...type, ...at };
}

export function bindCountStar(b: Binder, e: ast.CountStar, env: Env): BoundExpression {
  const spec = b.catalog.functions.get('count');
  if (spec?.kind !== 'aggregate') throw new Error('The catalog has no aggregate function `count`.');
  const sink = sinkOf(b, e, env, 'count');
  return b.aggregate(sink, e, spec, false, [], { type: 'INTEGER' });
}

/** `exists(pattern)`, and openCypher 9's `exists(n.key)`. */
function bindExists(b: Binder, e: ast.FunctionCall, env: Env): BoundExpression {
  const [arg] = e.args as [ast.Expression];
  if (arg.kind === 'PatternExpression') return bindPatternExpression(b, arg, env, true);
  const operand = bindExpression(b, arg, env);
  return { kind: 'isNull', negated: true, operand, ...BOOLEAN, start: e.start, end: e.end };
}

function bindAggregate(
  b: Binder,
  e: ast.FunctionCall,
  spec: Extract<FunctionSpec, { kind: 'aggregate' }>,
  env: Env,
): BoundExpression {
  const sink = sinkOf(b, e, env, spec.name);
  const inner: Env = { scope: env.scope, sink: { aggregates: [], nested: true } };
  const args = e.args.map(arg => bindExpression(b, arg, inner));
  const type = checkArguments(b, e, spec, args);
  for (const arg of args) refuseVolatile(b, arg);
  return b.aggregate(sink, e, spec, e.distinct, args, type);
}

function sinkOf(b: Binder, e: ast.FunctionCall | ast.CountStar, env: Env, name: string) {
  if (env.sink === undefined) {
    b.fail(
      e,
      'InvalidAggregation',
      `The aggregate function \`${name}\` stands only in RETURN and WITH, not here.`,
    );
  }
  if (env.sink.nested) {
    b.fail(e, 'NestedAggregation', `The aggregate function \`${name}\` cannot stand inside another one.`);
  }
  return env.sink;
}

/** The order in which rows reach an aggregate is not fixed, so neither would its result be. */
function refuseVolatile(b: Binder, arg: BoundExpression): void {
  visitExpression(arg, inner => {
    if (inner.kind !== 'call' || inner.spec.deterministic) return;
    const message = `\`${inner.spec.name}\` differs from call to call and cannot stand inside an aggregate function.`;
    b.fail(inner, 'NonConstantExpression', message);
  });
}

function checkArguments(
  b: Binder,
  e: ast.FunctionCall,
  spec: FunctionSpec,
  args: readonly BoundExpression[],
): StaticType {
  const match = matchSignature(spec.signatures, args);
  if ('signatures' in match) return resultType(match.signatures);
  if (match.mismatch === 'count') {
    const usage = spec.signatures.map(signature => usageOf(spec.name, signature)).join(' or ');
    b.fail(
      e,
      'InvalidNumberOfArguments',
      `\`${spec.name}\` does not take ${args.length} arguments: ${usage}.`,
    );
  }
  if (spec.typesAtRuntime) return resultType(spec.signatures);
  const arg = args[match.argument]!;
  const message = `Argument ${match.argument + 1} of \`${spec.name}\` must be ${match.expected.join(' or ')}, not ${typeText(arg.type, arg.elements)}.`;
  return b.fail(arg, 'InvalidArgumentType', message);
}

/** `substring(text, start, [length])` */
export function usageOf(name: string, signature: FunctionSpec['signatures'][number]): string {
  const shown = signature.parameters.map(parameter =>
    parameter.optional ? `[${parameter.name}]` : parameter.name,
  );
  if (signature.variadic) shown.push('…');
  return `\`${name}(${shown.join(', ')})\``;
}

function unknownFunction(b: Binder, name: ast.Name): never {
  const known = b.catalog.functions.all.flatMap(spec => [spec.name, ...(spec.aliases ?? [])]);
  return b.fail(name, 'UnknownFunction', `There is no function \`${name.name}\`.`, closest(name.name, known));
}
