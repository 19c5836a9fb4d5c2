// What a pattern asks of a sentence beside its word: what its slots hold and whether what they tell holds at all.
import type { Modality } from '../2-sentences/arguments.ts';
import type { Tree } from '../2-sentences/tree.ts';
import { alternativesOf, type PredicateRules } from './patterns.ts';
import { slotTokens } from './slots.ts';

export const filled = (tree: Tree, cue: number, slot: string): boolean =>
  alternativesOf(slot).some(alternative => slotTokens(tree, cue, alternative).length > 0);

/** "regards it as its province": the noun after "as", its possessor the verb's subject or none. */
export function called(tree: Tree, v: number, words: ReadonlySet<string>): boolean {
  return tree
    .by(v, 'obl', 'advcl', 'xcomp')
    .concat(tree.by(v, 'obj').flatMap(o => tree.by(o, 'nmod')))
    .some(
      c =>
        (tree.preposition(c) === 'as' || tree.by(c, 'mark').some(m => tree.lemma(m) === 'as')) &&
        words.has(tree.lemma(c)) &&
        tree.first(c, 'nmod:poss') !== undefined,
    );
}

/** "designated the group (as) a terrorist organisation": the label or what stands before it. */
export function labelled(tree: Tree, v: number, words: ReadonlySet<string>): boolean {
  return tree
    .by(v, 'obl', 'advcl', 'xcomp', 'obj')
    .concat(tree.by(v, 'obj').flatMap(o => tree.by(o, 'nmod', 'appos')))
    .filter(
      (c, _, all) =>
        c > v &&
        (tree.is(c, 'xcomp') ||
          tree.preposition(c) === 'as' ||
          (tree.is(c, 'obj') && all.some(o => tree.is(o, 'obj') && o < c))),
    )
    .some(c => [c, ...tree.by(c, 'amod', 'compound')].some(w => words.has(tree.lemma(w))));
}

/** "accused each other of", "clashed with one another". */
export function reciprocal(tree: Tree, verb: number, slot: string): boolean {
  return alternativesOf(slot)
    .flatMap(alternative => slotTokens(tree, verb, alternative))
    .some(
      t =>
        (/^(each|one)$/i.test(tree.at(t).text) &&
          /^(other|another)$/i.test(tree.tokens[t + 1]?.text ?? '')) ||
        (/^(other|another)$/i.test(tree.at(t).text) &&
          /^(each|one)$/i.test(tree.tokens[t - 1]?.text ?? '')) ||
        // "each accuses the other"
        (/^other$/i.test(tree.at(t).text) &&
          tree.by(verb, 'nsubj').some(k => /^each$/i.test(tree.at(k).text))),
    );
}

/** The object itself, what it counts or holds ("$5 billion in aid", "a package of aid"), or its kind ("aid package"). */
export function objectIs(tree: Tree, o: number, words: ReadonlySet<string>): boolean {
  if (words.has(tree.lemma(o))) return true;
  const quantity =
    /^(some|most|much|all|part|half|package|shipment|amount|billion|million|dollar|euro|\\$|ton|number|round|batch|set|lot|bit|kind|type|series|wave|form|series|worth|consignment|tranche|delivery|load|sort|\$|€|£)$/.test(
      tree.lemma(o),
    ) ||
    tree.at(o).upos === 'NUM' ||
    tree.at(o).upos === 'SYM';
  if (!quantity) return false;
  return (
    tree.by(o, 'nmod', 'compound', 'nmod:*').some(c => words.has(tree.lemma(c))) ||
    (tree.parent(o) >= 0 &&
      tree
        .by(tree.parent(o), 'obl')
        .some(c => /^(in|of)$/.test(tree.preposition(c)) && words.has(tree.lemma(c))))
  );
}

/**
 * True where the clause's negation or modality reaches a noun in it: what is given, received or held is not there
 * when it is not given; "support has not wavered", "is no mediator in the war" tell of what is there.
 */
export function reaches(tree: Tree, noun: number, clause: number): boolean {
  if (tree.first(clause, 'cop') !== undefined) return false;
  if (tree.is(noun, 'nsubj') && tree.parent(noun) === clause)
    return /^(take|happen|occur|exist|begin|start|resume|come|be)$/.test(tree.lemma(clause));
  return true;
}

/** "withdrew its recognition of": what is taken back does not hold. */
export const takenBack = (tree: Tree, noun: number): boolean =>
  tree.is(noun, 'obj', 'nsubj:pass') &&
  /^(withdraw|revoke|rescind|retract|cancel)$/.test(tree.lemma(tree.parent(noun)));

/** "might ask", "if it threatens": what is only supposed, even where the predicate is about the future. */
export function supposed(tree: Tree, verb: number): boolean {
  return (
    tree.by(verb, 'aux').some(a => /^(may|might|could)$/i.test(tree.at(a).text)) ||
    tree.by(verb, 'mark').some(m => /^(if|unless|whether|lest)$/.test(tree.lemma(m)))
  );
}

/** "cut its aid to", "paused some of the support": help that ends is none. */
export function stopped(tree: Tree, noun: number, predicate: string): boolean {
  let at = noun;
  for (let n = 0; n < 3 && tree.is(at, 'nmod', 'conj', 'compound'); n++) at = tree.parent(at);
  const verb = tree.parent(at);
  if (!tree.is(at, 'obj', 'nsubj:pass')) return false;
  // "lifted its embargo on"
  if (predicate === 'SANCTIONS')
    return /^(lift|ease|remove|drop|relax|waive|loosen|oppose|criticize|criticise|condemn|reject|denounce)$/.test(
      tree.lemma(verb),
    );
  return /^(suspend|halt|freeze|stop|withhold|cut|end|cancel|block|reduce|slash|curtail|deny|scrap|terminate|pause|lose|reject|refuse|decline|oppose|criticize|criticise|condemn|denounce)$/.test(
    tree.lemma(tree.parent(at)),
  );
}

/** "called for a ceasefire agreement", "seeks support": the noun names what is not there yet. */
export function wanting(tree: Tree, noun: number, clause: number): boolean {
  const lemma = tree.lemma(clause);
  // "an attack on Norland is unlikely"
  if (
    tree.first(clause, 'cop') !== undefined &&
    tree.first(clause, 'nsubj') === noun &&
    /^(possible|impossible|likely|unlikely|probable|improbable|imminent|inevitable|conceivable|unthinkable)$/.test(
      lemma,
    )
  )
    return true;
  if (
    /^(seek|want|demand|request|need|call|urge|hope|propose|threaten|plan|consider|expect|await|ask|discuss|fear|avoid|prevent|avert|push|wish)$/.test(
      lemma,
    )
  ) {
    let at = noun;
    for (let n = 0; n < 8 && at !== clause && at >= 0; n++) {
      if (tree.parent(at) === clause)
        return (
          tree.is(at, 'obj', 'nsubj:pass') ||
          (tree.is(at, 'obl') && /^(for|about|on|to)$/.test(tree.preposition(at)))
        );
      at = tree.parent(at);
    }
  }
  return false;
}

export function holds(rules: PredicateRules, real: Modality, negated: boolean): boolean {
  if (rules.unreal || real === 'real') return true;
  if (real === 'future') return negated || (rules.future ?? false);
  return false;
}
