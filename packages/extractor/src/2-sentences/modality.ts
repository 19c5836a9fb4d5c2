import { perToken } from './memo.ts';
import { isNegated } from './negation.ts';
import type { Tree } from './tree.ts';

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
