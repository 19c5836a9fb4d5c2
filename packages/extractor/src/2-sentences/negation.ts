import { perToken } from './memo.ts';
import type { Tree } from './tree.ts';

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
