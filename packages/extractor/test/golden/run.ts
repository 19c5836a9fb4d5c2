import { readdirSync, readFileSync } from 'node:fs';
import type { Extraction } from '@entente/ontology';
import type { Extractor } from '../../src/index.ts';
import { judge, type Verdict } from './judge.ts';
import { type GoldenCase, parseGolden, textOf } from './parse.ts';

export const goldenFolder = new URL('../../golden/', import.meta.url);

export interface Judged {
  readonly file: string;
  readonly golden: GoldenCase;
  readonly verdict: Verdict;
  readonly extraction: Extraction;
  readonly passes: boolean;
}

export const goldenFiles = (): string[] =>
  readdirSync(goldenFolder)
    .filter(f => f.endsWith('.txt'))
    .sort();

/** Reads every sentence of a golden file and judges what is found. */
export async function runGolden(file: string, extractor: Extractor): Promise<Judged[]> {
  const { cases, judged } = parseGolden(readFileSync(new URL(file, goldenFolder), 'utf8'));
  const out: Judged[] = [];
  for (const golden of cases) {
    const text = textOf(golden);
    const extraction = await extractor.extract({ id: 'golden', text });
    const verdict = judge(text, golden, extraction, judged);
    out.push({
      file,
      golden,
      verdict,
      extraction,
      passes: !verdict.missing.length && !verdict.wrong.length,
    });
  }
  return out;
}
