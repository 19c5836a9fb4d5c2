import { wellFormed } from '../text/well-formed.ts';

/** Where the graph's quotations come from: the texts of its documents, by their number. */
export interface Texts {
  /** A part of a document's text, as the graph shows it. */
  slice(document: number, start: number, end: number): string;
}

/** Texts held in memory. */
export class HeldTexts implements Texts {
  readonly #texts: readonly string[];

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }
  slice(document: number, start: number, end: number): string {
    return wellFormed(this.#texts[document]!.slice(start, end));
  }
  /** The whole text as it was given. */
  whole(document: number): string {
    return this.#texts[document]!;
  }
}
