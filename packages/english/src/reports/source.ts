import { type Trees, without } from './tree.ts';

const CLIMBED = new Set(['conj', 'xcomp', 'advcl', 'ccomp', 'parataxis', 'obj', 'cop', 'aux', 'obl', 'root']);
const RELATIVE = new Set(['who', 'which', 'that']);
/** Verbs whose subject, not object, does what the infinitive says. */
const SUBJECT_CONTROL = new Set(['promise', 'vow', 'pledge', 'threaten']);

/** Whose speech or thought a predicate is: its subject, agent or owner, or its governor's subject. */
export function sourceOf(trees: Trees, predicate: number): Set<number> {
  const seen = new Set<number>();
  let word = predicate;
  while (word >= 0 && !seen.has(word)) {
    seen.add(word);
    const { deprel, head, upos } = trees.words[word]!;
    // Who speaks of a quotation is not sought within it.
    if (trees.quoted(word) && !trees.quoted(predicate)) {
      if (!CLIMBED.has(deprel)) return new Set();
      word = head;
      continue;
    }
    const passive = trees.kids(word, 'nsubj:pass', 'aux:pass').length > 0;
    if (passive) {
      const agent = trees.kids(word, 'obl:agent', 'obl').find(kid => trees.marking(kid) === 'by');
      if (agent !== undefined) return phrase(trees, agent);
      if (deprel.split(':')[0] !== 'xcomp') return new Set();
    }
    const subject = subjectOf(trees, word, predicate);
    if (subject !== undefined) {
      const relative = deprel === 'acl:relcl' && RELATIVE.has(trees.words[subject]!.text);
      return relative ? antecedent(trees, head, word, subject) : trees.subtree(subject);
    }
    if (upos === 'NOUN') {
      const owner =
        trees.kids(word, 'nmod:poss')[0] ??
        trees.kids(word, 'nmod').find(kid => ['of', 'by', 'from', 'among'].includes(trees.marking(kid)));
      if (owner !== undefined) return phrase(trees, owner);
    }
    if (deprel === 'acl' && head >= 0 && done(trees, head, word)) {
      word = trees.words[head]!.head;
      continue;
    }
    if (deprel === 'acl' || deprel === 'acl:relcl') return described(trees, head, word);
    if (
      deprel === 'xcomp' &&
      head >= 0 &&
      !trees.words[word]!.text.endsWith('ing') &&
      !SUBJECT_CONTROL.has(trees.words[head]!.lemma)
    ) {
      const object = trees.kids(head, 'obj', 'iobj').find(kid => kid < word);
      if (object !== undefined) return trees.subtree(object);
    }
    if (!CLIMBED.has(deprel)) return new Set();
    word = head;
  }
  return new Set();
}

/** The last subject before the verb, or the first after it: a parser may take a dateline or a fronted phrase for another. */
function subjectOf(trees: Trees, word: number, predicate: number): number | undefined {
  const all = trees
    .kids(word, 'nsubj', 'nsubj:outer')
    .filter(kid => trees.quoted(predicate) || !trees.quoted(kid));
  return all.filter(kid => kid < word).at(-1) ?? all[0];
}

/** Whether a noun is what somebody does or makes: in `issued a statement saying` and `found ways to say` it is not who says. */
function done(trees: Trees, noun: number, clause: number): boolean {
  const { deprel, upos } = trees.words[noun]!;
  const infinitive = trees.kids(clause, 'mark').length > 0;
  const participle = trees.words[clause]!.text.endsWith('ing');
  return upos === 'NOUN' && (deprel === 'obj' ? infinitive || participle : deprel === 'obl' && infinitive);
}

/** A phrase without its preposition or genitive. */
function phrase(trees: Trees, word: number): Set<number> {
  return without(trees.subtree(word), trees.kids(word, 'case'));
}

/** A noun without the clause about it. */
function described(trees: Trees, noun: number, clause: number): Set<number> {
  return noun < 0 ? new Set() : without(phrase(trees, noun), trees.subtree(clause));
}

/** What a relative pronoun stands for, with the pronoun and a comma or dash between. */
function antecedent(trees: Trees, noun: number, clause: number, pronoun: number): Set<number> {
  const words = described(trees, noun, clause);
  for (let i = pronoun; i > 0 && !words.has(i) && (i === pronoun || trees.words[i]!.upos === 'PUNCT'); i--)
    words.add(i);
  return words;
}
