import { REPORTING } from './reporting.ts';

const KINDS = ['n:', 'a:', 'pass:'];

/** Construction keys such as `say ccomp` or `n:claim acl` with their shares; the largest where several rows have one. */
export const lexicon: ReadonlyMap<string, number> = read();

function read(): Map<string, number> {
  const shares = new Map([['according to', 0.9]]);
  for (const [share, constructions, words] of REPORTING) {
    for (const construction of constructions.split(',')) {
      const kind = KINDS.find(prefix => construction.startsWith(prefix)) ?? '';
      for (const word of words.split(' ')) {
        const key = `${kind}${word} ${construction.slice(kind.length)}`;
        shares.set(key, Math.max(share, shares.get(key) ?? 0));
      }
    }
  }
  return shares;
}
