import { MARK } from '../heads/marks.ts';
import type { Report } from './candidates.ts';
import type { Trees } from './tree.ts';

/** Words `from` to `to`, half-open, the quotation marks included. */
export type Quotation = readonly [from: number, to: number];

const WORDY = new Set(['VERB', 'NOUN', 'PROPN', 'ADJ', 'AUX', 'PRON']);
const NAMING = new Set(['PROPN', 'NOUN', 'ADP', 'PUNCT', 'DET']);
/** Words and marks of the shortest quotation that counts: three words in marks. */
const SHORTEST = 5;
/** How surely a name and a colon introduce speech. */
const SPEAKER = 0.9;

/** Quotations of three words or more; none crosses a paragraph. */
export function quotationsOf({ words, marks }: Trees): Quotation[] {
  const found: Quotation[] = [];
  let start = -1;
  for (let i = 0; i <= words.length; i++) {
    const quoted = i < words.length && (marks[i]! & MARK.quoted) !== 0;
    if (start >= 0 && (!quoted || marks[i]! & MARK.paragraph)) {
      const closing = !quoted && i < words.length && words[i]!.upos === 'PUNCT';
      const end = closing ? i + 1 : i;
      if (end - start >= SHORTEST) found.push([start, end]);
      start = -1;
    }
    if (quoted && start < 0) start = i;
  }
  return found;
}

/** The quotation that each word stands in, -1 for none. */
export function ownersOf(length: number, quotations: readonly Quotation[]): Int32Array {
  const owner = new Int32Array(length).fill(-1);
  for (const [k, [from, to]] of quotations.entries()) owner.fill(k, from, to);
  return owner;
}

/**
 * Direct speech: a content that begins with a quotation is that quotation, and those that follow in the
 * paragraph while nothing else is reported between; words outside the marks are left out.
 */
export function growQuotations(
  trees: Trees,
  reports: readonly Report[],
  quotations: readonly Quotation[],
  owner: Int32Array,
): void {
  const loose = new Set<number>();
  for (const { anchor, content } of reports) {
    if (owner[anchor]! >= 0) continue;
    loose.add(trees.words[anchor]!.sentence);
    // What the next sentence attributes does not go on with what came before.
    const [first] = content;
    if (first !== undefined && owner[first]! >= 0) loose.add(trees.words[first]!.sentence);
  }
  for (const report of reports) {
    const words = [...report.content].sort((a, b) => a - b);
    const quoted = words.filter(word => owner[word]! >= 0);
    const touched = [...new Set(quoted.map(word => owner[word]!))].sort((a, b) => a - b);
    if (touched.length === 0 || owner[report.anchor]! >= 0) continue;
    if ([...report.cue].some(word => touched.includes(owner[word]!))) continue;
    if (words.some(word => word < quoted[0]! && WORDY.has(trees.words[word]!.upos))) continue;
    const all = [...touched, ...following(trees, report.anchor, quotations, touched.at(-1)!, loose)];
    report.content = new Set(all.flatMap(k => range(quotations[k]!)));
  }
}

/** Quotations taken up again after the speech verb, in its sentence or from the next one on. */
function following(
  { words, marks }: Trees,
  anchor: number,
  quotations: readonly Quotation[],
  last: number,
  loose: ReadonlySet<number>,
): number[] {
  const more: number[] = [];
  for (let k = last + 1; k < quotations.length; k++) {
    const [from] = quotations[k]!;
    const end = quotations[k - 1]![1];
    const sentence = words[from]!.sentence;
    const own = sentence === words[anchor]!.sentence;
    if (marks.subarray(end, from + 1).some(mark => mark & MARK.paragraph)) break;
    if (sentence - Math.max(words[end - 1]!.sentence, words[anchor]!.sentence) > 1) break;
    if (!own && (loose.has(sentence) || !(marks[from]! & MARK.sentence))) break;
    more.push(k);
  }
  return more;
}

/** Transcripts: what follows a short name and a colon at the beginning of a paragraph is that speaker's. */
export function speakers({ words, marks }: Trees): Report[] {
  const begins = words.flatMap((_, i) => (marks[i]! & MARK.paragraph ? [i] : []));
  return begins.flatMap((from, k) => {
    const to = begins[k + 1] ?? words.length;
    let colon = from + 1;
    while (colon < Math.min(from + 6, to) && words[colon]!.text !== ':') colon++;
    if (colon >= Math.min(from + 6, to) || to - colon <= 3 || words[colon - 1]!.upos !== 'PROPN') return [];
    // A gloss such as `Hibhib (Arabic: …)` is no speaker.
    if (!words.slice(from, colon).every(({ upos, text }) => NAMING.has(upos) && text !== '(')) return [];
    return [
      {
        anchor: colon,
        cue: new Set([colon]),
        content: new Set(range([colon + 1, to])),
        source: new Set(range([from, colon])),
        share: SPEAKER,
      },
    ];
  });
}

export function range([from, to]: Quotation): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
