import { wellFormed } from '../text/well-formed.ts';

/** Where the graph's quotations come from: the texts of its documents, by their number. */
export interface Texts {
  /** A part of a document's text, as the graph shows it. */
  slice(document: number, start: number, end: number): string;
  /** The whole text as it was given. */
  whole(document: number): string;
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
  whole(document: number): string {
    return this.#texts[document]!;
  }
}

/** Texts lately asked for. */
const KEPT = 256;

/** Texts that lie elsewhere and are read when they are asked for; those asked for lately are kept. */
export class ReadTexts implements Texts {
  readonly #read: (document: number) => string;
  readonly #kept = new Map<number, string>();

  constructor(read: (document: number) => string) {
    this.#read = read;
  }
  slice(document: number, start: number, end: number): string {
    return wellFormed(this.whole(document).slice(start, end));
  }
  whole(document: number): string {
    const known = this.#kept.get(document);
    if (known !== undefined) return known;
    const text = this.#read(document);
    if (this.#kept.size >= KEPT) this.#kept.clear();
    this.#kept.set(document, text);
    return text;
  }
}
