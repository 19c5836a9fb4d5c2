import type { Span } from '@entente/ontology';
import type { Quotation } from '../1-document/quotes.ts';
import type { Tree } from '../2-sentences/tree.ts';
import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import type { ClaimDraft } from './claim.ts';
import { mostlyShared, within } from './content.ts';
import { quoteOnly, saying, thinking } from './cues.ts';
import { speakersOf } from './speakers.ts';

interface Speech {
  readonly speakers: readonly Draft[];
  readonly cue: Span | null;
  readonly verb: string;
  readonly rule: string;
  readonly confidence: number;
}

/**
 * Claims that stand in quotation marks, with whom they belong to: by a verb of saying beside the quotation, by
 * the quotation before it in the paragraph, or, where nothing attributes a quotation that fills its sentence,
 * by the claim before it.
 */
export function directClaims(reading: Reading, indirect: readonly ClaimDraft[]): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  const { quotations, original, blocks } = reading.document;
  let last: { speech: Speech; quotation: Quotation } | undefined;
  for (const q of quotations) {
    const words = original.slice(q.inner.start, q.inner.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words < 2) continue;
    // A quoted phrase inside reported speech belongs to that claim.
    const around = indirect.filter(c => c.shown && within(c.spans[0]!, q.inner, 2));
    const host = indirect.filter(c => c.shown && c.spans.some(x => mostlyShared(x, q.inner)));
    if (around.length && !host.some(c => within(q, c.spans[0]!, 3))) {
      last = {
        speech: {
          speakers: [around.at(-1)!.speaker],
          cue: around.at(-1)!.cue,
          verb: around.at(-1)!.verb,
          rule: 'quote-goes-on',
          confidence: 0.7,
        },
        quotation: q,
      };
      continue;
    }
    const block = blocks.find(b => b.start <= q.start && q.start < b.end);
    const speech =
      bySide(reading, q) ??
      goesOn(reading, q, last, block) ??
      unattributed(q, last, out, indirect, words, block);
    if (!speech?.speakers.length) continue;
    if (words < 4 && !isWhole(original, q) && !/^(say|tell|add|declare|write|tweet)$/.test(speech.verb))
      continue;
    for (const speaker of speech.speakers)
      out.push({
        speaker,
        spans: [q.inner],
        cue: speech.cue,
        direct: true,
        rule: speech.rule,
        confidence: speech.confidence,
        shown: true,
        sentence: reading.sentenceAt(q.inner.start),
        head: -1,
        verb: speech.verb,
      });
    last = { speech, quotation: q };
  }
  return out;
}

const isWhole = (text: string, q: Quotation) =>
  /[.!?,]["”’]?$/.test(text.slice(q.inner.start, q.end)) || /^\s*,/.test(text.slice(q.end, q.end + 3));

function bySide(reading: Reading, q: Quotation): Speech | null {
  const { original, quotations } = reading.document;
  const quoted = (offset: number) => quotations.some(x => x.start <= offset && offset < x.end);
  const after = verbsBetween(reading, q.end, sentenceEnd(reading, q), quoted);
  const startSentence = reading.sentenceAt(q.inner.start);
  const beforeFrom = reading.trees[startSentence]?.start ?? q.start;
  const before = verbsBetween(reading, Math.min(beforeFrom, q.start), q.start, quoted);
  const closing = original.slice(q.inner.end - 1, q.end);
  const tail = original.slice(q.end, q.end + 40);
  const lead = original.slice(Math.max(0, q.start - 3), q.start);
  const endsClause = /[,!?]/.test(closing) || /^\s*,/.test(tail) || /^\s*[-–—]/.test(tail);
  const opens = /[:,]\s*$/.test(lead);
  const nearAfter = after.find(x => x.gap <= 60 || endsClause);
  const nearBefore = before.at(-1);
  const order =
    endsClause && nearAfter && !(opens && nearBefore && /:\s*$/.test(lead))
      ? [nearAfter, nearBefore]
      : [nearBefore, nearAfter];
  for (const verb of order) {
    if (!verb) continue;
    const speakers = speakersOf(reading, verb.s, verb.v);
    if (!speakers.length) continue;
    const tree = reading.trees[verb.s]!;
    return {
      speakers,
      cue: { start: tree.at(verb.v).start, end: tree.at(verb.v).end },
      verb: tree.lemma(verb.v),
      rule: 'quoted',
      confidence: 0.92,
    };
  }
  // "…," she sighed.: whatever verb stands there, the quotation is what comes out of it.
  const inverted = /[,!?]/.test(closing) || /^\s*,/.test(tail) ? anyVerb(reading, q) : null;
  if (inverted) return inverted;
  // "…, according to Norland": the noun after it speaks.
  const said = /^[\s,.]*according to/i.test(tail) ? after : [];
  if (!said.length && /:\s*$/.test(lead) && startSentence > 0) {
    const tree = reading.trees[startSentence - 1]!;
    const verb = tree.tokens.findLastIndex(
      (t, i) => t.upos === 'VERB' && speaks(tree, i) && !quoted(t.start),
    );
    if (verb >= 0)
      return {
        speakers: speakersOf(reading, startSentence - 1, verb),
        cue: { start: tree.at(verb).start, end: tree.at(verb).end },
        verb: tree.lemma(verb),
        rule: 'colon',
        confidence: 0.85,
      };
  }
  return null;
}

function anyVerb(reading: Reading, q: Quotation): Speech | null {
  const s = reading.sentenceAt(Math.max(q.inner.start, q.end - 1));
  const tree = reading.trees[s];
  if (!tree) return null;
  const first = tree.tokens.findIndex(t => t.start >= q.end && t.upos !== 'PUNCT');
  if (first < 0) return null;
  for (let v = first; v < Math.min(first + 8, tree.tokens.length); v++) {
    if (/^[,;:]$/.test(tree.at(v).text)) return null;
    if (tree.at(v).upos !== 'VERB' || tree.at(v).xpos !== 'VBD') continue;
    const speakers = speakersOf(reading, s, v).filter(d => d.type === 'Person' || d.type === 'Group');
    const subject = tree.by(v, 'nsubj').some(n => n >= first && n < v + 6);
    return speakers.length && subject
      ? {
          speakers,
          cue: { start: tree.at(v).start, end: tree.at(v).end },
          verb: tree.lemma(v),
          rule: 'quoted',
          confidence: 0.75,
        }
      : null;
  }
  return null;
}

function sentenceEnd(reading: Reading, q: Quotation): number {
  const last = reading.trees[reading.sentenceAt(Math.max(q.inner.start, q.end - 1))];
  // A splitter may end the sentence at the closing mark: what follows it in lower case or as "X said" counts.
  const end = last?.end ?? q.end;
  if (end > q.end + 2) return end;
  const next = reading.trees[reading.sentenceAt(q.end) + 1];
  const text = reading.document.original.slice(q.end, q.end + 60);
  return next &&
    next.start - q.end < 4 &&
    /^\s*(\p{Ll}|[\p{Lu}][\p{L}.'’-]+( [\p{Lu}][\p{L}.'’-]+){0,3} (said|told|added))/u.test(text)
    ? next.end
    : end;
}

function speaks(tree: Tree, v: number): boolean {
  const lemma = tree.lemma(v);
  return saying.has(lemma) || thinking.has(lemma) || quoteOnly.has(lemma);
}

interface NearVerb {
  readonly s: number;
  readonly v: number;
  readonly gap: number;
}

function verbsBetween(
  reading: Reading,
  from: number,
  to: number,
  quoted: (offset: number) => boolean,
): NearVerb[] {
  const out: NearVerb[] = [];
  for (let s = reading.sentenceAt(from); s < reading.trees.length; s++) {
    const tree = reading.trees[s]!;
    if (tree.start >= to) break;
    if (tree.end <= from) continue;
    tree.tokens.forEach((t, v) => {
      if (t.upos !== 'VERB' || t.start < from || t.end > to || quoted(t.start) || !speaks(tree, v)) return;
      out.push({ s: tree.index, v, gap: Math.min(Math.abs(t.start - from), Math.abs(to - t.end)) });
    });
  }
  return out;
}

/** "…," he said. "…": the second quotation of a paragraph has the first one's speaker. */
function goesOn(
  reading: Reading,
  q: Quotation,
  last: { speech: Speech; quotation: Quotation } | undefined,
  block: Span | undefined,
): Speech | null {
  if (!last || !block) return null;
  const same = block.start <= last.quotation.start && last.quotation.start < block.end;
  const unclosed = last.quotation.open && q.start === block.start;
  if (!same && !unclosed) return null;
  const gap = reading.document.original.slice(last.quotation.end, q.start);
  if (!unclosed && gap.length > 160) return null;
  return { ...last.speech, rule: 'quote-goes-on', confidence: 0.8 };
}

function unattributed(
  q: Quotation,
  last: { speech: Speech } | undefined,
  direct: readonly ClaimDraft[],
  indirect: readonly ClaimDraft[],
  words: number,
  block: Span | undefined,
): Speech | null {
  if (words < 5 || !block) return null;
  const filling = block.start >= q.start - 3 && block.end <= q.end + 3;
  if (!filling) return null;
  const before = [...direct, ...indirect]
    .filter(c => c.shown && c.spans[0]!.start < q.start)
    .sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)
    .at(-1);
  const speaker = before?.speaker ?? last?.speech.speakers[0];
  return speaker ? { speakers: [speaker], cue: null, verb: '', rule: 'unattributed', confidence: 0.6 } : null;
}
