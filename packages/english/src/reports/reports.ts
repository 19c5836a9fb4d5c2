import type { Attribution, Span } from '../contract.ts';
import type { Parsed } from '../decode/parsed.ts';
import { besideQuotations } from './beside.ts';
import { type Report, reportsAt } from './candidates.ts';
import { lexicon } from './lexicon.ts';
import { growQuotations, ownersOf, quotationsOf, speakers } from './quotations.ts';
import { Trees } from './tree.ts';

/** Least share of its uses in which a construction reports. */
const LEAST = 0.3;
/** Words of the longest sentence that is searched; longer ones are lists and noise, and cost the square. */
const LONGEST = 1000;
/** Words of a cue from its first to its last. */
const CUE = 8;

/**
 * Who says, thinks or wants what, by rules over the dependency trees: constructions that report (a clause of
 * `say`, the object of `condemn`, `according to`), quotations, speakers of a transcript. Only what the text
 * itself reports: what stands within a quotation or another's words is left out, as in the PolNeAR guideline
 * (Newell et al. 2018).
 */
export function findReports(text: string, sentences: readonly Parsed[]): Attribution[] {
  const trees = new Trees(text, sentences);
  const found: Report[] = [];
  for (const [i, { sentence }] of trees.words.entries()) {
    if (sentences[sentence]!.sentence.tokens.length <= LONGEST)
      found.push(...reportsAt(trees, i, lexicon, LEAST));
  }
  found.sort((a, b) => b.share - a.share || a.anchor - b.anchor);
  const quotations = quotationsOf(trees);
  const owner = ownersOf(trees.words.length, quotations);
  found.push(...besideQuotations(trees, lexicon, found, quotations));
  growQuotations(trees, found, quotations, owner);
  return outermost([...found, ...speakers(trees)], owner)
    .map(report => attribution(trees, report))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start || a.content[0]!.end - b.content[0]!.end);
}

/** Of two that hold each other's anchor, the one accepted first stays. */
function outermost(found: readonly Report[], owner: Int32Array): Report[] {
  const holders = new Map<number, Report[]>();
  const anchors = new Set(found.map(({ anchor }) => anchor));
  for (const report of found) {
    for (const word of report.content) {
      if (!anchors.has(word)) continue;
      const known = holders.get(word);
      if (known) known.push(report);
      else holders.set(word, [report]);
    }
  }
  const kept = new Set<Report>();
  for (const report of found) {
    const within = holders
      .get(report.anchor)
      ?.some(other => other !== report && (!report.content.has(other.anchor) || kept.has(other)));
    if (owner[report.anchor]! < 0 && !within) kept.add(report);
  }
  return [...kept];
}

function attribution(trees: Trees, { cue, content, source, share }: Report): Attribution {
  const cues = runs(cue);
  const first = cues[0];
  const last = cues.at(-1);
  const span = ([from, to]: readonly [number, number]): Span => ({
    start: trees.words[from]!.start,
    end: trees.words[to - 1]!.end,
  });
  const whole = first && last ? ([first[0], last[1]] as const) : undefined;
  // The object in `accused X of` is no part of the cue.
  const plain =
    whole && whole[1] - whole[0] < CUE && ![...content].some(word => word > whole[0] && word < whole[1]);
  const sources = runs(source).sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  return {
    content: runs(content).map(span),
    source: sources[0] ? span(sources[0]) : null,
    cue: first && whole ? span(plain ? whole : first) : null,
    score: share,
  };
}

function runs(words: ReadonlySet<number>): [number, number][] {
  const out: [number, number][] = [];
  for (const word of [...words].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && last[1] === word) last[1]++;
    else out.push([word, word + 1]);
  }
  return out;
}
