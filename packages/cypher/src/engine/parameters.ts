import { CypherError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { fromPlain } from '../values/plain.ts';
import type { CypherMap, CypherValue } from '../values/types.ts';
import { relive } from './relive.ts';

/**
 * Parameters as values of Cypher; see `fromPlain` for what JavaScript values become.
 *
 * @throws CypherError `ParameterMissing.MissingParameter`, `TypeError.UnsupportedParameter`
 */
export function readParameters(
  given: Readonly<Record<string, unknown>>,
  wanted: readonly string[],
  graph: Graph,
): CypherMap {
  const parameters: Record<string, CypherValue> = Object.create(null);
  for (const name of wanted) {
    if (!Object.hasOwn(given, name)) {
      throw new CypherError({
        phase: 'compile time',
        kind: 'ParameterMissing',
        detail: 'MissingParameter',
        message: `The query needs the parameter \`$${name}\`, which was not given.`,
      });
    }
    parameters[name] = relive(fromPlain(given[name]), graph);
  }
  return parameters;
}
