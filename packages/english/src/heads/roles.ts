/** Words `first` to `last`, half-open. */
export type Run = readonly [number, number];

export interface FoundAttribution {
  /** The word it hangs on. */
  readonly anchor: number;
  readonly content: readonly Run[];
  readonly source: Run | undefined;
  readonly cue: readonly Run[];
  /** Log-odds of the anchor. */
  readonly score: number;
}

const CONTENT = 0;
const SOURCE = 1;
const CUE = 2;
const ROLES = 3;
/** Contents that share more of their words than this (Dice) are the same attribution. */
const SAME = 0.6;
/** A window that thinks a word so much less likely an anchor than the least asked for (log-odds) has no say in its roles. */
const UNLIKELY = 3;

/** What one window says of an anchor: [content, source, cue] x word, the words beginning with `from`. */
interface Row {
  readonly from: number;
  readonly weight: number;
  readonly roles: readonly Float32Array[];
}

/**
 * What the head says of a document's words, collected window by window. Where windows overlap, their log-odds are averaged;
 * one counts for more the further the anchor lies from its ends.
 */
export class RoleScores {
  readonly #least: number;
  readonly #sums: Float64Array;
  readonly #weights: Float64Array;
  readonly #rows = new Map<number, Row[]>();

  /** @param least log-odds that an anchor must have */
  constructor(words: number, least: number) {
    this.#least = least;
    this.#sums = new Float64Array(words);
    this.#weights = new Float64Array(words);
  }

  /**
   * @param from the window's first word
   * @param anchors log-odds of each word of the window to carry an attribution
   * @param roles log-odds [content, source, cue][anchor][word]
   */
  add(from: number, anchors: Float32Array, roles: Float32Array): void {
    const n = anchors.length;
    for (const [i, score] of anchors.entries()) {
      const weight = Math.min(i, n - i) + 1;
      this.#sums[from + i]! += weight * score;
      this.#weights[from + i]! += weight;
      if (!(score >= this.#least - UNLIKELY)) continue;
      const row = (role: number): Float32Array => roles.slice((role * n + i) * n, (role * n + i + 1) * n);
      const rows = this.#rows.get(from + i) ?? [];
      rows.push({ from, weight, roles: Array.from({ length: ROLES }, (_, role) => row(role)) });
      this.#rows.set(from + i, rows);
    }
  }

  /** The attributions, surest first; of several with nearly the same content the surest. */
  attributions(): FoundAttribution[] {
    const likely = [...this.#rows]
      .map(([anchor, rows]) => ({ anchor, rows, score: this.#sums[anchor]! / this.#weights[anchor]! }))
      .filter(({ score }) => score >= this.#least)
      .sort((a, b) => b.score - a.score || a.anchor - b.anchor);
    const found: FoundAttribution[] = [];
    for (const { anchor, rows, score } of likely) {
      const { from, roles } = averaged(rows);
      const content = contentOf(roles[CONTENT]!);
      const at = ([a, b]: Run): Run => [a + from, b + from];
      const one = {
        anchor,
        content: content.map(at),
        source: [bestRun(roles[SOURCE]!, 1)].flatMap(run => (run ? [at(run)] : []))[0],
        cue: runs(roles[CUE]!, 0).map(at),
        score,
      };
      if (content.length > 0 && found.every(other => dice(one.content, other.content) <= SAME))
        found.push(one);
    }
    return found;
  }
}

/** The rows of one anchor as one, over all words that any of them covers. */
function averaged(rows: readonly Row[]): Pick<Row, 'from' | 'roles'> {
  const [only] = rows;
  if (rows.length === 1 && only) return only;
  const from = Math.min(...rows.map(row => row.from));
  const n = Math.max(...rows.map(row => row.from + row.roles[CONTENT]!.length)) - from;
  const weights = new Float32Array(n);
  const sums = Array.from({ length: ROLES }, () => new Float32Array(n));
  for (const { from: start, weight, roles } of rows) {
    for (const [role, scores] of roles.entries()) {
      for (const [i, score] of scores.entries()) sums[role]![start - from + i]! += weight * score;
    }
    for (let i = 0; i < roles[CONTENT]!.length; i++) weights[start - from + i]! += weight;
  }
  // Windows that read the same anchor overlap there: every word between is covered.
  return { from, roles: sums.map(scores => scores.map((sum, i) => sum / weights[i]!)) };
}

/** Runs of a content; a lone word only if it is sure or all there is. */
function contentOf(scores: Float32Array): Run[] {
  const content = runs(scores, 1).filter(([a, b]) => b - a > 1 || scores[a]! > 1);
  if (content.length > 0) return content;
  const best = bestRun(scores, 0);
  return best ? [best] : [];
}

/** Runs of words with positive scores; runs at most `gap` words apart are joined. */
function runs(scores: Float32Array, gap: number): Run[] {
  const out: [number, number][] = [];
  for (let i = 0; i < scores.length; i++) {
    if (!(scores[i]! > 0)) continue;
    const last = out.at(-1);
    if (last && i - last[1] <= gap) last[1] = i + 1;
    else out.push([i, i + 1]);
  }
  return out;
}

/** The run with the largest sum of scores. */
function bestRun(scores: Float32Array, gap: number): Run | undefined {
  let best: Run | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const run of runs(scores, gap)) {
    const sum = scores.subarray(run[0], run[1]).reduce((total, score) => total + score, 0);
    if (sum > most) {
      most = sum;
      best = run;
    }
  }
  return best;
}

/** How much of their words two contents share; the runs of each are apart from one another. */
function dice(a: readonly Run[], b: readonly Run[]): number {
  const size = (runs: readonly Run[]): number => runs.reduce((sum, [from, to]) => sum + to - from, 0);
  let shared = 0;
  for (const [s, e] of a)
    for (const [from, to] of b) shared += Math.max(0, Math.min(e, to) - Math.max(s, from));
  return (2 * shared) / Math.max(1, size(a) + size(b));
}
