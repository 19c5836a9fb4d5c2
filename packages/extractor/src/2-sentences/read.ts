import type { Analysis, Attribution, English, Name, Span, Token } from '@entente/english';
import type { Prepared } from '../1-document/prepare.ts';
import { repair } from './repair.ts';
import { Tree } from './tree.ts';

export interface Attributions {
  readonly list: readonly Attribution[];
  /** Found by a research pack's head rather than by rules. */
  readonly byHead: boolean;
}

export interface Sentences {
  readonly trees: Tree[];
  /** What the analysis finds attributed, with offsets into the original text. */
  readonly attributions: Attributions;
  /** The analysis itself, for its heads; of the prepared text. */
  readonly analysis?: Analysis;
}

/**
 * Analyses a prepared document: its sentences as trees, with offsets into the original text. `vectors` keeps what the
 * heads read.
 */
export async function readSentences(
  document: Prepared,
  english: English,
  signal?: AbortSignal,
  vectors = false,
): Promise<Sentences> {
  if (!document.text.trim()) return { trees: [], attributions: { list: [], byHead: false } };
  const analysis = await english.analyze(document.text, {
    attributions: true,
    vectors,
    ...(signal ? { signal } : {}),
  });
  const trees: Tree[] = [];
  let block = 0;
  const place = (start: number, end: number) => {
    const from = document.toOriginal(start);
    return { start: from, end: Math.max(from, document.toOriginal(end - 1) + 1) };
  };
  for (const sentence of analysis.sentences) {
    if (!sentence.tokens.length) continue;
    const tokens = repair(sentence.tokens, place);
    const names = sentence.names.map(name => ({ ...name, ...place(name.start, name.end) }));
    const pieces = chunks(tokens, names);
    while (block + 1 < document.blocks.length && document.blocks[block + 1]!.start <= tokens[0]!.start)
      block++;
    for (const piece of pieces)
      trees.push(
        new Tree(trees.length, block, document.blocks[block]?.heading ?? false, piece.tokens, piece.names),
      );
  }
  const span = (x: Span | null) => x && place(x.start, x.end);
  const list = (analysis.attributions ?? []).map(a => ({
    content: a.content.map(x => place(x.start, x.end)),
    source: span(a.source),
    cue: span(a.cue),
    score: a.score,
  }));
  return { trees, attributions: { list, byHead: analysis.attributedBy === 'head' }, analysis };
}

/** Tokens of one tree at most: rules walk trees back and forth, and a text without a full stop must not stall them. */
const LONGEST = 256;

function chunks(tokens: readonly Token[], names: readonly Name[]): { tokens: Token[]; names: Name[] }[] {
  if (tokens.length <= LONGEST) return [{ tokens: [...tokens], names: [...names] }];
  const out = [];
  for (let from = 0; from < tokens.length; from += LONGEST) {
    const to = Math.min(tokens.length, from + LONGEST);
    const part = tokens
      .slice(from, to)
      .map(t =>
        t.head >= from && t.head < to ? { ...t, head: t.head - from } : { ...t, head: -1, deprel: 'root' },
      );
    const inside = names
      .filter(n => n.first >= from && n.last < to)
      .map(n => ({ ...n, first: n.first - from, last: n.last - from }));
    out.push({ tokens: part, names: inside });
  }
  return out;
}
