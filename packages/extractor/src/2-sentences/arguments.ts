import { perToken } from './memo.ts';
import type { Tree } from './tree.ts';

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

const NEGATIVE_GOVERNORS = new Set([
  'refuse',
  'decline',
  'fail',
  'neglect',
  'cease',
  'stop',
  'refrain',
  'avoid',
  'hesitate',
]);

const NOT = /^(not|n't|n’t|never|neither|nor|hardly|no longer)$/;

/** True where a negation hangs on the word itself, on its subject or on its object. */
const negated = perToken((tree: Tree, i: number): boolean => {
  for (const c of tree.children(i)) {
    if (
      NOT.test(tree.lower(c)) &&
      tree.is(c, 'advmod', 'cc:preconj', 'cc', 'aux', 'det') &&
      !/^(only|just|merely)$/i.test(tree.tokens[c + 1]?.text ?? '')
    )
      return true;
    if (
      tree.is(c, 'nsubj', 'nsubj:pass') &&
      tree.children(c).some(d => tree.is(d, 'det', 'cc:preconj') && /^(no|neither)$/i.test(tree.at(d).text))
    )
      return true;
    if (
      tree.is(c, 'obj') &&
      tree.at(i).upos === 'VERB' &&
      tree.children(c).some(d => tree.is(d, 'det') && /^no$/i.test(tree.at(d).text))
    )
      return true;
    if (
      /^longer$/i.test(tree.at(c).text) &&
      (tree.children(c).some(d => tree.lemma(d) === 'no') || /^no$/i.test(tree.tokens[c - 1]?.text ?? ''))
    )
      return true;
  }
  return false;
});

/** True where a clause is said not to hold: "not", "never", "no longer", "no country …", "refused to". */
export const isNegated = perToken((tree: Tree, v: number): boolean => {
  let flips = 0;
  if (negated(tree, v)) flips++;
  for (let at = v, n = 0; n < 4 && tree.is(at, 'xcomp', 'conj'); n++) {
    const parent = tree.parent(at);
    if (tree.is(at, 'xcomp')) {
      if (negated(tree, parent)) flips++;
      if (NEGATIVE_GOVERNORS.has(tree.lemma(parent)) && !/^(cease|stop)$/.test(tree.lemma(parent))) flips++;
    } else if (
      !negated(tree, at) &&
      negated(tree, parent) &&
      tree.by(at, 'nsubj', 'nsubj:pass', 'aux').length === 0
    ) {
      const cc = tree.first(at, 'cc');
      if (cc !== undefined && /^(or|nor)$/.test(tree.lemma(cc))) flips++;
    }
    at = parent;
  }
  if (saidUntrue(tree, v)) flips++;
  const yet = tree.is(v, 'xcomp') ? tree.parent(v) : -1;
  if (
    yet >= 0 &&
    /^(have|be|remain)$/.test(tree.lemma(yet)) &&
    tree.by(yet, 'advmod').some(c => tree.lemma(c) === 'yet')
  )
    flips++;
  if (
    tree.by(v, 'advmod').some(c => tree.lemma(c) === 'yet' && c < v) &&
    tree.by(v, 'mark').some(m => tree.lemma(m) === 'to') &&
    tree.by(v, 'cop', 'aux').some(c => /^(be|have)$/.test(tree.lemma(c)))
  )
    flips++;
  const without = tree.by(v, 'mark', 'case').some(m => /^without$/.test(tree.lemma(m)));
  if (without) flips++;
  return flips % 2 === 1;
});

/** "it is not true that …", "it is a lie that …", "nor is it true that …": the clause is said not to hold. */
function saidUntrue(tree: Tree, v: number): boolean {
  let at = v;
  for (let n = 0; n < 3 && tree.is(at, 'conj'); n++) at = tree.parent(at);
  const judge = tree.parent(at);
  if (judge < 0 || !tree.is(at, 'csubj', 'ccomp', 'advcl', 'acl', 'xcomp')) return false;
  const that = tree.children(at).some(c => c < at && tree.lemma(c) === 'that');
  if (!that || tree.first(judge, 'cop') === undefined) return false;
  if (!tree.by(judge, 'expl', 'nsubj').some(c => /^it$/i.test(tree.at(c).text))) return false;
  const denied = tree
    .children(judge)
    .some(c => /^(not|n't|n’t|never|nor|hardly|no)$/i.test(tree.at(c).text) && c < judge);
  if (/^(true|correct|accurate|right|case|fact|truth)$/.test(tree.lemma(judge))) return denied;
  return (
    /^(untrue|false|incorrect|wrong|lie|myth|fabrication|falsehood|fiction|inaccurate)$/.test(
      tree.lemma(judge),
    ) && !denied
  );
}

/** "nobody believes that …", "does not mean that …": nothing is said to be so. */
function unbelieved(tree: Tree, v: number): boolean {
  const parent = tree.parent(v);
  if (parent < 0 || !tree.is(v, 'ccomp') || tree.at(parent).upos !== 'VERB') return false;
  if (
    !/^(believe|think|say|claim|mean|suggest|imply|prove|expect|suppose|argue|pretend|assume|doubt)$/.test(
      tree.lemma(parent),
    )
  )
    return false;
  const nobody = tree
    .by(parent, 'nsubj')
    .some(
      c =>
        /^(nobody|none|noone|few|no)$/i.test(tree.at(c).text) ||
        tree.by(c, 'det', 'amod').some(d => /^(no|few)$/i.test(tree.at(d).text)),
    );
  if (tree.lemma(parent) === 'doubt') return !nobody && !isNegated(tree, parent);
  return (
    nobody ||
    (/^(believe|think|mean|imply|prove|suppose|assume)$/.test(tree.lemma(parent)) && isNegated(tree, parent))
  );
}

const UNREAL_GOVERNORS = new Set(
  `want wish hope plan intend aim seek try attempt consider prepare expect ask urge demand call order tell request encourage allow permit enable
force invite offer promise vow pledge threaten agree decide propose suggest recommend need mean design supposed likely unlikely ready willing able prepared set due
determined keen eager reluctant free poised bound entitled possible threat plan desire decision effort attempt proposal offer willingness readiness ability right
opportunity intention wish need call request order demand appeal aim goal pressure permission invitation possibility chance commitment promise pledge fear failure refusal bid move authority mandate strategy way continue necessity`.split(
    /\s+/,
  ),
);
for (const w of ['continue', 'move', 'way']) UNREAL_GOVERNORS.delete(w);
/** What is agreed or promised is as firm as "will". */
const COMMITTING = /^(agree|promise|pledge|vow|commit|swear)$/;

/** "announced that it would withdraw": the will of who speaks, in the past; not with a condition. */
function reportedFuture(tree: Tree, v: number): boolean {
  if (!tree.is(v, 'ccomp')) return false;
  const above = tree.parent(v);
  if (
    tree.at(above).xpos !== 'VBD' ||
    !/^(say|add|announce|declare|state|confirm|pledge|promise|vow|tell|write|insist|stress)$/.test(
      tree.lemma(above),
    )
  )
    return false;
  const conditional = (i: number) =>
    tree.by(i, 'advcl').some(c => tree.by(c, 'mark').some(m => /^(if|unless)$/.test(tree.lemma(m))));
  return !conditional(v) && !conditional(above);
}

export type Modality = 'real' | 'future' | 'possible' | 'duty';

/** How real a clause is. `future` is a flat "will"; `possible` covers "could", "if", "wants to", "ready to". */
export const modality = perToken((tree: Tree, v: number): Modality => {
  const auxiliaries = tree.by(v, 'aux').map(a => tree.at(a).text.toLowerCase());
  let strongest: Modality = 'real';
  if (auxiliaries.includes('would') && reportedFuture(tree, v)) strongest = 'future';
  else if (auxiliaries.some(a => /^(may|might|could|would|can|ca|'d)$/.test(a))) return 'possible';
  if (auxiliaries.some(a => /^(should|must|shall|ought)$/.test(a))) return 'duty';
  if (auxiliaries.some(a => /^(will|'ll|wo|’ll)$/.test(a))) strongest = 'future';
  const marks = tree.by(v, 'mark').map(m => tree.lemma(m));
  if (marks.some(m => /^(if|unless|whether|lest|should|until|till)$/.test(m))) return 'possible';
  if (unbelieved(tree, v)) return 'possible';
  const parent = tree.parent(v);
  if (parent >= 0) {
    const to = marks.includes('to');
    // "sent fighters to help Norland": the help is part of the sending.
    if (
      tree.is(v, 'advcl', 'xcomp') &&
      to &&
      /^(send|deploy|dispatch|fly|mobilize|donate|give|provide|contribute|allocate)$/.test(tree.lemma(parent))
    )
      return modality(tree, parent);
    // "went on to condemn": it did.
    const wentOn =
      tree.lemma(parent) === 'go' && tree.children(parent).some(c => /^on$/i.test(tree.at(c).text));
    if (tree.is(v, 'advcl', 'xcomp') && to && wentOn) return modality(tree, parent);
    if (tree.is(v, 'advcl') && to) return 'possible';
    // "rather than confront", "instead of condemning", "far from backing": what is not done.
    if (
      tree.is(v, 'advcl', 'obl') &&
      tree
        .by(v, 'mark', 'case', 'advmod')
        .some(
          m =>
            /^(rather|instead|far)$/.test(tree.lemma(m)) &&
            /^(than|of|from)$/i.test(tree.tokens[m + 1]?.text ?? ''),
        )
    )
      return 'possible';
    if (tree.is(v, 'xcomp') && to && COMMITTING.test(tree.lemma(parent))) {
      const above = modality(tree, parent);
      return above === 'real' ? 'future' : above;
    }
    if (
      tree.is(v, 'xcomp', 'ccomp', 'acl', 'csubj') &&
      (to || tree.is(v, 'acl') || tree.at(v).xpos === 'VB' || tree.at(v).xpos === 'VBG')
    ) {
      if (UNREAL_GOVERNORS.has(tree.lemma(parent)) && (to || tree.at(v).xpos === 'VB')) return 'possible';
      if (tree.is(v, 'xcomp')) {
        const above = modality(tree, parent);
        if (above !== 'real') return above;
      }
    }
    if (tree.is(v, 'conj') && auxiliaries.length === 0 && tree.at(v).xpos === 'VB') {
      const above = modality(tree, parent);
      if (above !== 'real') return above;
    }
  }
  return strongest;
});
