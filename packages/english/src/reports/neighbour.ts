import type { Trees } from './tree.ts';

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
/** What may stand between a subject and its verb. */
const BETWEEN = new Set(['AUX', 'ADV', 'PUNCT', 'PART']);
const CLOSING = /^(?:"|”|'')$/;

/**
 * The phrase that ends right before a verb or begins right after it, outside quotation marks, whatever the parser
 * has it hang on: subjects of speech verbs are often taken into the clause that is said.
 */
export function neighbour(trees: Trees, verb: number): Set<number> {
  const { words } = trees;
  const within = (i: number): boolean => words[i]?.sentence === words[verb]!.sentence && !trees.quoted(i);
  let before = verb - 1;
  while (within(before) && BETWEEN.has(words[before]!.upos) && !CLOSING.test(words[before]!.text)) before--;
  const after = verb + 1;
  return (
    (within(before) && phraseAt(trees, before, verb, below => Math.max(...below) <= before)) ||
    (within(after) && phraseAt(trees, after, verb, below => Math.min(...below) >= after)) ||
    new Set()
  );
}

/** The largest phrase around a word that keeps to its side of the verb. */
function phraseAt(
  trees: Trees,
  word: number,
  verb: number,
  fits: (below: ReadonlySet<number>) => boolean,
): Set<number> | undefined {
  let best: Set<number> | undefined;
  for (let at = word; at >= 0 && at !== verb; at = trees.words[at]!.head) {
    const below = trees.subtree(at);
    if (below.has(verb) || !fits(below)) break;
    if (NOMINAL.has(trees.words[at]!.upos)) best = below;
  }
  return best;
}
