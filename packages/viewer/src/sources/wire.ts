import type { CypherValue } from '@entente/graph-store';

/** Parameters as they go over the wire. */
export function encodeParameters(
  parameters: Readonly<Record<string, CypherValue>> | undefined,
): Readonly<Record<string, unknown>> | undefined {
  return parameters;
}

/** Rows as they come from the wire. */
export function decodeRows(rows: readonly (readonly unknown[])[]): readonly (readonly CypherValue[])[] {
  return rows as readonly (readonly CypherValue[])[];
}
