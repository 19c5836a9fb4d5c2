import type { NameType } from '../contract.ts';

/** A name's words, both ends included. */
export interface NameSpan {
  readonly type: NameType;
  readonly first: number;
  readonly last: number;
  /** Geometric mean of its words' label probabilities. */
  readonly score: number;
}

/**
 * The best well-formed BIO labels by log-probability (Viterbi 1967), as spans: an `I-` label only follows a
 * `B-` or `I-` of its own type.
 *
 * @param scores row-major log-probabilities [words][labels]. O(words × labels²).
 */
export function decodeNames(scores: Float32Array, words: number, labels: readonly string[]): NameSpan[] {
  const path = viterbi(scores, words, labels);
  const spans: NameSpan[] = [];
  let first = -1;
  let total = 0;
  for (let i = 0; i <= words; i++) {
    const label = i < words ? labels[path[i]!]! : 'O';
    if (first >= 0 && !label.startsWith('I-')) {
      const type = labels[path[first]!]!.slice(2) as NameType;
      spans.push({ type, first, last: i - 1, score: Math.exp(total / (i - first)) });
      first = -1;
    }
    if (label.startsWith('B-')) {
      first = i;
      total = 0;
    }
    if (first >= 0) total += Math.min(0, scores[i * labels.length + path[i]!]!);
  }
  return spans;
}

function viterbi(scores: Float32Array, words: number, labels: readonly string[]): Int32Array {
  const count = labels.length;
  const allowed = transitions(labels);
  let best = new Float64Array(count);
  for (let l = 0; l < count; l++)
    best[l] = labels[l]!.startsWith('I-') ? Number.NEGATIVE_INFINITY : scores[l]!;
  const back = new Uint8Array(words * count);
  for (let i = 1; i < words; i++) {
    const next = new Float64Array(count);
    for (let to = 0; to < count; to++) {
      let from = -1;
      for (let f = 0; f < count; f++) {
        if (allowed[f * count + to] && (from < 0 || best[f]! > best[from]!)) from = f;
      }
      back[i * count + to] = from;
      next[to] = best[from]! + scores[i * count + to]!;
    }
    best = next;
  }
  const path = new Int32Array(words);
  if (words === 0) return path;
  let at = 0;
  for (let l = 1; l < count; l++) if (best[l]! > best[at]!) at = l;
  for (let i = words - 1; i >= 0; i--) {
    path[i] = at;
    at = back[i * count + at]!;
  }
  return path;
}

function transitions(labels: readonly string[]): Uint8Array {
  const count = labels.length;
  const allowed = new Uint8Array(count * count);
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) {
      const inside = labels[to]!.startsWith('I-');
      const sameType = labels[from] !== 'O' && labels[from]!.slice(2) === labels[to]!.slice(2);
      if (!inside || sameType) allowed[from * count + to] = 1;
    }
  }
  return allowed;
}
