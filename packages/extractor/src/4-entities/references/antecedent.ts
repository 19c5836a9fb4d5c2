import { offices } from '../../3-mentions/lexicon.ts';
import type { Draft } from '../draft.ts';
import type { Reading } from '../reading.ts';
import { ranked, weights } from './score.ts';

/** Points of a noun that is no entity, below those of a draft that fits: most pronouns that matter here mean actors. */
const NOUN = 0.55;
/** What only somebody does, or has: a pronoun there means no thing. */
const DOES =
  /^(say|tell|accuse|blame|deny|demand|want|hope|believe|think|warn|threaten|attack|invade|shell|bomb|occupy|support|back|condemn|criticize|criticise|reject|refuse|insist|urge|call|agree|meet|negotiate|send|fight|vow|pledge|promise|claim|recognize|recognise|withdraw|sign|impose|expel|recall|govern|rule|seek|try|plan|decide|intend|offer|fear|complain|argue|respond|retaliate|know)$/;
const HAS =
  /^(leader|government|army|force|troop|soldier|fighter|minister|president|capital|border|territory|ally|partner|neighbour|neighbor|commander|spokesman|spokeswoman|spokesperson|ambassador|envoy|citizen|people|official|member|chief|head|founder|chairman|demand|position|sovereignty|independence|economy|diplomat|chairwoman|director|secretary|parliament|airspace|rival|enemy|foe|militia|negotiator|policy|stance)$/;

/**
 * The draft that a pronoun across clauses most likely means; undefined where a plain noun ("the pipeline … it") is likelier.
 * Cost: linear in the two sentences looked at.
 */
export function antecedent(
  reading: Reading,
  s: number,
  i: number,
  fits: (draft: Draft) => number,
  back: number,
  plural: boolean,
): Draft | undefined {
  const [first] = ranked(reading, s, i, { fits, back, pronoun: true });
  if (!first) return undefined;
  const tree = reading.trees[s]!;
  const parent = tree.parent(i);
  const acts =
    parent >= 0 &&
    ((tree.is(i, 'nsubj') && DOES.test(tree.lemma(parent))) ||
      (tree.is(i, 'nmod:poss') && (HAS.test(tree.lemma(parent)) || offices.has(tree.lemma(parent)))));
  if (!acts && noun(reading, s, i, plural) > first.points) return undefined;
  return first.draft;
}

/** Points of the likeliest noun that is no entity, in this sentence before the pronoun and in the one before. */
function noun(reading: Reading, s: number, i: number, plural: boolean): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let at = s; at >= Math.max(0, s - 1); at--) {
    const tree = reading.trees[at]!;
    const end = at === s ? i : tree.tokens.length;
    for (let k = 0; k < end; k++) {
      const token = tree.at(k);
      if (token.upos !== 'NOUN' || /S$/.test(token.xpos) !== plural) continue;
      const subject = tree.is(k, 'nsubj', 'nsubj:pass');
      if (!subject && !tree.is(k, 'obj')) continue;
      if (reading.at(at, k).length || (at === s && tree.within(i, k)) || ABSTRACT.test(token.lemma)) continue;
      // The clause's own subject is no object of it.
      if (at === s && subject && tree.parent(k) === tree.parent(i)) continue;
      const verb = tree.parent(k);
      const main = subject && verb >= 0 && !tree.is(verb, 'acl:relcl', 'acl', 'advcl');
      const points =
        NOUN +
        weights.pronounDistance * (s - at) +
        (subject ? weights.subject : 0) +
        (main ? weights.main : 0) +
        (tree.block === reading.trees[s]!.block ? weights.paragraph : 0) +
        weights.said;
      if (points > best) best = points;
    }
  }
  return best;
}

/** Nouns of time, amount and talk, which pronouns seldom take up. */
const ABSTRACT =
  /^(year|month|week|day|hour|time|percent|per cent|thing|way|sign|part|number|lot|case|fact|step|move|end|role|place|reason|chance|doubt|word|need)$/;
