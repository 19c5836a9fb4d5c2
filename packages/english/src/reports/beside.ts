import { MARK } from '../heads/marks.ts';
import type { Report } from './candidates.ts';
import { type Quotation, range } from './quotations.ts';
import { sourceOf } from './source.ts';
import type { Trees } from './tree.ts';

/** How surely a speech verb beside a quotation of another sentence reports it. */
const SHARE = 0.8;
/** Verbs whose object may be who is spoken to. */
const ADDRESSING = new Set(['tell', 'ask', 'assure', 'remind']);

/**
 * Speech verbs that stand in a sentence of their own beside the quotation: `“Why?” she asked.` where the
 * question mark ended a sentence, and `He added:` before one, also of the next paragraph.
 */
export function besideQuotations(
  trees: Trees,
  lexicon: ReadonlyMap<string, number>,
  found: readonly Report[],
  quotations: readonly Quotation[],
): Report[] {
  const { words, marks } = trees;
  const before = new Map(quotations.map(quotation => [quotation[1], quotation]));
  const after = new Map(quotations.map(quotation => [quotation[0], quotation]));
  const taken = new Set(found.flatMap(({ anchor, content }) => [anchor, ...content]));
  const out: Report[] = [];
  for (const [from, { first }] of words.entries()) {
    if (!first) continue;
    let to = from + 1;
    while (to < words.length && !words[to]!.first) to++;
    let verb = from;
    while (verb < to && words[verb]!.head >= 0) verb++;
    if (verb === to || taken.has(verb) || !speaks(trees, verb, lexicon)) continue;
    const quotation =
      words[to - 1]!.text === ':'
        ? after.get(to)
        : marks[from]! & MARK.paragraph
          ? undefined
          : before.get(from);
    if (!quotation || range(quotation).some(word => taken.has(word))) continue;
    out.push({
      anchor: verb,
      cue: new Set([verb, ...trees.kids(verb, 'aux', 'compound:prt')]),
      content: new Set(range(quotation)),
      source: trees.trim(sourceOf(trees, verb)),
      share: SHARE,
    });
  }
  return out;
}

function speaks(trees: Trees, verb: number, lexicon: ReadonlyMap<string, number>): boolean {
  const { upos, lemma } = trees.words[verb]!;
  if (upos !== 'VERB' || (lexicon.get(`${lemma} quoting`) ?? 0) < SHARE) return false;
  if (trees.kids(verb, 'nsubj').length === 0 || trees.kids(verb, 'ccomp', 'xcomp').length > 0) return false;
  return ADDRESSING.has(lemma) || trees.kids(verb, 'obj').length === 0;
}
