import type { Span, Token } from '@entente/english';
import { wholeLemma } from './lemma.ts';
import { chains } from './repair/chains.ts';
import { sideBySide } from './repair/nouns.ts';
import { inTerms, nominalClauses, twoObjects } from './repair/objects.ts';
import {
  havingDone,
  listed,
  nextSpeaker,
  participles,
  pastRelative,
  presentContent,
  speechBeside,
} from './repair/speech.ts';
import {
  accompanied,
  activeSubjects,
  bareSubject,
  besideSubject,
  doubleSubjects,
  looseSubject,
  saidLast,
} from './repair/subjects.ts';

/**
 * Mends what a parser often gets wrong around verbs of saying, by grammar alone:
 * - the subject before a verb of saying that was hung on the clause after it ("The ministry said that Norland
 *   shelled …" with both subjects under "shelled") goes back to the verb of saying;
 * - a clause with "while", "although" or "as" under a verb of saying is no content of it.
 * `place` leads offsets back to the original text.
 */
export function repair(tokens: readonly Token[], place: (start: number, end: number) => Span): Token[] {
  const out = tokens.map(t => ({ ...t, lemma: wholeLemma(t), ...place(t.start, t.end) }));
  let childrenOf = dependents(out);
  out.forEach((token, v) => {
    if (token.upos !== 'VERB') return;
    const children = childrenOf[v]!;
    const clause = children.find(i => out[i]!.deprel === 'ccomp' && i > v);
    for (const i of children)
      if (
        out[i]!.deprel === 'ccomp' &&
        i > v &&
        childrenOf[i]!.some(
          k => k < i && out[k]!.deprel === 'mark' && /^(while|although|though|whereas)$/i.test(out[k]!.text),
        )
      )
        out[i] = { ...out[i]!, deprel: 'advcl' };
    if (clause === undefined || children.some(i => /^nsubj/.test(out[i]!.deprel))) return;
    const inside = childrenOf[clause]!;
    const before = inside.filter(i => i < v && /^nsubj/.test(out[i]!.deprel));
    const after = inside.some(i => i > v && /^nsubj|^expl/.test(out[i]!.deprel));
    if (before.length && after && /^VB[DZP]$/.test(token.xpos)) {
      for (const i of before) out[i] = { ...out[i]!, head: v, deprel: 'nsubj' };
      childrenOf = dependents(out);
    }
  });
  sideBySide(out);
  bareSubject(out);
  besideSubject(out);
  activeSubjects(out);
  saidLast(out);
  doubleSubjects(out);
  inTerms(out);
  twoObjects(out);
  nominalClauses(out);
  accompanied(out);
  chains(out);
  nextSpeaker(out);
  pastRelative(out);
  listed(out);
  speechBeside(out);
  havingDone(out);
  presentContent(out);
  participles(out);
  looseSubject(out);
  return out;
}

/** The tokens under each token, in order. */
function dependents(tokens: readonly Token[]): readonly (readonly number[])[] {
  const out: number[][] = tokens.map(() => []);
  tokens.forEach((t, i) => {
    out[t.head]?.push(i);
  });
  return out;
}
