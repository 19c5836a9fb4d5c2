import type { Span } from '@entente/ontology';

/** A quotation: `start`..`end` with its marks, `inner` without them. */
export interface Quotation extends Span {
  readonly inner: Span;
  /** True where no closing mark was found before the paragraph's end. */
  readonly open: boolean;
}

const OPENING = new Set(['“', '„', '«', '‟']);
const CLOSING = new Set(['”', '»', '‟', '“']);

/**
 * Pairs quotation marks within one paragraph: curly, angular and straight ones, and single curly ones that
 * stand around more than a word. A straight mark opens or closes by what stands beside it; where that does
 * not tell, marks alternate.
 */
export function quotationsOf(text: string, paragraph: Span): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  let openMark = '';
  const close = (at: number, end: number, unclosed: boolean) => {
    const inner = trim(text, open + openMark.length, at);
    if (inner.end > inner.start) found.push({ start: open, end, inner, open: unclosed });
    open = -1;
  };
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const mark = markAt(text, i, paragraph);
    if (!mark) continue;
    if (open < 0) {
      // A closing mark that nothing opened is passed over, but for marks that look the same on both sides.
      if (mark.kind !== 'close') [open, openMark] = [i, mark.text];
    } else if (mark.kind !== 'open' && sameFamily(openMark, mark.text)) close(i, i + mark.text.length, false);
    else if (mark.kind === 'open' && sameFamily(openMark, mark.text)) {
      close(i, i, true);
      [open, openMark] = [i, mark.text];
    }
    i += mark.text.length - 1;
  }
  if (open >= 0) close(paragraph.end, paragraph.end, true);
  return joinBroken(text, found);
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && /[\s]/.test(text[start]!)) start++;
  while (end > start && /[\s]/.test(text[end - 1]!)) end--;
  return { start, end };
}

function markAt(text: string, i: number, paragraph: Span) {
  const c = text[i]!;
  const before = i > paragraph.start ? text[i - 1]! : ' ';
  const after = i + 1 < paragraph.end ? text[i + 1]! : ' ';
  if (c === '`' && after === '`') return { text: '``', kind: 'open' as const };
  if (c === "'" && after === "'") return { text: "''", kind: 'close' as const };
  if (c === '"') {
    const opens = /[\s([—–-]/.test(before) && /\S/.test(after);
    const closes = /\S/.test(before) && /[\s.,;:!?)\]—–-]/.test(after);
    return {
      text: c,
      kind: opens === closes ? ('either' as const) : opens ? ('open' as const) : ('close' as const),
    };
  }
  if (c === '“' && /\S/.test(before) && !/[([—–-]/.test(before) && /\s/.test(after))
    return { text: c, kind: 'close' as const };
  if (OPENING.has(c)) return { text: c, kind: 'open' as const };
  if (CLOSING.has(c)) return { text: c, kind: 'close' as const };
  if (c === '‘' && /[\s([—–-]/.test(before) && singleCloses(text, i, paragraph.end))
    return { text: c, kind: 'open' as const };
  if (c === '’' && /[\p{P}\p{L}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after))
    return { text: c, kind: 'close' as const };
  return null;
}

/** A single opening mark counts where its closing mark follows within the paragraph. */
function singleCloses(text: string, i: number, end: number): boolean {
  const close = text.slice(i + 1, Math.min(end, i + 600)).search(/’(?![\p{L}\p{N}])/u);
  return close > 1;
}

const SINGLE = new Set(['‘', '’']);
const sameFamily = (a: string, b: string) => SINGLE.has(a) === SINGLE.has(b);

/**
 * Machine-translated text breaks quotations by marks around a name inside them (`we must think of" Zamora "(the old name`):
 * two quotations a word or two apart, the second never closed or opening with punctuation, are one.
 */
function joinBroken(text: string, list: Quotation[]): Quotation[] {
  const out: Quotation[] = [];
  for (const q of list) {
    const last = out.at(-1);
    const gap = last && text.slice(last.end, q.start);
    if (
      last &&
      gap !== undefined &&
      /^\s*[\p{Lu}][\p{L}-]*(\s[\p{Lu}][\p{L}-]*)?\s*$/u.test(gap) &&
      (q.open || /^[(,;]/.test(text.slice(q.inner.start)))
    )
      out[out.length - 1] = {
        start: last.start,
        end: q.end,
        inner: { start: last.inner.start, end: q.inner.end },
        open: q.open,
      };
    else out.push(q);
  }
  return out;
}
