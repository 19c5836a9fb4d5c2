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
/** Contents that share more of their words than this (Dice) are the same attribution. */
const SAME = 0.7;

/**
 * Attributions of one window.
 *
 * @param anchors log-odds of each word to carry an attribution
 * @param roles log-odds [content, source, cue][anchor][word]
 */
export function decodeRoles(
  anchors: Float32Array,
  roles: Float32Array,
  threshold: number,
): FoundAttribution[] {
  const n = anchors.length;
  const order = Array.from(anchors.keys()).sort((a, b) => anchors[b]! - anchors[a]! || a - b);
  const found: FoundAttribution[] = [];
  const contents: Set<number>[] = [];
  for (const anchor of order) {
    const score = anchors[anchor]!;
    if (!(score >= threshold)) break;
    const row = (role: number): Float32Array =>
      roles.subarray((role * n + anchor) * n, (role * n + anchor + 1) * n);
    const contentScores = row(CONTENT);
    let content = runs(contentScores, 1).filter(([a, b]) => b - a > 1 || contentScores[a]! > 1);
    if (content.length === 0) {
      const best = bestRun(contentScores, 0);
      content = best ? [best] : [];
    }
    if (content.length === 0) continue;
    const words = new Set(content.flatMap(([a, b]) => Array.from({ length: b - a }, (_, i) => a + i)));
    if (contents.some(other => dice(words, other) > SAME)) continue;
    contents.push(words);
    found.push({ anchor, content, source: bestRun(row(SOURCE), 1), cue: runs(row(CUE), 0), score });
  }
  return found;
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

function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / Math.max(1, a.size + b.size);
}
