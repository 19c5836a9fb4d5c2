import { MultiDirectedGraph } from 'graphology';
import { createEngine, type Engine } from '../../src/index.ts';
import { type BenchGraph, LABELS, TYPES } from '../graph.ts';
import type { BenchEngine } from './engine.ts';

/** The bench graph in graphology. */
export function toGraphology(g: BenchGraph): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (let i = 0; i < g.n; i++) {
    graph.addNode(`n${i}`, {
      '@labels': [LABELS[g.label[i]!]!],
      name: g.name[i],
      kind: g.kind[i],
      weight: g.weight[i],
    });
  }
  for (let e = 0; e < g.m; e++) {
    graph.addEdge(`n${g.source[e]}`, `n${g.target[e]}`, {
      '@type': TYPES[g.type[e]!]!,
      confidence: g.confidence[e],
      date: g.date[e],
    });
  }
  return graph;
}

export function ententeEngine(): BenchEngine {
  let engine: Engine;
  return {
    load(g) {
      const graph = toGraphology(g);
      engine = createEngine(graph, { floatProperties: ['confidence'] });
      for (const label of LABELS) engine.runSync(`CREATE INDEX FOR (n:${label}) ON (n.name)`);
    },
    run: query => engine.runSync(query.text, query.parameters).rows,
  };
}
