/**
 * CALL of a procedure, standing alone or inside a query.
 */
import { closest } from '../did-you-mean.ts';
import type * as ast from '../parse/ast.ts';
import type { Binder, Env } from './binder.ts';
import type { BoundCallProcedure, BoundColumn, BoundExpression } from './bound.ts';
import type { ProcedureSignature } from './catalog.ts';
import { bindConjuncts, bindExpression } from './expression.ts';
import type { Scope } from './scope.ts';
import { ANY, mayBe } from './static-type.ts';

/** @param standalone the whole query: results need no YIELD, and arguments may come from the parameters */
export function bindCallProcedure(
  b: Binder,
  clause: ast.CallProcedureClause,
  scope: Scope,
  standalone: boolean,
): { clause: BoundCallProcedure; columns: BoundColumn[] } {
  const procedure = b.catalog.procedure(clause.procedure.name);
  if (procedure === undefined) {
    const { name } = clause.procedure;
    const didYouMean = closest(name, b.catalog.procedureNames);
    b.failAs(
      'ProcedureError',
      clause.procedure,
      'ProcedureNotFound',
      `There is no procedure \`${name}\`.`,
      didYouMean,
    );
  }
  if (procedure.mode !== 'read') {
    b.writes = true;
    if (b.readingDepth > 0) {
      b.fail(clause, 'InvalidClauseComposition', 'EXISTS, COUNT and COLLECT cannot change the graph.');
    }
  }
  const args = bindArguments(b, clause, procedure, scope, standalone);
  const yields = bindYields(b, clause, procedure, scope, standalone);
  const env: Env = { scope, sink: undefined };
  const where = bindConjuncts(b, clause.where, env);
  const columns = standalone ? yields.map(({ slot }) => ({ name: b.slots[slot]!.name, slot })) : [];
  const { optional, start, end } = clause;
  return { clause: { kind: 'callProcedure', optional, procedure, args, yields, where, start, end }, columns };
}

function bindArguments(
  b: Binder,
  clause: ast.CallProcedureClause,
  procedure: ProcedureSignature,
  scope: Scope,
  standalone: boolean,
): BoundExpression[] {
  const { start, end } = clause.procedure;
  if (clause.args === undefined) {
    if (!standalone || clause.yields !== undefined) {
      const message = 'Inside a query a procedure is called with its arguments in parentheses.';
      b.fail(clause.procedure, 'InvalidArgumentPassingMode', message);
    }
    return procedure.parameters.map(({ name }) => {
      b.parameters.add(name);
      return { kind: 'parameter', name, ...ANY, start, end };
    });
  }
  if (clause.args.length !== procedure.parameters.length) {
    const wanted = procedure.parameters.map(({ name, type }) => `${name} :: ${type}`).join(', ');
    const message = `\`${procedure.name}\` takes ${procedure.parameters.length} arguments (${wanted}), not ${clause.args.length}.`;
    b.fail(clause, 'InvalidNumberOfArguments', message);
  }
  return clause.args.map((arg, index) => {
    const bound = bindExpression(b, arg, { scope, sink: undefined });
    const { name, type } = procedure.parameters[index]!;
    if (!mayBe(bound.type, [type])) {
      const message = `Argument \`${name}\` of \`${procedure.name}\` must be ${type}, not ${bound.type}.`;
      b.fail(bound, 'InvalidArgumentType', message);
    }
    return bound;
  });
}

function bindYields(
  b: Binder,
  clause: ast.CallProcedureClause,
  procedure: ProcedureSignature,
  scope: Scope,
  standalone: boolean,
): { field: number; slot: number }[] {
  if (clause.yields === '*' && !standalone) {
    b.fail(
      clause,
      'UnexpectedSyntax',
      'Inside a query, YIELD names the fields it wants: `YIELD *` stands only alone.',
    );
  }
  if (clause.yields === '*' || (clause.yields === undefined && standalone)) {
    return procedure.results.map((result, field) => {
      const at = { name: result.name, start: clause.start, end: clause.end };
      return { field, slot: b.declareNew(scope, at, result) };
    });
  }
  return (clause.yields ?? []).map(item => {
    const field = procedure.results.findIndex(({ name }) => name === item.field.name);
    if (field === -1) {
      const names = procedure.results.map(({ name }) => name);
      const message = `\`${procedure.name}\` has no result \`${item.field.name}\`.`;
      b.fail(item.field, 'UndefinedVariable', message, closest(item.field.name, names));
    }
    return { field, slot: b.declareNew(scope, item.alias ?? item.field, procedure.results[field]!) };
  });
}
