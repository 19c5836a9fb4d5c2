// Names of persons that are one: by surname, by a misspelt one, by a single part.
import { alike, skeleton } from '../distance.ts';
import type { Draft } from '../draft.ts';
import type { Reading } from '../reading.ts';

const PARTICLES = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'van',
  'von',
  'de',
  'der',
  'da',
  'di',
  'del',
  'la',
  'le',
  'abu',
  'jr',
  'sr',
  'ii',
  'iii',
]);

const parts = new WeakMap<Draft, readonly string[]>();

/** Words of a person's full name without particles. */
function partsOf(person: Draft): readonly string[] {
  let known = parts.get(person);
  if (!known) {
    known = person.key
      .slice(7)
      .split(' ')
      .filter(w => !PARTICLES.has(w));
    parts.set(person, known);
  }
  return known;
}

/** Persons merge by surname, by a misspelt surname with the same given name, and by a single known part. */
export function person(reading: Reading, words: readonly string[], text: string): Draft | null {
  const own = words.filter(w => !PARTICLES.has(w));
  const last = own.at(-1);
  if (!last || last.length < 2) return null;
  const key = `person:${words.join(' ')}`;
  const exact = reading.byKey(key);
  if (exact) return exact;
  const match = reading.drafts.find(d => {
    if (d.type !== 'Person' || d.unnamed) return false;
    const known = partsOf(d);
    const knownLast = known.at(-1)!;
    if (own.length === 1) return known.includes(last) || (known.length > 1 && alike(last, knownLast));
    if (known.length === 1) return false;
    const given = known[0]!;
    const mine = own[0]!;
    const givenFits =
      given === mine ||
      alike(given, mine) ||
      given.startsWith(mine.replace(/\.$/, '')) ||
      (given.length > 3 &&
        mine.length > 3 &&
        (given.slice(0, 3) === mine.slice(0, 3) ||
          (given[0] === mine[0] && skeleton(given) === skeleton(mine))));
    return givenFits && (knownLast === last || alike(knownLast, last));
  });
  if (match) {
    reading.alias(key, match);
    return match;
  }
  return reading.draft('Person', text.replace(/\s+/g, ' '), key, { kept: true, head: last });
}
