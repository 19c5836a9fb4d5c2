import type { Tree } from '../../2-sentences/tree.ts';
import type { Scene } from '../engine.ts';
import type { Mentioned } from './candidates.ts';

/**
 * Words that take sides, by how much they do: a logistic regression over the words around the two entities in the
 * training split of the directed-sentiment set (Park, Pan and Joo 2021), odd ones left out, weights in three steps.
 */
const WORDS: Readonly<Record<string, number>> = {
  ...weigh(
    1.4,
    'criticize criticise accuse praise endorse applaud condemn blame criticism thank blast trust critical welcome support denounce',
  ),
  ...weigh(
    0.7,
    'insist advocate fault appreciate attack privately repeatedly thanks cost respond offer accusation mistake respect endorsement crime strongly admit beating contribute charge defend critic contribution offensive fail',
  ),
  ...weigh(
    0.35,
    'declare threat threaten still leadership say failure responsibility alleged plan sign money proposal response slam back anger express claim consider voice publicly vocal strong fear recommend bring continue effort against rival',
  ),
};

function weigh(weight: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map(w => [w, weight]));
}

/**
 * How likely, as log odds, the pair head will see a stance: cheap signs that keep most sentences from it. Fitted to
 * the head's own answers, not to annotations.
 */
export function screen(scene: Scene, tree: Tree, a: Mentioned, b: Mentioned): number {
  let words = 0;
  const seen = new Set<string>();
  const last = Math.min(tree.tokens.length - 1, b.token + 6);
  for (let i = Math.max(0, a.token - 3); i <= last; i++) {
    const lemma = tree.lemma(i);
    if (i === a.token || i === b.token || seen.has(lemma)) continue;
    seen.add(lemma);
    if (Object.hasOwn(WORDS, lemma)) words += WORDS[lemma]!;
  }
  const speaks =
    scene.claimsAt(tree.index, b.token).some(c => c.speaker === a.draft) ||
    scene.claimsAt(tree.index, a.token).some(c => c.speaker === b.draft);
  return (
    0.03 +
    0.84 * words -
    0.25 * Math.log(1 + b.token - a.token) -
    0.62 * Math.log(1 + tree.tokens.length) +
    0.67 * Number(tree.is(a.token, 'nsubj', 'obl:agent')) +
    0.5 * Number(tree.is(b.token, 'obj', 'iobj')) +
    0.55 * Number(speaks) -
    0.57 * Number(tree.is(b.token, 'nmod', 'obl', 'appos', 'conj')) +
    0.45 * Number(a.draft.type === 'Person') +
    0.57 * Number(b.draft.type === 'Person')
  );
}
