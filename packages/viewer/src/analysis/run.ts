import {
  balance,
  type Camps,
  type Contradiction,
  change,
  contradictions,
  type DiscourseTie,
  discourseNetwork,
  type EvidenceGraph,
  evidenceGraph,
  findCamps,
  type Mediator,
  mediators,
  type StanceChange,
  signedFromStances,
  stances,
  type Triangle,
} from '@entente/analysis';
import type { GraphEdge, GraphNode } from '@entente/graph-store';
import type { Trust } from './trust.ts';

export interface AnalysisRequest {
  readonly kind: 'alliances' | 'discourse' | 'trust' | 'mediators' | 'contradictions' | 'change';
  readonly nodes: readonly Pick<GraphNode, 'id' | 'type' | 'name'>[];
  readonly edges: readonly GraphEdge[];
  /** Deeds of persons and bodies count for the states they speak for. */
  readonly rollUp: boolean;
  /** Two windows to compare, for `change`. */
  readonly windows?: readonly { readonly from: string; readonly to: string }[];
  /** Actors that betweenness is worked out from, for `mediators`; every one unless told. */
  readonly samples?: number;
}

/** A stance without its parts: the evidence is asked for when somebody looks at it. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly positive: number;
  readonly negative: number;
}

export interface Alliances {
  readonly ties: readonly Tie[];
  readonly groups: readonly (readonly string[])[];
  readonly neutral: readonly string[];
  readonly verdict: Camps['verdict'];
  readonly stability: number;
  readonly frustrationShare: number;
  readonly exact: boolean;
  readonly balanced: number;
  readonly triangles: number;
  readonly unbalanced: readonly Triangle[];
  readonly lineIndex: { readonly lower: number; readonly upper: number; readonly exact: boolean };
}

export interface Answers {
  readonly alliances: Alliances;
  readonly discourse: readonly DiscourseTie[];
  readonly trust: Trust;
  readonly mediators: readonly Mediator[];
  readonly contradictions: readonly Contradiction[];
  readonly change: readonly StanceChange[];
}

/** What can be answered at once; `trust` takes a solver and time (`trust.ts`). */
export type Immediate = Exclude<AnalysisRequest['kind'], 'trust'>;

/** The graph that a request is about. */
export function graphOf({ nodes, edges }: AnalysisRequest): EvidenceGraph {
  return evidenceGraph(
    nodes,
    edges.filter(edge => edge.from !== edge.to),
  );
}

/** Runs one analysis; pure, so that it works in a worker and in tests alike. */
export function analyse<K extends Immediate>(request: AnalysisRequest & { readonly kind: K }): Answers[K];
export function analyse(request: AnalysisRequest & { readonly kind: Immediate }): Answers[Immediate] {
  const graph = graphOf(request);
  const { rollUp } = request;
  switch (request.kind) {
    case 'alliances':
      return alliances(graph, rollUp);
    case 'discourse':
      return discourseNetwork(graph, { rollUp });
    case 'mediators': {
      const camps = findCamps(signedFromStances(stances(graph, { rollUp })), { resamples: 0 });
      return mediators(graph, {
        rollUp,
        campOf: node => camps.of.get(node) ?? -1,
        samples: request.samples ?? Number.POSITIVE_INFINITY,
      });
    }
    case 'contradictions':
      return contradictions(graph);
    case 'change':
      return (
        change(graph, request.windows ?? [], { rollUp })
          .at(-1)
          ?.changes.slice(0, 60) ?? []
      );
  }
}

function alliances(graph: EvidenceGraph, rollUp: boolean): Alliances {
  const all = stances(graph, { rollUp });
  const signed = signedFromStances(all);
  const camps = findCamps(signed);
  const { triangles, frustration } = balance(signed);
  return {
    ties: all.map(({ a, b, score, positive, negative }) => ({ a, b, score, positive, negative })),
    groups: camps.groups,
    neutral: camps.neutral,
    verdict: camps.verdict,
    stability: camps.stability,
    frustrationShare: camps.frustrationShare,
    exact: camps.exact,
    balanced: triangles.balanced,
    triangles: triangles.total,
    unbalanced: triangles.unbalanced.slice(0, 20),
    lineIndex: frustration,
  };
}
