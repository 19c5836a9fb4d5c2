import type { CurationEvent, ExtractionRecord } from '@entente/ontology';
import { type Derived, type Digested, deriveDigested } from '../graph/derive.ts';
import { fromBytes, packed, toBytes, unpacked } from '../graph/packed.ts';
import { HeldTexts } from '../graph/texts.ts';

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
  all(): Iterable<ExtractionRecord>;
  count(): number;
  events(): readonly CurationEvent[];
  addEvents(events: readonly CurationEvent[]): void;
  /** Changes whenever records or events do, also by another process. */
  revision(): string;
  searchText(words: readonly string[], limit: number): TextHit[];
  close(): void;
}

/** A record as it is held in memory: the document, whose text is searched and quoted, and the rest as bytes. */
export interface Held {
  readonly document: ExtractionRecord['document'];
  readonly extractor: string;
  readonly model: string;
  readonly extraction: Uint8Array;
  readonly digest: Uint8Array;
}

export function heldOf(record: ExtractionRecord): Held {
  const { document, extraction } = record;
  const { extractor, model } = extraction;
  return { document, extractor, model, extraction: toBytes(extraction), digest: packed(record) };
}

function recordOf({ document, extraction }: Held): ExtractionRecord {
  return { document, extraction: fromBytes(extraction) as ExtractionRecord['extraction'] };
}

/** Keeps everything in memory, and loses it with the process. */
export class MemoryShelf implements Shelf {
  readonly durable = false;
  readonly #records = new Map<string, Held>();
  readonly #events = new Map<string, CurationEvent>();
  #revision = 0;

  has(id: string, hash: string, extractor: string, model: string): boolean {
    const held = this.#records.get(id);
    return (
      held !== undefined &&
      held.document.hash === hash &&
      held.extractor === extractor &&
      held.model === model
    );
  }
  put(records: readonly ExtractionRecord[]): void {
    this.keep(records.map(heldOf));
  }
  /** As `put`, of what is made already. */
  keep(records: readonly Held[]): void {
    for (const held of records) this.#records.set(held.document.id, held);
    this.#revision++;
  }
  remove(ids: readonly string[]): number {
    let removed = 0;
    for (const id of ids) if (this.#records.delete(id)) removed++;
    if (removed) this.#revision++;
    return removed;
  }
  get(id: string): ExtractionRecord | undefined {
    const held = this.#records.get(id);
    return held && recordOf(held);
  }
  *all(): Iterable<ExtractionRecord> {
    for (const held of this.#records.values()) yield recordOf(held);
  }
  /** The graph of what is held, from digests, as a project file's is. */
  derive(events: readonly CurationEvent[]): Derived {
    const texts: string[] = [];
    const records = this.#records.values();
    function* digested(): Iterable<Digested> {
      for (const held of records) {
        texts.push(held.document.text);
        yield { ...unpacked(held.digest), record: () => recordOf(held) };
      }
    }
    return deriveDigested(digested(), events, order => new HeldTexts(order.map(own => texts[own]!)));
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
