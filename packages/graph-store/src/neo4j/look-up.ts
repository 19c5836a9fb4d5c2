import { entityTypes } from '@entente/ontology';
import type { GraphEdge, GraphFilter } from '../contract.ts';
import type { Row } from './server.ts';

/** Entity types with a label of their own; a node of any of them is an entity. */
export const isEntity = (name: string) => `(${name}:Actor OR ${name}:Conflict)`;

/** Finds a node by its id under any of the labels, each by its index. */
export function seek(
  variable: string,
  id: string,
  labels: readonly string[] = ['Actor', 'Conflict'],
): string {
  const given = id.startsWith('$') ? '' : `WITH ${id} `;
  const one = (label: string) => `${given}MATCH (n:${label} {id: ${id}}) RETURN n AS ${variable}`;
  return `CALL { ${labels.map(one).join(' UNION ')} }`;
}

/** What a filter asks of relationships, as `passes` has it, and of the types of their ends. */
export function conditions(filter: GraphFilter): { readonly where: string; readonly parameters: Row } {
  const { predicates, outlets, asserted, minConfidence, from, to } = filter;
  const asked = [
    filter.types && 'any(l IN labels(a) WHERE l IN $types) AND any(l IN labels(b) WHERE l IN $types)',
    predicates && 'type(r) IN $predicates',
    outlets && 'r.outlet IN $outlets',
    asserted !== undefined && 'r.asserted = $asserted',
    minConfidence !== undefined && 'r.confidence >= $minConfidence',
    from !== undefined && 'r.published >= $from',
    to !== undefined && 'r.published <= $to',
  ].filter(Boolean);
  return {
    where: asked.map(condition => ` AND ${condition}`).join(''),
    parameters: { ...filter, types: [...(filter.types ?? entityTypes)] },
  };
}

/** A name as a query may hold it, whatever it is. */
export const quotedName = (name: string) => `\`${name.replaceAll('`', '``')}\``;

interface Place {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

const ends = ['Actor', 'Conflict', 'Claim'];

/** The relationships of one type between two nodes. */
export const between = ({ type }: Place) =>
  `${seek('a', '$from', ends)} ${seek('b', '$to', ends)} MATCH (a)-[r:${quotedName(type)}]->(b)`;

/** Places remembered at most. */
const REMEMBERED = 200_000;

/**
 * Where statements and pieces of evidence stand that were given out: relationships of many types have no index by id,
 * but whoever asks for one has mostly been shown it.
 */
export class Places {
  readonly #places = new Map<string, Place>();

  note({ id, statement, type, from, to }: GraphEdge): void {
    if (this.#places.size >= REMEMBERED) this.#places.clear();
    const place = { type, from, to };
    this.#places.set(id, place).set(statement, place);
  }
  of(id: string): Place | undefined {
    return this.#places.get(id);
  }
}
