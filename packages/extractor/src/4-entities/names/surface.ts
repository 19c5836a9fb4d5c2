// The letters of a name: as written, word by word, its stem and its initials.
import type { NameMention } from '../../3-mentions/find.ts';
import { fold } from '../../3-mentions/gazetteer/match.ts';
import type { Reading } from '../reading.ts';

export const surface = (reading: Reading, name: NameMention) =>
  reading.document.original.slice(name.start, name.end);

export function wordsOf(reading: Reading, name: NameMention): string[] {
  return (surface(reading, name).match(/[\p{L}\p{N}'’.-]+/gu) ?? [])
    .map(w => fold(w).replace(/['’]s$|[.]$/g, ''))
    .filter(w => /[\p{L}\p{N}]/u.test(w));
}

export const stemOf = (word: string) => fold(word).replace(/s$/, '');

export const initialsOf = (text: string) =>
  (text.match(/\p{L}+/gu) ?? [])
    .filter(w => !/^(of|the|and|for|in|on)$/i.test(w))
    .map(w => w[0]!.toUpperCase())
    .join('');
