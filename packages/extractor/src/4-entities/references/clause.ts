import { surfaceSubject } from '../../2-sentences/arguments.ts';
import type { Draft } from '../draft.ts';
import type { Reading } from '../reading.ts';

/**
 * Who is the subject of the clause that a token is an object or complement of, and so is not meant by it: "Norland cut its ties
 * with the kingdom". None for a possessive, and none for the subject itself. Cost: linear in the depth of the tree.
 */
export function clauseSubjects(reading: Reading, s: number, token: number): readonly Draft[] {
  const tree = reading.trees[s]!;
  let at = token;
  for (let n = 0; n < 12; n++) {
    if (at < 0 || tree.is(at, 'nmod:poss', 'nsubj', 'nsubj:pass', 'root')) return [];
    const parent = tree.parent(at);
    if (parent < 0) return [];
    if (tree.at(parent).upos === 'VERB' && !tree.is(at, 'ccomp', 'advcl', 'parataxis', 'acl:relcl', 'conj')) {
      return surfaceSubject(tree, parent)
        .filter(i => i < token)
        .flatMap(i => reading.at(s, i));
    }
    if (!tree.is(at, 'nmod', 'nmod:*', 'conj', 'appos', 'compound', 'amod', 'flat', 'obl')) return [];
    at = parent;
  }
  return [];
}
