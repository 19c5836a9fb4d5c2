import { evidenceGraph, rollUp } from '@entente/analysis';
import { buildModel, type GraphModel } from './model.ts';

/** For each actor of a model the state or body that it stands for; itself where it stands for nobody. */
export function rootsOf(model: GraphModel): ReadonlyMap<string, string> {
  const found = roots.get(model) ?? rollUp(evidenceGraph(model.nodes, model.edges));
  roots.set(model, found);
  return found;
}

const roots = new WeakMap<GraphModel, ReadonlyMap<string, string>>();
const states = new WeakMap<GraphModel, GraphModel>();

/**
 * The same graph with persons and bodies taken together with what they speak for: their relations become its own,
 * and who speaks for whom is not drawn. Edges stay in their order, so that what is known of them by index holds.
 */
export function statesOf(model: GraphModel): GraphModel {
  const known = states.get(model);
  if (known) return known;
  const root = rootsOf(model);
  const of = (id: string) => root.get(id) ?? id;
  const made = buildModel({
    nodes: model.nodes.filter(({ id }) => of(id) === id),
    edges: model.edges.map(edge => ({ ...edge, from: of(edge.from), to: of(edge.to) })),
    truncated: model.truncated,
  });
  states.set(model, made);
  return made;
}

/** Whoever stands for a state or body, itself first; at most so many. */
export function membersOf(model: GraphModel, id: string): readonly string[] {
  const members = [...rootsOf(model)].filter(([member, root]) => root === id && member !== id);
  return [id, ...members.map(([member]) => member)].slice(0, mostPairs);
}

/** Most pairs of actors whose sentences are asked for one by one. */
const mostPairs = 60;

/** The pairs of actors whose relations stand behind a relation of two states or bodies; most sentences first. */
export function pairsBehind(model: GraphModel, a: string, b: string): readonly (readonly [string, string])[] {
  const root = rootsOf(model);
  const of = (id: string) => root.get(id) ?? id;
  const pairs = new Map<string, { pair: readonly [string, string]; count: number }>();
  for (const { from, to } of model.edges) {
    const [x, y] = [of(from), of(to)];
    if (!((x === a && y === b) || (x === b && y === a))) continue;
    const pair = from < to ? ([from, to] as const) : ([to, from] as const);
    const key = pair.join('\u0000');
    const found = pairs.get(key);
    if (found) found.count++;
    else pairs.set(key, { pair, count: 1 });
  }
  return [...pairs.values()]
    .sort((p, q) => q.count - p.count || (p.pair.join() < q.pair.join() ? -1 : 1))
    .slice(0, mostPairs)
    .map(({ pair }) => pair);
}
