import type { DocumentInput, Span } from '@entente/ontology';
import { clockTime, dateline, gluedHalf, noiseIn } from './noise.ts';
import { type Quotation, quotationsOf } from './quotes.ts';

/** A block of running text: a paragraph, or a heading. */
export interface Block extends Span {
  readonly heading: boolean;
}

/** A document made ready for analysis. `text` is what is analysed; `toOriginal` leads its offsets back. */
export interface Prepared {
  readonly original: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly quotations: readonly Quotation[];
  readonly noise: readonly (Span & { readonly why: string })[];
  /** The agency or outlet that a dateline names. */
  readonly agency?: string;
  readonly published?: string;
  toOriginal(offset: number): number;
  /** The place in `text` of an offset into the original that stands in prose; the nearest otherwise. */
  toPrepared(offset: number): number;
}

interface Piece {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/**
 * Marks what is no prose, joins lines that a page broke inside a sentence, parts words that were glued, and
 * pairs quotation marks. The original is never changed: offsets are led back by `toOriginal`.
 */
export function prepare(document: DocumentInput): Prepared {
  const original = document.text;
  const noise: (Span & { why: string })[] = [];
  const lines = readLines(original, noise);
  const blocks = joinLines(original, lines);
  const pieces: Piece[] = [];
  let text = '';
  let agency: string | undefined;
  const add = (start: number, end: number) => {
    if (end <= start) return;
    pieces.push({ at: text.length, from: start, length: end - start });
    text += original.slice(start, end);
  };
  const kept: Block[] = [];
  // One paragraph may open with a number; several that open with a time make a live blog.
  const opening = (line: Line) => clockTime(original.slice(line.start, line.end));
  const live = blocks.filter(b => opening(b.lines[0]!) > 0).length > 1;
  for (const block of blocks) {
    const first = block.lines[0]!;
    const time = live ? opening(first) : 0;
    if (time) {
      noise.push({ start: first.start, end: first.start + time, why: 'time' });
      first.start += time;
    }
    const found = block.heading ? null : dateline(original.slice(first.start, first.end));
    if (found) {
      noise.push({ start: first.start, end: first.start + found.length, why: 'dateline' });
      agency ??= found.agency;
      first.start += found.length;
    }
    const start = text.length;
    for (const [index, line] of block.lines.entries()) {
      if (index) text += ' ';
      let from = line.start;
      const domain = GLUED_DOMAIN.exec(original.slice(line.start, line.end));
      if (domain) {
        noise.push({ start: line.start, end: line.start + domain[0].length, why: 'glued-domain' });
        from += domain[0].length;
      }
      for (const cut of gluedWords(original, line)) {
        if (cut <= from) continue;
        add(from, cut);
        text += ' ';
        from = cut;
      }
      add(from, line.end);
    }
    if (text.length === start) continue;
    kept.push({ start: first.start, end: block.lines.at(-1)!.end, heading: block.heading });
    text += '\n\n';
  }
  const quotations = kept.flatMap(block => quotationsOf(original, block));
  return {
    original,
    text,
    blocks: kept,
    quotations,
    noise,
    ...(agency === undefined ? {} : { agency }),
    ...(document.published === undefined ? {} : { published: document.published }),
    toOriginal: offset => locate(pieces, offset, 'at', 'from'),
    toPrepared: offset => locate(pieces, offset, 'from', 'at'),
  };
}

/** Leads an offset from one side of the pieces, which both sides hold in the same order, to the other. */
function locate(pieces: readonly Piece[], offset: number, side: 'at' | 'from', other: 'at' | 'from'): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]![side] <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece ? piece[other] + Math.min(Math.max(offset - piece[side], 0), piece.length) : 0;
}

interface Line {
  start: number;
  end: number;
  /** Number of line breaks before it. */
  breaks: number;
}

function readLines(text: string, noise: (Span & { why: string })[]): Line[] {
  const lines: Line[] = [];
  const seen = new Set<string>();
  let breaks = 2;
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    let start = match.index;
    let end = start + match[0].length;
    const before = text.slice(lines.at(-1)?.end ?? 0, start);
    breaks = Math.max(breaks, (before.match(/\n/g) ?? []).length);
    while (start < end && /[\s\u200b\ufeff]/.test(text[start]!)) start++;
    while (end > start && /[\s\u200b\ufeff]/.test(text[end - 1]!)) end--;
    if (end === start) continue;
    const line = text.slice(start, end);
    const rule = noiseIn(line);
    const half = gluedHalf(line);
    const key = line.toLowerCase();
    if (rule) noise.push({ start, end, why: rule.id });
    else if (seen.has(key) && line.length > 20) noise.push({ start, end, why: 'repeated' });
    else if (half) noise.push({ start, end, why: 'glued-caption' });
    else lines.push({ start, end, breaks });
    if (!rule) seen.add(half ? key.slice(0, half) : key);
    breaks = rule || half ? 2 : 0;
  }
  return lines;
}

interface Draft {
  readonly lines: Line[];
  heading: boolean;
}

/** Joins a line to the one before where the sentence plainly goes on. */
function joinLines(text: string, lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  for (const line of lines) {
    const last = drafts.at(-1);
    const before = last?.lines.at(-1);
    const previous = before ? text.slice(before.start, before.end) : '';
    const here = text.slice(line.start, line.end);
    const ended = /[.!?:…]["”’»)\]]*$/.test(previous);
    const goesOn = /^[,;)]/.test(here) || (!ended && /^[\p{Ll}]/u.test(here)) || /[,;–—-]$/.test(previous);
    const stray = goesOn && last?.lines.length === 1 ? / (A|An|The)$/.exec(previous) : null;
    if (before && stray && previous.length < 100 && /^\p{Ll}/u.test(here)) {
      // A heading that took the first word of the paragraph with it.
      const start = before.end - stray[1]!.length;
      before.end = before.start + stray.index;
      drafts.push({ lines: [{ start, end: start + stray[1]!.length, breaks: 0 }, line], heading: false });
    } else if (last && before && previous.length > 0 && goesOn && !(ended && line.breaks > 1))
      last.lines.push(line);
    else drafts.push({ lines: [line], heading: false });
  }
  for (const draft of drafts) {
    const end = draft.lines.at(-1)!.end;
    const whole = text.slice(draft.lines[0]!.start, end);
    draft.heading = whole.length < 160 && !/[.!?;:…"”’»)]$/.test(whole) && draft.lines.length === 1;
  }
  return drafts;
}

/** An outlet's address glued to the first word. */
const GLUED_DOMAIN = /^[\p{L}\d-]+\.(?:com|org|net|info)(?=\p{Lu}\p{Ll})/u;

const GLUED =
  /(?:\.(?:com|org|net|info)|\b(?:president|minister|premier|leader|spokesman|spokeswoman|secretary|chancellor|ambassador|general|king|prince))(?=\p{Lu}\p{Ll}{2})/gu;

function gluedWords(text: string, line: Span): number[] {
  return [...text.slice(line.start, line.end).matchAll(GLUED)].map(
    match => line.start + match.index + match[0].length,
  );
}
