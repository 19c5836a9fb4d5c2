import type { English, Name, Token } from '@entente/english';
import type { Prepared } from '../1-document/prepare.ts';
import { repair } from './repair.ts';
import { Tree } from './tree.ts';

/** Analyses a prepared document: its sentences as trees, with offsets into the original text. */
export async function readSentences(
  document: Prepared,
  english: English,
  signal?: AbortSignal,
): Promise<Tree[]> {
  if (!document.text.trim()) return [];
  const analysis = await english.analyze(document.text, signal ? { signal } : {});
  const trees: Tree[] = [];
  let block = 0;
  for (const sentence of analysis.sentences) {
    if (!sentence.tokens.length) continue;
    const place = (start: number, end: number) => {
      const from = document.toOriginal(start);
      return { start: from, end: Math.max(from, document.toOriginal(end - 1) + 1) };
    };
    const tokens = repair(sentence.tokens).map(token => ({ ...token, ...place(token.start, token.end) }));
    const names = sentence.names.map(name => ({ ...name, ...place(name.start, name.end) }));
    const pieces = chunks(tokens, names);
    while (block + 1 < document.blocks.length && document.blocks[block + 1]!.start <= tokens[0]!.start)
      block++;
    for (const piece of pieces)
      trees.push(
        new Tree(trees.length, block, document.blocks[block]?.heading ?? false, piece.tokens, piece.names),
      );
  }
  return trees;
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
