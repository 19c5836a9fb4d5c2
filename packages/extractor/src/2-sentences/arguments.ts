import { perToken } from './memo.ts';
import type { Tree } from './tree.ts';

export { type Modality, modality } from './modality.ts';
export { isNegated } from './negation.ts';

/** True where a verb stands in the passive. */
export const isPassive = perToken((tree: Tree, v: number): boolean => {
  if (tree.by(v, 'aux:pass', 'nsubj:pass').length > 0) return true;
  if (tree.is(v, 'acl', 'amod') && tree.at(v).xpos === 'VBN') return true;
  if (
    tree.is(v, 'conj') &&
    tree.at(v).xpos === 'VBN' &&
    tree.by(v, 'nsubj', 'aux', 'obj').length === 0 &&
    tree.at(tree.parent(v)).upos === 'VERB'
  )
    return isPassive(tree, tree.parent(v));
  return tree.is(v, 'advcl') && tree.at(v).xpos === 'VBN' && tree.by(v, 'nsubj', 'aux', 'obj').length === 0;
});

/** Verbs whose object is said to do what follows: "accused Norland of shelling". */
export const BLAMING: ReadonlySet<string> = new Set([
  'accuse',
  'blame',
  'suspect',
  'charge',
  'condemn',
  'criticize',
  'criticise',
  'denounce',
  'convict',
  'slam',
  'praise',
  'thank',
  'fault',
  'stop',
  'prevent',
  'keep',
  'ban',
  'indict',
]);

const SUBJECT_CONTROL = new Set(['promise', 'vow', 'pledge', 'threaten', 'agree', 'offer', 'want', 'need']);

/** Heads of the surface subject of a clause, one it shares or controls included. */
export const surfaceSubject = perToken((tree, v) => subjectOf(tree, v, 0));

function subjectOf(tree: Tree, v: number, depth: number): readonly number[] {
  const own = tree
    .by(v, 'nsubj', 'nsubj:pass', 'csubj')
    .filter(
      i => tree.at(i).upos !== 'VERB' || (tree.is(i, 'nsubj', 'nsubj:pass') && tree.at(i).xpos === 'VBG'),
    );
  if (own.length) return [...new Set(own.flatMap(i => tree.conjuncts(i)))];
  if (depth > 8) return [];
  const parent = tree.parent(v);
  if (parent < 0) return [];
  if (tree.is(v, 'conj')) return subjectOf(tree, parent, depth + 1);
  if (
    tree.is(v, 'advcl', 'obl', 'xcomp') &&
    BLAMING.has(tree.lemma(parent)) &&
    tree.by(v, 'mark', 'case').some(m => /^(of|for|with)$/.test(tree.lemma(m)))
  )
    return objects(tree, parent);
  if (tree.is(v, 'xcomp')) {
    const object = tree.first(parent, 'obj', 'iobj');
    if (object !== undefined && !SUBJECT_CONTROL.has(tree.lemma(parent))) return tree.conjuncts(object);
    // "called on Norland to withdraw its forces": Norland withdraws.
    if (/^(call|appeal|rely|count|prevail|plead|depend)$/.test(tree.lemma(parent))) {
      const asked = withPreposition(tree, parent, ['on', 'upon', 'to', 'with']);
      if (asked.length) return asked;
    }
    return subjectOf(tree, parent, depth + 1);
  }
  if (tree.is(v, 'acl:relcl')) {
    // "Norland, one of the states that recognise …": Norland recognises, too.
    const one = tree.is(parent, 'nmod') && tree.preposition(parent) === 'of' ? tree.parent(parent) : -1;
    if (one >= 0 && /^(one|some|two|three|four|several|among)$/.test(tree.lemma(one))) {
      if (tree.is(one, 'appos')) return [tree.parent(one), parent];
      const called = tree.first(one, 'cop') === undefined ? undefined : tree.first(one, 'nsubj');
      if (called !== undefined) return [...tree.conjuncts(called), parent];
    }
    return sharedRelative(tree, v);
  }
  // "Norland was the largest donor, giving …": who is called the donor gives.
  if (
    tree.is(v, 'acl') &&
    tree.at(v).xpos === 'VBG' &&
    tree.first(parent, 'cop') !== undefined &&
    tree.first(parent, 'nsubj') !== undefined
  )
    return subjectOf(tree, parent, depth + 1);
  if (tree.is(v, 'acl'))
    return tree.at(v).xpos === 'TO' || tree.by(v, 'mark').some(m => tree.lemma(m) === 'to')
      ? possessorOrSubject(tree, parent, depth)
      : tree.conjuncts(parent);

  if (
    tree.is(v, 'advcl') &&
    /^(quote|cite|describe)$/.test(tree.lemma(parent)) &&
    tree.by(v, 'mark').some(m => tree.lemma(m) === 'as')
  )
    return objects(tree, parent);
  if (
    tree.is(v, 'advcl') &&
    /^(call|appeal|prevail|plead)$/.test(tree.lemma(parent)) &&
    tree.by(v, 'mark').some(m => tree.lemma(m) === 'to')
  ) {
    const asked = withPreposition(tree, parent, ['on', 'upon', 'to', 'with']).filter(a => a < v);
    if (asked.length) return asked;
  }
  if (tree.is(v, 'advcl')) {
    if (
      tree.at(parent).upos === 'NOUN' &&
      tree.first(parent, 'cop') === undefined &&
      !tree.first(parent, 'nsubj')
    )
      return [parent];
    return subjectOf(tree, parent, depth + 1);
  }
  return [];
}

/** "Norland and Sudmark, which have lent money": what a relative clause in the plural tells of names joined before it. */
export function sharedRelative(tree: Tree, clause: number): number[] {
  const noun = tree.parent(clause);
  const pronoun = tree
    .children(clause)
    .find(c => c < clause && /^(who|which|whose)$/i.test(tree.at(tree.under(c)[0] ?? c).text));
  const own = pronoun !== undefined && /^whose$/i.test(tree.at(tree.under(pronoun)[0] ?? pronoun).text);
  const plural = [clause, ...tree.by(clause, 'aux', 'cop', 'aux:pass')].some(
    k => tree.at(k).xpos === 'VBP' || /^were$/i.test(tree.at(k).text),
  );
  if (pronoun === undefined || !/^(PROPN|NOUN)$/.test(tree.at(noun).upos)) return [noun];
  const first = tree.is(noun, 'conj') ? tree.parent(noun) : noun;
  const joined = tree.conjuncts(first).filter(c => c < clause);
  const singular = [clause, ...tree.by(clause, 'aux', 'cop', 'aux:pass')].some(
    k => tree.at(k).xpos === 'VBZ' || /^was$/i.test(tree.at(k).text),
  );
  if (singular && first === noun && joined.length > 1) return joined.slice(-1);
  if (!plural) return [noun];
  if (joined.length < 2 || !joined.includes(noun)) return [noun];
  // A plural noun of its own may be what is meant; after a comma the whole list is.
  const comma = tree.at(tree.under(pronoun)[0]! - 1)?.text === ',';
  const single = joined.every(c => !/S$/.test(tree.at(c).xpos) || tree.at(c).upos === 'PROPN');
  return single || (comma && !own) ? joined : [noun];
}

/** "Norland's decision to leave": the noun's possessor, else the subject of the clause the noun stands in. */
function possessorOrSubject(tree: Tree, noun: number, depth: number): readonly number[] {
  const possessor = tree.first(noun, 'nmod:poss');
  if (possessor !== undefined) return tree.conjuncts(possessor);
  let at = noun;
  for (let n = 0; at >= 0 && n < 10; n++, at = tree.parent(at))
    if (/^(VERB|AUX)$/.test(tree.at(at).upos)) return subjectOf(tree, at, depth + 1);
  return [];
}

/** Heads of the agent: the subject in the active, the "by" phrase in the passive. */
export const agents = perToken((tree: Tree, v: number): readonly number[] => {
  if (!isPassive(tree, v)) return surfaceSubject(tree, v);
  return tree
    .children(v)
    .filter(c => tree.is(c, 'obl:agent') || (tree.is(c, 'obl', 'nmod') && tree.preposition(c) === 'by'))
    .flatMap(c => tree.conjuncts(c));
});

/** "voted against the plan, as did Norland": who does likewise. */
export function likewise(tree: Tree, v: number): number[] {
  return tree
    .by(v, 'advcl', 'parataxis', 'conj')
    .filter(
      c =>
        c > v &&
        /^(do|be|have)$/.test(tree.lemma(c)) &&
        tree.tokens[c - 1] !== undefined &&
        /^(as|so)$/i.test(tree.at(c - 1).text),
    )
    .flatMap(c => tree.by(c, 'nsubj', 'obl', 'obj', 'nsubj:pass'))
    .flatMap(c => tree.conjuncts(c));
}

/** Heads of the direct object: also the passive's subject and what an object relative modifies. */
export const objects = perToken((tree: Tree, v: number): readonly number[] => {
  if (tree.is(v, 'amod') && tree.at(v).xpos === 'VBN') return [tree.parent(v)];
  if (isPassive(tree, v)) return surfaceSubject(tree, v);
  const own = tree.by(v, 'obj').length ? tree.by(v, 'obj') : tree.by(v, 'iobj');
  if (own.length) return own.flatMap(o => tree.conjuncts(o));
  if (tree.is(v, 'acl:relcl') && tree.by(v, 'nsubj').some(n => !/^(who|which|that)$/i.test(tree.at(n).text)))
    return [tree.parent(v)];
  // "denounced what it called the terror of Norland": what it is called stands for it.
  for (const c of tree.by(v, 'ccomp', 'obj'))
    if (
      /^(call|term|describe|label|brand|dub|see|regard)$/.test(tree.lemma(c)) &&
      tree.by(c, 'obj').some(o => tree.lemma(o) === 'what')
    ) {
      const named = tree.by(c, 'xcomp', 'obl', 'obj').filter(o => tree.lemma(o) !== 'what');
      if (named.length) return named;
    }
  // "hosts and finances the group", with the object hung on the first verb.
  const first = tree.is(v, 'conj') ? tree.parent(v) : -1;
  if (
    first >= 0 &&
    tree.at(first).upos === 'VERB' &&
    tree.at(first).xpos === tree.at(v).xpos &&
    !tree.by(v, 'obl', 'ccomp', 'xcomp', 'nsubj').length
  ) {
    const shared = tree.by(first, 'obj').filter(o => o > v);
    if (shared.length) return shared.flatMap(o => tree.conjuncts(o));
  }
  // "condemned and criticised Norland": the first verb shares the object of the second.
  for (const c of tree.by(v, 'conj')) {
    const shared = tree.at(c).upos === 'VERB' && tree.at(c).xpos === tree.at(v).xpos ? tree.by(c, 'obj') : [];
    if (shared.length && !tree.by(v, 'obl', 'ccomp', 'xcomp').length)
      return shared.flatMap(o => tree.conjuncts(o));
  }
  return [];
});

/** Heads of the nominals under a token with one of these prepositions. */
export function withPreposition(tree: Tree, i: number, prepositions: readonly string[]): number[] {
  return tree
    .children(i)
    .filter(
      c =>
        tree.is(c, 'obl', 'obl:*', 'nmod', 'nmod:*', 'advcl') && prepositions.includes(tree.preposition(c)),
    )
    .flatMap(c => tree.conjuncts(c));
}
