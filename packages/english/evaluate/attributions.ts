import { readdirSync, readFileSync } from 'node:fs';
import type { Attribution, English, Span } from '../src/contract.ts';
import { type Prf, prf } from './scores.ts';

interface GoldAttribution {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
}

export interface AnnotatedText {
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** Reads a split of PolNeAR (brat stand-off); of a text with several annotators the first by file name. */
export function readPolnear(folder: string): AnnotatedText[] {
  const annotations = readdirSync(`${folder}/attributions`).sort();
  return readdirSync(`${folder}/text`)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => {
      const stem = name.slice(0, -'.txt'.length);
      const file = annotations.find(candidate => candidate.replace(/_[0-9a-f]{4}\.ann$/, '') === stem);
      if (!file) return [];
      const text = readFileSync(`${folder}/text/${name}`, 'utf8');
      return [{ text, attributions: parse(readFileSync(`${folder}/attributions/${file}`, 'utf8'), text) }];
    });
}

function parse(annotation: string, text: string): GoldAttribution[] {
  // Brat counts code points.
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  const spans = new Map<string, Span[]>();
  const out: GoldAttribution[] = [];
  for (const line of annotation.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (id.startsWith('T')) {
      const ranges = body.slice(body.indexOf(' ') + 1).split(';');
      spans.set(
        id,
        ranges.map(range => {
          const [start = 0, end = 0] = range.split(' ').map(Number);
          return { start: offsets[start] ?? 0, end: offsets[end] ?? 0 };
        }),
      );
    } else if (id.startsWith('E')) {
      const roles = body.split(' ').map(part => part.split(':'));
      const of = (role: string): Span[] =>
        roles
          .filter(([name]) => name?.toLowerCase().replace(/\d+$/, '') === role)
          .flatMap(([, t]) => spans.get(t ?? '') ?? []);
      if (of('content').length > 0) out.push({ content: of('content'), source: of('source') });
    }
  }
  return out;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function wordsIn(words: readonly Span[], spans: readonly Span[]): Set<number> {
  return new Set(words.flatMap((word, i) => (spans.some(span => overlap(span, word)) ? [i] : [])));
}

/** Contents matched one to one, best first, at a word F1 of 0.6 or more, as indices. */
function matched(
  text: string,
  expected: readonly GoldAttribution[],
  found: readonly Attribution[],
): { g: number; s: number }[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const goldSets = expected.map(({ content }) => wordsIn(words, content));
  const systemSets = found.map(({ content }) => wordsIn(words, content));
  const pairs: { f1: number; g: number; s: number }[] = [];
  for (const [g, goldSet] of goldSets.entries()) {
    for (const [s, systemSet] of systemSets.entries()) {
      const shared = [...systemSet].filter(word => goldSet.has(word)).length;
      const f1 = (2 * shared) / Math.max(1, goldSet.size + systemSet.size);
      if (f1 >= 0.6) pairs.push({ f1, g, s });
    }
  }
  pairs.sort((a, b) => b.f1 - a.f1);
  const used = { gold: new Set<number>(), system: new Set<number>() };
  return pairs.filter(({ g, s }) => {
    if (used.gold.has(g) || used.system.has(s)) return false;
    used.gold.add(g);
    used.system.add(s);
    return true;
  });
}

export interface Judged {
  readonly text: AnnotatedText;
  readonly found: readonly Attribution[];
}

/** Contents as `matched`; and among the matched with a source, the share whose source overlaps the annotated one. */
export function score(judged: readonly Judged[]): { readonly content: Prf; readonly source: number } {
  const count = { gold: 0, system: 0, matched: 0, sources: 0, right: 0 };
  for (const { text, found } of judged) {
    count.gold += text.attributions.length;
    count.system += found.length;
    for (const { g, s } of matched(text.text, text.attributions, found)) {
      count.matched++;
      const sources = text.attributions[g]!.source;
      if (sources.length === 0) continue;
      count.sources++;
      const { source } = found[s]!;
      if (source && sources.some(span => overlap(span, source))) count.right++;
    }
  }
  return {
    content: prf(count.matched, count.system, count.gold),
    source: (100 * count.right) / Math.max(1, count.sources),
  };
}

/** `score` of what is found in texts. */
export async function attributions(
  english: English,
  texts: readonly AnnotatedText[],
): Promise<{ readonly content: Prf; readonly source: number }> {
  const judged: Judged[] = [];
  for (const text of texts) {
    const { attributions: found = [] } = await english.analyze(text.text, { attributions: true });
    judged.push({ text, found });
  }
  return score(judged);
}
