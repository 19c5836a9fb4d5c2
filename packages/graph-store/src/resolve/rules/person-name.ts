import { distance } from '../../text/distance.ts';
import { sound } from '../../text/sound.ts';

const titles = new Set(
  'mr mrs ms miss dr prof sir lord lady president chancellor premier minister prime foreign defence defense general gen col colonel secretary king queen prince'.split(
    ' ',
  ),
);
const particles = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'de',
  'der',
  'den',
  'von',
  'van',
  'la',
  'da',
  'dos',
  'del',
  'di',
]);

/** A person's name taken apart. `given` is empty where only a surname stands. Words are as they sound. */
export interface PersonName {
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  /** The family name as spelled, for endings that tell women from men. */
  readonly spelled: string;
  /** True where the given name is one letter. */
  readonly initial: boolean;
  /** A bit for each letter of the family name. */
  readonly letters: number;
}

/** Takes a folded name apart: titles and particles go, the last word is the family name. */
export function personName(folded: string): PersonName {
  let words = folded.split(' ');
  while (words.length > 1 && titles.has(words[0]!)) words = words.slice(1);
  const bare = words.filter((word, index) => index === words.length - 1 || !particles.has(word));
  const spelled = bare.at(-1) ?? '';
  const given = bare.length > 1 ? bare[0]! : '';
  const family = sound(spelled);
  return {
    given: given.length === 1 ? given : sound(given),
    middle: bare.slice(1, -1).map(sound).join(' '),
    family,
    letters: lettersOf(family),
    spelled,
    initial: given.length === 1,
  };
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** How many bits are set. */
function bits(of: number): number {
  let n = of - ((of >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Misspellings that a word of this length is granted. */
function allowance(word: string): number {
  return word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
}

/** Slavic family names of a woman and a man differ by their ending: no misspelling. */
function genderPair(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    (long === `${short}a` && /(?:v|n)$/.test(short)) ||
    (/skaya$|ckaya$|skaia$/.test(long) && /(?:sky|ski|skiy|skii|cky)$/.test(short))
  );
}

/** Misspellings between two family names, or null where they are two names. */
export function familyDistance(a: PersonName, b: PersonName): number | null {
  if (a.family === b.family) return genderPair(a.spelled, b.spelled) ? null : 0;
  if (genderPair(a.spelled, b.spelled)) return null;
  const limit = Math.min(allowance(a.family), allowance(b.family));
  // One slip changes at most two letters of the set: most pairs are told apart without comparing them.
  if (bits(a.letters ^ b.letters) > 2 * limit) return null;
  const d = distance(a.family, b.family, limit);
  return d <= limit ? d : null;
}

/** Misspellings between two full names, or null where they are two names. Middle names may be left out. */
export function nameDistance(a: PersonName, b: PersonName): number | null {
  const family = familyDistance(a, b);
  if (family === null) return null;
  // A given name of four letters may lack or have one more where the family name is spelled alike.
  const short = family === 0 && Math.max(a.given.length, b.given.length) >= 4 ? 1 : 0;
  const limit = Math.max(short, Math.min(1, allowance(a.given), allowance(b.given)));
  const given = distance(a.given, b.given, limit);
  if (given > limit) return null;
  if (
    a.middle !== '' &&
    b.middle !== '' &&
    distance(a.middle, b.middle, 1) > 1 &&
    !sameInitials(a.middle, b.middle)
  )
    return null;
  return family + given;
}

function sameInitials(a: string, b: string): boolean {
  const x = a.split(' ');
  const y = b.split(' ');
  return (
    x.length === y.length &&
    x.every((word, i) => word === y[i] || ((word.length === 1 || y[i]!.length === 1) && word[0] === y[i]![0]))
  );
}

/** True where the given names do not contradict: equal, one missing, or an initial of the other. */
export function givenFits(a: PersonName, b: PersonName): boolean {
  if (a.given === '' || b.given === '') return true;
  if (a.initial || b.initial) return a.given[0] === b.given[0];
  return a.given === b.given;
}
