import type { English } from '@entente/english';
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
    while (block + 1 < document.blocks.length && document.blocks[block + 1]!.start <= tokens[0]!.start)
      block++;
    trees.push(new Tree(trees.length, block, document.blocks[block]?.heading ?? false, tokens, names));
  }
  return trees;
}
