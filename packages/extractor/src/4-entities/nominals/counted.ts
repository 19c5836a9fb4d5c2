import { lastListed } from './pairs.ts';
import type { NominalRule } from './rule.ts';

const COUNTS = new Map([
  ['duo', 2],
  ['pair', 2],
  ['trio', 3],
  ['threesome', 3],
  ['quartet', 4],
  ['foursome', 4],
]);

/** "the trio", "the quartet": as many states as were listed last. */
export const counted: NominalRule = (reading, s, phrase) => {
  const n = COUNTS.get(phrase.lemma);
  if (n === undefined || phrase.plural || !phrase.definite || phrase.after.length || phrase.modifiers.length)
    return null;
  const listed = lastListed(reading, s, phrase.head, n);
  return listed.length ? listed : null;
};
