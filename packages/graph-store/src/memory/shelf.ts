import type { CurationEvent, ExtractionRecord } from '@entente/ontology';

/** A text with the place of what was searched. */
export interface TextHit {
  readonly doc: string;
  readonly excerpt: string;
  readonly score: number;
}

/**
 * Where the truth lies: documents with their extractions, and curation events. What stores have in common works
 * over this; a shelf only keeps.
 */
export interface Shelf {
  readonly durable: boolean;
  has(id: string, hash: string, extractor: string, model: string): boolean;
  /** Writes records whole: after it returns they are there, before it none of the record is. */
  put(records: readonly ExtractionRecord[]): void;
  /** How many were there. */
  remove(ids: readonly string[]): number;
  get(id: string): ExtractionRecord | undefined;
  all(): ExtractionRecord[];
  count(): number;
  events(): readonly CurationEvent[];
  addEvents(events: readonly CurationEvent[]): void;
  /** Changes whenever records or events do, also by another process. */
  revision(): string;
  searchText(words: readonly string[], limit: number): TextHit[];
  close(): void;
}

/** Keeps everything in memory, and loses it with the process. */
export class MemoryShelf implements Shelf {
  readonly durable = false;
  readonly #records = new Map<string, ExtractionRecord>();
  readonly #events = new Map<string, CurationEvent>();
  #revision = 0;

  has(id: string, hash: string, extractor: string, model: string): boolean {
    const record = this.#records.get(id);
    return (
      record !== undefined &&
      record.document.hash === hash &&
      record.extraction.extractor === extractor &&
      record.extraction.model === model
    );
  }
  put(records: readonly ExtractionRecord[]): void {
    for (const record of records) this.#records.set(record.document.id, record);
    this.#revision++;
  }
  remove(ids: readonly string[]): number {
    let removed = 0;
    for (const id of ids) if (this.#records.delete(id)) removed++;
    if (removed) this.#revision++;
    return removed;
  }
  get(id: string): ExtractionRecord | undefined {
    return this.#records.get(id);
  }
  all(): ExtractionRecord[] {
    return [...this.#records.values()];
  }
  count(): number {
    return this.#records.size;
  }
  events(): readonly CurationEvent[] {
    return [...this.#events.values()];
  }
  addEvents(events: readonly CurationEvent[]): void {
    for (const event of events) if (!this.#events.has(event.id)) this.#events.set(event.id, event);
    this.#revision++;
  }
  revision(): string {
    return String(this.#revision);
  }
  searchText(words: readonly string[], limit: number): TextHit[] {
    const hits: TextHit[] = [];
    for (const { document } of this.#records.values()) {
      const hit = hitIn(document.id, document.title ?? '', document.text, words);
      if (hit) hits.push(hit);
    }
    return hits.sort((a, b) => b.score - a.score || (a.doc < b.doc ? -1 : 1)).slice(0, limit);
  }
  close(): void {
    this.#records.clear();
    this.#events.clear();
  }
}

/** A hit where title and text hold every word; the title counts more, then how often the words stand there. */
export function hitIn(
  doc: string,
  title: string,
  text: string,
  words: readonly string[],
): TextHit | undefined {
  const head = title.toLowerCase();
  const body = text.toLowerCase();
  let score = 0;
  for (const word of words) {
    const inHead = head.includes(word);
    const at = body.indexOf(word);
    if (!inHead && at < 0) return undefined;
    score += (inHead ? 2 : 0) + (at < 0 ? 0 : 1);
  }
  return { doc, excerpt: excerptAround(text, words), score };
}

/** About 120 characters around the first word found, plain, on one line. */
export function excerptAround(text: string, words: readonly string[]): string {
  const body = text.toLowerCase();
  const places = words.map(word => body.indexOf(word)).filter(at => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : 0;
  const start = Math.max(0, at - 50);
  const end = Math.min(text.length, at + 70);
  const cut = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`;
}
