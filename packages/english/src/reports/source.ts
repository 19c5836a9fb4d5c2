import { type Trees, without } from './tree.ts';

const CLIMBED = new Set(['conj', 'xcomp', 'advcl', 'ccomp', 'parataxis', 'obj', 'cop', 'aux', 'obl', 'root']);

/** Whose speech or thought a predicate is: its subject, agent or owner, or its governor's subject. */
export function sourceOf(trees: Trees, predicate: number): Set<number> {
  const seen = new Set<number>();
  let word = predicate;
  while (word >= 0 && !seen.has(word)) {
    seen.add(word);
    const { deprel, head, upos } = trees.words[word]!;
    const passive = trees.kids(word, 'nsubj:pass', 'aux:pass').length > 0;
    if (passive) {
      const agent = trees.kids(word, 'obl:agent', 'obl').find(kid => trees.marking(kid) === 'by');
      if (agent !== undefined) return phrase(trees, agent);
      if (deprel.split(':')[0] !== 'xcomp') return new Set();
    }
    const subject = trees.kids(word, 'nsubj', 'nsubj:outer')[0];
    if (subject !== undefined) {
      const relative =
        deprel === 'acl:relcl' && ['who', 'which', 'that'].includes(trees.words[subject]!.text);
      return relative ? described(trees, head, word) : trees.subtree(subject);
    }
    if (upos === 'NOUN') {
      const owner =
        trees.kids(word, 'nmod:poss')[0] ??
        trees.kids(word, 'nmod').find(kid => ['of', 'by', 'from', 'among'].includes(trees.marking(kid)));
      if (owner !== undefined) return phrase(trees, owner);
    }
    if (deprel === 'acl' || deprel === 'acl:relcl') return described(trees, head, word);
    if (!CLIMBED.has(deprel)) return new Set();
    word = head;
  }
  return new Set();
}

/** A phrase without its preposition or genitive. */
function phrase(trees: Trees, word: number): Set<number> {
  return without(trees.subtree(word), trees.kids(word, 'case'));
}

/** A noun without the clause about it. */
function described(trees: Trees, noun: number, clause: number): Set<number> {
  return noun < 0 ? new Set() : without(trees.subtree(noun), trees.subtree(clause));
}
