import { type CypherValue, fromJSON, type JsonValue, toJSON } from '@entente/cypher';
import { ViewerError } from '../errors.ts';

/** Parameters as they go over the wire: the JSON form of Cypher's values. */
export function encodeParameters(
  parameters: Readonly<Record<string, CypherValue>>,
): Readonly<Record<string, JsonValue>> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toJSON(value)]));
}

/**
 * Rows as they come from the wire.
 * @throws ViewerError `BAD_ANSWER` where they are no values.
 */
export function decodeRows(rows: readonly (readonly unknown[])[]): readonly (readonly CypherValue[])[] {
  try {
    return rows.map(row => row.map(cell => fromJSON(cell as JsonValue)));
  } catch (cause) {
    throw new ViewerError('BAD_ANSWER', 'The server answered with values that make no sense.', '', { cause });
  }
}
