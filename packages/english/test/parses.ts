import { expect } from 'vitest';
import type { Token } from '../src/contract.ts';
import type { Parsed } from '../src/decode/parsed.ts';
import { findReports } from '../src/reports/reports.ts';
import { splitSentences } from '../src/sentences/split.ts';

/** A word of a hand-made parse: lemma, part of speech, relation, head (counted from 1, 0 the root). */
export type Row = readonly [lemma: string, upos: string, deprel: string, head: number];

/** Parses written by hand, so that no weights are needed. */
export function parsed(text: string, parses: readonly (readonly Row[])[]): Parsed[] {
  return splitSentences(text).map((raw, k) => {
    expect(raw.tokens).toHaveLength(parses[k]!.length);
    const tokens = raw.tokens.map(({ start, end }, i) => {
      const [lemma, upos, deprel, head] = parses[k]![i]!;
      return { start, end, text: text.slice(start, end), lemma, upos, deprel, head: head - 1 } as Token;
    });
    return { sentence: { ...raw, tokens, names: [] }, low: new Float32Array(0) } as unknown as Parsed;
  });
}

/** What is reported, as `source | cue | content`. */
export function told(text: string, parses: readonly (readonly Row[])[]): string[] {
  const cut = (span: { start: number; end: number } | null) =>
    span ? text.slice(span.start, span.end) : '-';
  return findReports(text, parsed(text, parses)).map(
    ({ source, cue, content }) => `${cut(source)} | ${cut(cue)} | ${content.map(cut).join(' … ')}`,
  );
}
