import type { EvidenceGraph } from '../graph/build.ts';
import { rollUp } from '../stance/roll-up.ts';
import { betweenness } from './betweenness.ts';
import { type Brokerage, brokerage } from './brokerage.ts';
import { constraint } from './constraint.ts';
import { contactGraph } from './contacts.ts';

/** A conflict that texts name an actor as mediator of, with the evidence and the parties they name. */
export interface NamedMediation {
  readonly conflict: string;
  /** Edge ids, most confident first. */
  readonly evidence: readonly string[];
  readonly parties: readonly string[];
}

export interface Mediator {
  readonly id: string;
  /** What the texts say. */
  readonly named: readonly NamedMediation[];
  /** What the structure shows; null for an actor without contacts. */
  readonly structure: {
    readonly betweenness: number;
    readonly betweennessError: number;
    readonly constraint: number;
    readonly brokerage: Brokerage;
    /** 1 for the highest betweenness. */
    readonly rank: number;
  } | null;
  /** Where the two disagree an analyst should look. */
  readonly agreement: 'both' | 'named only' | 'structure only';
}

export interface MediatorOptions {
  readonly rollUp?: boolean;
  /** Camp of a node, -1 for none: groups for the brokerage roles. */
  readonly campOf?: (node: string) => number;
  /** Sources for sampled betweenness; default: exact up to 5,000 actors, else 500. */
  readonly samples?: number;
}

/**
 * Mediators that the texts name and those that the structure shows, side by side: named ones first by number
 * of conflicts, then by betweenness. An actor counts as shown by the structure when it brokers between two
 * camps (liaison or itinerant) or is among the tenth with the highest betweenness above 0.
 */
export function mediators(graph: EvidenceGraph, options: MediatorOptions = {}): readonly Mediator[] {
  const roots = options.rollUp === false ? undefined : rollUp(graph);
  const rootOf = (node: string) => roots?.get(node) ?? node;
  const named = namedMediations(graph, rootOf);
  const contacts = contactGraph(graph, { rollUp: options.rollUp ?? true });
  const between = betweenness(
    contacts,
    options.samples ?? (contacts.ids.length > 5000 ? 500 : Number.POSITIVE_INFINITY),
  );
  const held = constraint(contacts);
  const camps = contacts.ids.map(id => options.campOf?.(id) ?? -1);
  const roles = brokerage(contacts, camps);
  const ranked = contacts.ids
    .map((_, i) => i)
    .sort((i, j) => between.values[j]! - between.values[i]! || i - j);
  const rank = new Map(ranked.map((i, at) => [i, at + 1]));
  const high = Math.max(1, Math.ceil(contacts.ids.length / 10));
  const rows = [...new Set([...contacts.ids, ...named.keys()])].map((id): Mediator => {
    const i = contacts.index.get(id);
    const structure =
      i === undefined
        ? null
        : {
            betweenness: between.values[i]!,
            betweennessError: between.error[i]!,
            constraint: held[i]!,
            brokerage: roles[i]!,
            rank: rank.get(i)!,
          };
    const mediations = named.get(id) ?? [];
    const spans =
      (camps[i ?? -1] ?? -1) >= 0 || options.campOf !== undefined
        ? (structure?.brokerage.liaison ?? 0) + (structure?.brokerage.itinerant ?? 0) > 0
        : false;
    const shown = structure !== null && structure.betweenness > 0 && (structure.rank <= high || spans);
    return {
      id,
      named: mediations,
      structure,
      agreement: mediations.length ? (shown ? 'both' : 'named only') : 'structure only',
    };
  });
  return rows
    .filter(row => row.named.length > 0 || (row.structure !== null && row.structure.betweenness > 0))
    .sort(
      (p, q) =>
        q.named.length - p.named.length ||
        (q.structure?.betweenness ?? 0) - (p.structure?.betweenness ?? 0) ||
        (p.id < q.id ? -1 : 1),
    );
}

function namedMediations(
  graph: EvidenceGraph,
  rootOf: (node: string) => string,
): ReadonlyMap<string, readonly NamedMediation[]> {
  const evidence = new Map<string, Map<string, { edge: string; confidence: number }[]>>();
  const parties = new Map<string, Set<string>>();
  graph.forEachEdge((edge, attributes, from, to) => {
    if (attributes.type === 'PARTY_TO')
      parties.set(to, (parties.get(to) ?? new Set<string>()).add(rootOf(from)));
    if (attributes.type !== 'MEDIATES') return;
    const conflicts = evidence.get(rootOf(from)) ?? new Map<string, { edge: string; confidence: number }[]>();
    evidence.set(rootOf(from), conflicts);
    conflicts.set(to, [...(conflicts.get(to) ?? []), { edge, confidence: attributes.confidence }]);
  });
  return new Map(
    [...evidence].map(([mediator, conflicts]) => [
      mediator,
      [...conflicts]
        .map(([conflict, list]) => ({
          conflict,
          evidence: list
            .sort((p, q) => q.confidence - p.confidence || (p.edge < q.edge ? -1 : 1))
            .map(({ edge }) => edge),
          parties: [...(parties.get(conflict) ?? [])].sort(),
        }))
        .sort((p, q) => q.evidence.length - p.evidence.length || (p.conflict < q.conflict ? -1 : 1)),
    ]),
  );
}
