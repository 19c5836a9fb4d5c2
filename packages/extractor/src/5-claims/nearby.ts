import type { Span } from '@entente/ontology';
import type { Reading } from '../4-entities/reading.ts';
import type { ClaimDraft } from './claim.ts';

/** Claims by the sentences that their cues and spans touch: a long article has thousands, few of them near each other. */
export class Nearby {
  readonly #reading: Reading;
  readonly #bySentence = new Map<number, Set<ClaimDraft>>();

  constructor(reading: Reading, claims: readonly ClaimDraft[]) {
    this.#reading = reading;
    for (const claim of claims)
      for (const span of claim.cue ? [...claim.spans, claim.cue] : claim.spans)
        for (const s of this.#sentences(span.start, span.end)) {
          const here = this.#bySentence.get(s);
          if (here) here.add(claim);
          else this.#bySentence.set(s, new Set([claim]));
        }
  }

  /** True where one of the claims that may touch a span passes a test. */
  some(span: Span, test: (claim: ClaimDraft) => boolean): boolean {
    for (const s of this.#sentences(span.start, span.end))
      for (const claim of this.#bySentence.get(s) ?? []) if (test(claim)) return true;
    return false;
  }

  *#sentences(start: number, end: number): Generator<number> {
    const last = this.#reading.sentenceAt(Math.max(start, end - 1));
    for (let s = this.#reading.sentenceAt(start); s <= last; s++) yield s;
  }
}
