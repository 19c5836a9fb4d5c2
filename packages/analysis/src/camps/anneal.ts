import { shuffle } from '../graph/random.ts';
import type { SignedGraph } from '../graph/signed.ts';

/**
 * Simulated annealing by heat bath (Reichardt and Bornholdt 2006 use it for the same energy): in each sweep
 * every node draws its camp with a probability of `exp(ties to the camp / temperature)`, while the
 * temperature falls. Descent alone ends in poor partitions of sparse graphs; this is what gets it near the best.
 *
 * Cost: `sweeps * (m + count * n)`.
 *
 * @param count how many camps there may be
 */
export function anneal(
  graph: SignedGraph,
  camps: Int32Array,
  count: number,
  random: () => number,
  sweeps: number,
): void {
  const { offsets, targets, weights } = graph;
  const size = graph.ids.length;
  const order = Int32Array.from({ length: size }, (_, i) => i);
  const gain = new Float64Array(count);
  for (let i = 0; i < size; i++) camps[i] = Math.floor(random() * count);
  const strength = meanStrength(graph);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const temperature = strength * 0.5 * 0.02 ** (sweep / sweeps);
    shuffle(order, random);
    for (let k = 0; k < size; k++) {
      const node = order[k]!;
      gain.fill(0);
      for (let e = offsets[node]!; e < offsets[node + 1]!; e++) gain[camps[targets[e]!]!]! += weights[e]!;
      camps[node] = draw(gain, temperature, random);
    }
  }
}

function draw(gain: Float64Array, temperature: number, random: () => number): number {
  let top = gain[0]!;
  for (let camp = 1; camp < gain.length; camp++) if (gain[camp]! > top) top = gain[camp]!;
  let total = 0;
  for (let camp = 0; camp < gain.length; camp++) {
    total += Math.exp((gain[camp]! - top) / temperature);
    gain[camp] = total;
  }
  const at = random() * total;
  let camp = 0;
  while (camp < gain.length - 1 && gain[camp]! < at) camp++;
  return camp;
}

/** Mean weight of a node's ties, without sign: the scale of the gains. */
function meanStrength(graph: SignedGraph): number {
  let total = 0;
  for (const weight of graph.weights) total += Math.abs(weight);
  return total / Math.max(1, graph.ids.length) || 1;
}
