import Graph from 'graphology';
import { createEngine } from '../src/engine/engine.ts';
import { toCypherText } from '../src/values/text.ts';
import type { CypherValue } from '../src/values/types.ts';

const engine = createEngine(new Graph.MultiDirectedGraph());

/** The value of an expression, over an empty graph. */
export function evaluate(expression: string, parameters: Record<string, unknown> = {}): CypherValue {
  return engine.runSync(`RETURN ${expression} AS value`, parameters).rows[0]![0]!;
}

/** The same as Cypher writes it. */
export function evaluated(expression: string): string {
  return toCypherText(evaluate(expression));
}

/** The code of the error an expression ends in. */
export function failure(expression: string): string {
  try {
    return `no error but ${evaluated(expression)}`;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
