import type { NameMention } from '../3-mentions/find.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

/** The body named from a token on, after words that describe it: "the Lagos-based", "the consultancy". */
export function bodyAfter(reading: Reading, s: number, from: number): NameMention | undefined {
  const tree = reading.trees[s]!;
  for (let i = from; i < Math.min(from + 8, tree.tokens.length); i++) {
    const name = reading.names[s]!.find(n => n.first === i);
    if (name && (name.type === 'ORG' || i <= from + 1)) {
      // "the Berlin-based Institute"
      if (tree.tokens[name.last + 1]?.text !== '-') return name;
      i = name.last;
      continue;
    }
    const t = tree.at(i);
    if (name) i = name.last;
    else if (
      !/^(DET|ADJ|HYPH|PUNCT)$/.test(t.upos) &&
      !(t.upos === 'NOUN' && /^\p{Ll}/u.test(t.text)) &&
      !/^(based|run|funded|backed|linked)$/.test(t.text)
    )
      return undefined;
    else if (/^[,.;:()"]$/.test(t.text)) return undefined;
  }
  return undefined;
}

/** Whose "man in Lagos" or "woman at the talks" stands right before a name; undefined where nobody's does. */
export function manIn(reading: Reading, s: number, before: number): { of: Draft; first: number } | undefined {
  const tree = reading.trees[s]!;
  if (tree.tokens[before - 1]?.text !== ',') return undefined;
  for (let i = before - 2; i > Math.max(0, before - 7); i--) {
    if (!/^(man|woman|point-man|frontman)$/.test(tree.lemma(i))) continue;
    if (!/^(in|at|on)$/i.test(tree.tokens[i + 1]?.text ?? '')) return undefined;
    if (!/^['’]s?$/.test(tree.tokens[i - 1]?.text ?? '')) return undefined;
    const owner = reading.names[s]!.find(n => n.last === i - 2);
    const of = owner && reading.at(s, owner.head)[0];
    return owner && of && /^(State|Organization)$/.test(of.type) ? { of, first: owner.first } : undefined;
  }
  return undefined;
}
