export interface Prf {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 in per cent from counts. */
export function prf(correct: number, system: number, gold: number): Prf {
  const precision = system === 0 ? 0 : (100 * correct) / system;
  const recall = gold === 0 ? 0 : (100 * correct) / gold;
  return { precision, recall, f1: system + gold === 0 ? 0 : (200 * correct) / (system + gold) };
}

export interface Spanned {
  readonly start: number;
  readonly end: number;
}

/** How many spans of `system` are in `gold`, by exact offsets. Both in text order. */
export function sharedSpans(gold: readonly Spanned[], system: readonly Spanned[]): number {
  const keys = new Set(gold.map(span => `${span.start}:${span.end}`));
  return system.filter(span => keys.has(`${span.start}:${span.end}`)).length;
}
