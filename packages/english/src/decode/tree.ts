/**
 * The best dependency tree with exactly one root: Chu and Liu 1965, Edmonds 1967, over the arc scores.
 *
 * One root is had by taking a constant off every arc from the root node: a tree with fewer such arcs then
 * always wins, and among trees with one the order is unchanged (Stanojević and Cohen 2021, section 2).
 *
 * @param arcs row-major scores [n][n + 1] of a head for each word; column 0 is the root, column h + 1 word h
 * @returns the head of each word, -1 for the root. O(n²) for nearly all sentences, O(n³) at worst.
 */
export function decodeTree(arcs: Float32Array | Float64Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  if (n === 0) return heads;
  const size = n + 1;
  // scores[d * size + h], node 0 the root.
  const scores = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let d = 1; d < size; d++) {
    for (let h = 0; h < size; h++) {
      if (h === d) continue;
      const given = arcs[(d - 1) * size + h]!;
      // A score that is not a number must not keep a word from having a head.
      const score = Number.isFinite(given) ? given : -1e9;
      scores[d * size + h] = score;
      if (score < least) least = score;
      if (score > most) most = score;
    }
  }
  const greedy = new Int32Array(size);
  if (bestHeads(scores, size, greedy) === 1 && !findCycle(greedy)) {
    for (let d = 1; d < size; d++) heads[d - 1] = greedy[d]! - 1;
    return heads;
  }
  const penalty = (most - least + 1) * size;
  for (let d = 1; d < size; d++) scores[d * size] = scores[d * size]! - penalty;
  const best = arborescence(scores, size);
  for (let d = 1; d < size; d++) heads[d - 1] = best[d]! - 1;
  return heads;
}

/** Each node's best head, into `heads`; returns how many take the root. */
function bestHeads(scores: Float64Array, size: number, heads: Int32Array): number {
  let roots = 0;
  heads[0] = -1;
  for (let d = 1; d < size; d++) {
    let best = d === 0 ? 1 : 0;
    for (let h = 0; h < size; h++) if (scores[d * size + h]! > scores[d * size + best]!) best = h;
    heads[d] = best;
    if (best === 0) roots++;
  }
  return roots;
}

/** The nodes of one cycle, or undefined. */
function findCycle(heads: Int32Array): number[] | undefined {
  const size = heads.length;
  // 0 not seen, otherwise the walk that saw it.
  const seen = new Int32Array(size);
  for (let start = 1; start < size; start++) {
    let at = start;
    while (at > 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at]!;
    }
    if (at > 0 && seen[at] === start) {
      const cycle = [at];
      for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
      return cycle;
    }
  }
  return undefined;
}

/** Maximum spanning arborescence from node 0: contract a cycle, solve the smaller graph, open the cycle. */
function arborescence(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  bestHeads(scores, size, heads);
  const cycle = findCycle(heads);
  if (!cycle) return heads;
  const inside = new Uint8Array(size);
  for (const node of cycle) inside[node] = 1;
  const rest: number[] = [];
  for (let node = 0; node < size; node++) if (!inside[node]) rest.push(node);
  const m = rest.length;
  const small = new Float64Array((m + 1) * (m + 1)).fill(Number.NEGATIVE_INFINITY);
  const leaves = new Int32Array(m);
  const enters = new Int32Array(m);
  for (let i = 0; i < m; i++) {
    const node = rest[i]!;
    for (let j = 0; j < m; j++) small[i * (m + 1) + j] = scores[node * size + rest[j]!]!;
    let leave = cycle[0]!;
    let enter = cycle[0]!;
    let enterGain = Number.NEGATIVE_INFINITY;
    for (const member of cycle) {
      if (scores[node * size + member]! > scores[node * size + leave]!) leave = member;
      const gain = scores[member * size + node]! - scores[member * size + heads[member]!]!;
      if (gain > enterGain) {
        enterGain = gain;
        enter = member;
      }
    }
    leaves[i] = leave;
    enters[i] = enter;
    small[i * (m + 1) + m] = node === 0 ? Number.NEGATIVE_INFINITY : scores[node * size + leave]!;
    small[m * (m + 1) + i] = enterGain;
  }
  const solved = arborescence(small, m + 1);
  for (let i = 1; i < m; i++) heads[rest[i]!] = solved[i] === m ? leaves[i]! : rest[solved[i]!]!;
  const into = solved[m]!;
  heads[enters[into]!] = rest[into]!;
  return heads;
}
