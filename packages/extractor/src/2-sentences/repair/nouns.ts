import type { Token } from '@entente/english';

/**
 * "the government and Sudmark forces": of two joined words that stand side by side without a comma or "and", the first is a
 * modifier of the second.
 */
export function sideBySide(out: Token[]): void {
  for (let i = 0; i + 1 < out.length; i++) {
    const [first, second] = [out[i]!, out[i + 1]!];
    if (first.deprel !== 'conj' || second.deprel !== 'conj' || first.head !== second.head || first.head >= i)
      continue;
    if (!/^(PROPN|ADJ)$/.test(first.upos) || second.upos !== 'NOUN') continue;
    for (let k = 0; k < out.length; k++)
      if (out[k]!.head === i && /^(cc|det|punct|case)$/.test(out[k]!.deprel))
        out[k] = { ...out[k]!, head: i + 1 };
    out[i] = { ...first, head: i + 1, deprel: first.upos === 'ADJ' ? 'amod' : 'compound' };
  }
}
