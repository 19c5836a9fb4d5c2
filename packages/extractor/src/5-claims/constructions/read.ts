import { isNegated, isPassive } from '../../2-sentences/arguments.ts';
import type { Tree } from '../../2-sentences/tree.ts';
import { actorsAt } from '../../4-entities/actors.ts';
import type { Draft } from '../../4-entities/draft.ts';
import type { Reading } from '../../4-entities/reading.ts';
import type { ClaimDraft } from '../claim.ts';
import { contentOf } from '../content.ts';
import { speakersOf } from '../speakers.ts';
import { constructions } from './table.ts';

const shares = new Map<string, number>();
for (const line of constructions.trim().split('\n')) {
  const [share, construction, words] = line.split('|');
  for (const word of words!.split(' ')) shares.set(`${word} ${construction}`, Number(share));
}

/** Below this share of attributing uses a construction is no claim. */
const LEAST = { clause: 0.4, phrase: 0.6 };

const CLAUSE = /^(n:|a:)?(pass:)?(ccomp|xcomp|csubj|parataxis|acl|advcl.*)$/;
/** Of these the content is what the speaker says: statements inside have him as source. */
const REPORTED = /^(n:|a:)?(pass:)?(ccomp|acl)$/;

interface Candidate {
  readonly construction: string;
  readonly head: number;
  readonly share: number;
}

/**
 * What the table of constructions attributes and no rule has: "mused about …", "is adamant that …". For each word the
 * construction with the largest share. Speakers are found as for rules.
 */
export function constructed(reading: Reading, s: number): ClaimDraft[] {
  const tree = reading.trees[s]!;
  const out: ClaimDraft[] = [];
  for (let v = 0; v < tree.tokens.length; v++) {
    const { upos } = tree.at(v);
    if (!/^(VERB|NOUN|ADJ|AUX)$/.test(upos)) continue;
    const best = candidates(tree, v).sort((a, b) => b.share - a.share)[0];
    if (!best || isNegated(tree, v)) continue;
    const skip = (k: number) => k < best.head && tree.is(k, 'case', 'mark');
    // A bare object ("condemned the drills") is what a statement is about, no content.
    const words = tree.under(best.head, skip).filter(k => !/^(PUNCT|DET)$/.test(tree.at(k).upos)).length;
    if (!CLAUSE.test(best.construction) && words < 3) continue;
    const span = contentOf(tree, best.head, skip);
    const speakers = upos === 'NOUN' ? owners(reading, s, v) : speakersOf(reading, s, v);
    for (const speaker of new Set(speakers))
      out.push({
        speaker,
        spans: [span],
        cue: { start: tree.at(v).start, end: tree.at(v).end },
        direct: false,
        rule: `construction:${best.construction}`,
        confidence: Math.min(0.8, best.share),
        shown: true,
        sentence: s,
        head: best.head,
        verb: tree.lemma(v),
        ...(REPORTED.test(best.construction) ? {} : { aside: true }),
      });
  }
  return out;
}

function candidates(tree: Tree, v: number): Candidate[] {
  const { upos } = tree.at(v);
  const particle = tree.by(v, 'compound:prt').map(p => tree.at(p).text.toLowerCase());
  const word = [tree.lemma(v), ...particle].join('_');
  const kind = upos === 'NOUN' ? 'n:' : upos === 'ADJ' ? 'a:' : '';
  const voice =
    upos === 'VERB' && isPassive(tree, v) && tree.by(v, 'nsubj:pass', 'aux:pass').length ? 'pass:' : '';
  const out: Candidate[] = [];
  const add = (relation: string, head: number) => {
    const construction = `${kind}${voice}${relation}`;
    const share = shares.get(`${word} ${construction}`) ?? 0;
    if (share >= (CLAUSE.test(construction) ? LEAST.clause : LEAST.phrase))
      out.push({ construction, head, share });
  };
  for (const c of tree.children(v)) {
    const preposition =
      tree.preposition(c) ||
      (tree.is(c, 'advcl') ? (tree.by(c, 'mark').map(m => tree.lemma(m))[0] ?? '') : '');
    if (tree.is(c, 'ccomp', 'xcomp')) add(tree.at(c).deprel, c);
    else if (tree.is(c, 'csubj', 'csubj:pass')) add('csubj', c);
    else if (tree.is(c, 'acl', 'acl:relcl') && upos === 'NOUN' && tree.by(c, 'mark').length) add('acl', c);
    else if (tree.is(c, 'advcl') && upos === 'ADJ') add('advcl', c);
    else if (tree.is(c, 'obj') && upos === 'VERB') add('obj', c);
    else if (tree.is(c, 'obl', 'nmod', 'obl:agent', 'obl:unmarked') && preposition)
      add(`obl:${preposition}`, c);
    else if (tree.is(c, 'advcl') && /^(for|of|about|with|against)$/.test(preposition))
      add(`advcl:${preposition}`, c);
    else if (tree.is(c, 'parataxis') && upos === 'VERB' && c > v) add('parataxis', c);
  }
  return out;
}

/** Whose claim a noun names: its possessor, the demonym before it, who it is of or by, else the subject above. */
function owners(reading: Reading, s: number, n: number): readonly Draft[] {
  const tree = reading.trees[s]!;
  const possessor = tree.first(n, 'nmod:poss');
  if (possessor !== undefined) return actorsAt(reading, s, possessor);
  const before = tree
    .by(n, 'amod', 'compound')
    .flatMap(m => reading.at(s, m))
    .filter(d => d.type !== 'Conflict');
  if (before.length) return before;
  const of = tree
    .by(n, 'nmod')
    .filter(c => /^(of|by|from|among)$/.test(tree.preposition(c)))
    .flatMap(c => [...actorsAt(reading, s, c)]);
  if (of.length) return of;
  const above = tree.parent(n);
  return above >= 0 && tree.at(above).upos === 'VERB' && tree.is(n, 'obj', 'obl')
    ? speakersOf(reading, s, above)
    : [];
}
