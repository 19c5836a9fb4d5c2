import type { Span } from '@entente/ontology';
import { perToken } from '../2-sentences/memo.ts';
import type { Tree } from '../2-sentences/tree.ts';
import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import type { ClaimDraft } from '../5-claims/claim.ts';

/** What rules of stage 6 may ask. */
export interface Scene {
  readonly reading: Reading;
  readonly claims: readonly ClaimDraft[];
  /** The innermost claims around a place, one for each speaker. */
  claimsAt(sentence: number, token: number): readonly ClaimDraft[];
}

export function speakerAt(scene: Scene, s: number, token: number): Draft | undefined {
  return scene.claimsAt(s, token)[0]?.speaker;
}

/** The clause that shows what a cue says: from its verb's subtree, at most the sentence. */
export const evidenceOf = perToken((tree: Tree, cue: number): Span => {
  let at = cue;
  for (let n = 0; n < 10 && tree.parent(at) >= 0 && !/^(VERB|AUX)$/.test(tree.at(at).upos); n++)
    at = tree.parent(at);
  if (tree.is(at, 'acl', 'acl:relcl', 'xcomp', 'advcl', 'conj', 'amod') && tree.parent(at) >= 0)
    return { start: tree.start, end: tree.end };
  return tree.span(at);
});

/** The verb of the clause that a noun stands in. */
export function clauseOf(tree: Tree, i: number): number | undefined {
  let at = tree.parent(i);
  for (let n = 0; at >= 0 && n < 12; n++, at = tree.parent(at)) {
    if (/^(VERB|AUX)$/.test(tree.at(at).upos) || tree.first(at, 'cop') !== undefined) return at;
    if (tree.is(at, 'root')) return undefined;
  }
  return undefined;
}
