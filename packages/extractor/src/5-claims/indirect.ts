import type { Reading } from '../4-entities/reading.ts';
import type { ClaimDraft } from './claim.ts';
import { accordingTo } from './indirect/according.ts';
import { byAdjective, byNoun } from './indirect/noun.ts';
import { byVerb } from './indirect/verb.ts';

/** Claims that a sentence's own clauses hold: reported speech, beliefs, attitudes, "according to". */
export function indirectClaims(reading: Reading, s: number): ClaimDraft[] {
  const tree = reading.trees[s]!;
  const out: ClaimDraft[] = [];
  for (let v = 0; v < tree.tokens.length; v++) {
    const { upos } = tree.at(v);
    if (upos === 'VERB' || upos === 'AUX') byVerb(reading, s, v, out);
    else if (upos === 'NOUN') byNoun(reading, s, v, out);
    else if (upos === 'ADJ') byAdjective(reading, s, v, out);
    if (tree.lemma(v).startsWith('accord') || tree.lower(v) === 'according') accordingTo(reading, s, v, out);
  }
  return out;
}
