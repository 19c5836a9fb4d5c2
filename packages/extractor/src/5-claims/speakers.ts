import { agents, surfaceSubject } from '../2-sentences/arguments.ts';
import type { Tree } from '../2-sentences/tree.ts';
import { actorsAt } from '../4-entities/actors.ts';
import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import { voices } from './cues.ts';

/** Who speaks by a verb: its subject, the agent of its passive; what is written stands for its author. */
export function speakersOf(reading: Reading, s: number, v: number): readonly Draft[] {
  const tree = reading.trees[s]!;
  const passive = tree.by(v, 'aux:pass', 'nsubj:pass').length > 0;
  const own = tree.by(v, 'nsubj', 'nsubj:pass').length > 0;
  const near = own || passive ? [] : besideVerb(tree, v);
  const subjects = passive ? agents(tree, v) : near.length ? near : surfaceSubject(tree, v);
  const out: Draft[] = [];
  for (const i of subjects) {
    const found = actorsAt(reading, s, i, {
      owner: voices.has(tree.lemma(i)) || /^(side|source|camp)$/.test(tree.lemma(i)),
    });
    for (const d of found) if (!out.includes(d)) out.push(d);
    if (!found.length && voices.has(tree.lemma(i))) {
      const document = written(reading, s, i);
      if (document) out.push(document);
    }
  }
  return out;
}

/**
 * A parser may hang the speaker on the quoted clause ("…," said the minister; "…, a statement said"): what
 * stands right beside a verb of saying that has no subject of its own.
 */
function besideVerb(tree: Tree, v: number): number[] {
  const finite = /^VB[DZP]$/.test(tree.at(v).xpos);
  const nominal = (i: number) => /^(NOUN|PROPN|PRON)$/.test(tree.tokens[i]?.upos ?? '');
  const climb = (i: number) => {
    let at = i;
    for (
      let n = 0;
      n < 6 &&
      tree.is(at, 'nmod', 'flat', 'compound', 'nmod:*', 'appos') &&
      tree.parent(at) < v &&
      tree.parent(at) >= 0;
      n++
    )
      at = tree.parent(at);
    return at;
  };
  if (finite && !tree.is(v, 'conj', 'xcomp')) {
    // "said the French leader"
    for (let i = v + 1; i < Math.min(tree.tokens.length, v + 7); i++) {
      if (!/^(DET|ADJ|NOUN|PROPN|PRON)$/.test(tree.at(i).upos)) break;
      if (nominal(i) && !nominal(i + 1) && tree.is(i, 'nsubj*', 'parataxis', 'obj') && tree.parent(i) !== v)
        return tree.conjuncts(i);
    }
    // "a statement from the capital said"
    if (nominal(v - 1)) {
      const at = climb(v - 1);
      if (tree.is(at, 'nsubj*')) return tree.conjuncts(at);
    }
  }
  // "with the minister saying": no comma before the participle.
  if (tree.at(v).xpos === 'VBG' && nominal(v - 1) && tree.is(v, 'advcl', 'acl')) {
    let at = climb(v - 1);
    for (let n = 0; n < 5 && tree.is(at, 'conj'); n++) at = tree.parent(at);
    if (tree.preposition(at) === 'with' || tree.is(v, 'acl')) return tree.conjuncts(at);
  }
  return [];
}

/** A survey, study or report that nobody is named for speaks for itself, as an unnamed body. */
function written(reading: Reading, s: number, i: number): Draft | undefined {
  const tree = reading.trees[s]!;
  if (!/^(report|survey|poll|study|article|editorial|statement)$/.test(tree.lemma(i))) return undefined;
  const name = tree.at(i).text;
  const draft = reading.draft('Organization', name, `written:${tree.lemma(i)}`, {
    unnamed: true,
    head: tree.lemma(i),
  });
  reading.mention(draft, s, i, i, 'nominal');
  return draft;
}
