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
    const row = d * size;
    let best = 0;
    let most = scores[row]!;
    for (let h = 1; h < size; h++) {
      const score = scores[row + h]!;
      if (score > most) {
        best = h;
        most = score;
      }
    }
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

/** A cycle made one node: its first member stands for it. */
interface Contraction {
  readonly cycle: readonly number[];
  /** The head of each member within the cycle. */
  readonly heads: readonly number[];
  /** For each node outside: the member that heads it best, and the one that it enters the cycle by. */
  readonly leaves: Int32Array;
  readonly enters: Int32Array;
}

/**
 * Maximum spanning arborescence from node 0: cycles of best heads are contracted in place until there are none, then
 * opened in reverse. A contraction costs the nodes times the cycle's members (Tarjan 1977). Overwrites `scores`.
 */
function arborescence(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  bestHeads(scores, size, heads);
  const absorbed = new Uint8Array(size);
  const contracted: Contraction[] = [];
  for (let cycle = findCycle(heads); cycle; cycle = findCycle(heads))
    contracted.push(contract(scores, size, heads, absorbed, cycle));
  for (const { cycle, heads: within, leaves, enters } of contracted.reverse()) {
    const [one] = cycle;
    for (let node = 1; node < size; node++)
      if (!absorbed[node] && node !== one && heads[node] === one) heads[node] = leaves[node]!;
    const from = heads[one!]!;
    cycle.forEach((member, k) => {
      absorbed[member] = 0;
      heads[member] = within[k]!;
    });
    heads[enters[from]!] = from;
  }
  return heads;
}

function contract(
  scores: Float64Array,
  size: number,
  heads: Int32Array,
  absorbed: Uint8Array,
  cycle: readonly number[],
): Contraction {
  const within = cycle.map(member => heads[member]!);
  const held = cycle.map((member, k) => scores[member * size + within[k]!]!);
  const leaves = new Int32Array(size);
  const enters = new Int32Array(size);
  const one = cycle[0]!;
  for (const member of cycle) absorbed[member] = 1;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let node = 0; node < size; node++) {
    if (absorbed[node]) continue;
    const row = node * size;
    let leave = one;
    let leaveScore = scores[row + one]!;
    let enter = one;
    let enterGain = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < cycle.length; k++) {
      const member = cycle[k]!;
      const score = scores[row + member]!;
      if (score > leaveScore) {
        leave = member;
        leaveScore = score;
      }
      const gain = scores[member * size + node]! - held[k]!;
      if (gain > enterGain) {
        enter = member;
        enterGain = gain;
      }
    }
    leaves[node] = leave;
    enters[node] = enter;
    scores[row + one] = leaveScore;
    scores[one * size + node] = enterGain;
    if (enterGain > most) {
      best = node;
      most = enterGain;
    }
    if (node > 0 && absorbed[heads[node]!]) heads[node] = one;
  }
  absorbed[one] = 0;
  heads[one] = best;
  // What is absorbed heads nothing and is in no further cycle.
  for (const member of cycle) if (member !== one) heads[member] = 0;
  return { cycle, heads: within, leaves, enters };
}
