import type { SearchHit } from '../contract.ts';
import type { ResolvedEntity } from '../resolve/resolve.ts';

/** A text without accents and case, for search. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The words of a search: letters and digits, at most twelve. */
export function searchWords(text: string): string[] {
  return (plain(text.slice(0, 1000)).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 12);
}

/**
 * Entities whose name or an alias has a word that starts with each word searched. A whole name counts most, then a
 * name's beginning, then aliases; of equals the more often mentioned come first.
 */
export class NameSearch {
  readonly #entries: { readonly id: string; readonly name: string; readonly folded: readonly string[] }[];
  readonly #weight: (id: string) => number;

  constructor(entities: readonly ResolvedEntity[], weight: (id: string) => number) {
    this.#entries = entities.map(({ id, name, aliases }) => ({
      id,
      name,
      folded: [name, ...aliases.slice(0, 100)].map(plain),
    }));
    this.#weight = weight;
  }

  search(words: readonly string[], limit: number): SearchHit[] {
    const whole = words.join(' ');
    const hits: SearchHit[] = [];
    for (const { id, name, folded } of this.#entries) {
      let best = 0;
      for (let i = 0; i < folded.length; i++) {
        const text = folded[i]!;
        const padded = ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
        if (!words.every(word => padded.includes(` ${word}`))) continue;
        const score = text === whole ? 4 : text.startsWith(whole) ? 3 : 2;
        best = Math.max(best, i === 0 ? score : score - 0.5);
        if (best === 4) break;
      }
      if (best > 0) {
        const weight = this.#weight(id);
        hits.push({ kind: 'node', id, title: name, score: 10 + best + weight / (weight + 10) });
      }
    }
    return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
  }
}
