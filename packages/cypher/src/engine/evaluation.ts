import type { EvaluationContext, GraphAccess } from '../functions/spec.ts';
import type { Graph } from '../graph/graph.ts';

/** What stands still for an engine. */
export interface Settings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly timeZone: string;
  readonly random: () => number;
  readonly graph: GraphAccess;
}

/** What stands still during one run. */
export class Evaluation implements EvaluationContext {
  readonly timeZone: string;
  readonly random: () => number;
  readonly graph: GraphAccess;
  private readonly now: () => number;
  /** Read at once, or a real time read earlier could lie before it; made a bigint only where asked for. */
  private readonly started: number;

  constructor({ now, timeZone, random, graph }: Settings) {
    this.now = now;
    this.timeZone = timeZone;
    this.random = random;
    this.graph = graph;
    this.started = now();
  }

  get statementTime(): bigint {
    return nanosOf(this.started);
  }

  get transactionTime(): bigint {
    return nanosOf(this.started);
  }

  realTime(): bigint {
    return nanosOf(this.now());
  }

  randomUUID(): string {
    return crypto.randomUUID();
  }
}

function nanosOf(millis: number): bigint {
  return BigInt(Math.round(millis * 1000)) * 1000n;
}

/** The graph as functions see it. */
export function graphAccess(graph: Graph): GraphAccess {
  return {
    node: elementId => {
      const id = graph.findNode(elementId);
      return id < 0 ? null : graph.node(id);
    },
    relationship: elementId => {
      const id = graph.findRelationship(elementId);
      return id < 0 ? null : graph.relationship(id);
    },
  };
}
