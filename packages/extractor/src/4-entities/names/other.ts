// Names of bodies, places and peoples that the gazetteer does not know.
import type { NameMention } from '../../3-mentions/find.ts';
import { alike } from '../distance.ts';
import type { Draft } from '../draft.ts';
import type { Reading } from '../reading.ts';
import { surface } from './surface.ts';

const PLACELIKE =
  /\b(street|avenue|square|river|airport|hospital|university|school|church|cathedral|mosque|hotel|stadium|mountains?|sea|ocean|lake|park|bridge|county|city|beach)\b/i;

const SOCIAL = /^(facebook|twitter|x|telegram|youtube|instagram|whatsapp|tiktok|weibo|truth social)$/i;

export function other(
  reading: Reading,
  s: number,
  name: NameMention,
  words: readonly string[],
): Draft | null {
  const text = surface(reading, name).replace(/\s+/g, ' ');
  const key = words.filter(w => w !== 'the').join(' ');
  if (name.type === 'LOC') {
    const typo = misspelt(reading, key);
    if (typo) return Object.assign(typo, { kept: true });
    if (PLACELIKE.test(text) || name.score < 0.4) return null;
    // A place is a node only where a statement is about who holds it.
    return reading.draft('Territory', text, `place:${key}`, { head: words.at(-1)! });
  }
  if (name.type === 'EVENT') return null;
  // "the Government of Norland" is Norland.
  if (
    /^(the )?(federal |transitional )?(government|state|kingdom|republic|presidency|government council) of (the )?\p{Lu}\S+( \p{Lu}\S+)?$/iu.test(
      text,
    )
  ) {
    const whole = reading.matcher
      .match(reading.document.original, name.start, name.end)
      .find(m => m.entry.type === 'State' && m.end === name.end);
    const state = whole && reading.known(whole.entry.ref);
    if (state) return Object.assign(state, { kept: true });
  }
  if (name.type === 'NORP') {
    const typo = misspelt(reading, key);
    if (typo) return typo;
    if (reading.trees[s]!.at(name.head).upos === 'ADJ') return null;
    return reading.draft('Group', text, `norp:${key.replace(/s$/, '')}`, {
      plural: true,
      head: words.at(-1)!,
    });
  }
  const typo = misspelt(reading, key);
  if (typo) return Object.assign(typo, { kept: true });
  const human =
    words.length === 1 ? reading.drafts.find(d => d.type === 'Person' && d.head === key) : undefined;
  if (human) return human;
  // "the Union" for a union named in full.
  const plain = key.replace(/^the /, '');
  if (
    /^(union|league|council|group|alliance|court|commission|bank|organi[sz]ation|assembly|party|front|movement|agency)$/.test(
      plain,
    )
  ) {
    const whole = reading.drafts.find(
      d => d.type === 'Organization' && d.name.toLowerCase().endsWith(` ${plain}`),
    );
    if (whole) return whole;
  }
  const match = reading.drafts.find(d => d.key.startsWith('org:') && !d.ref && sameBody(d.key.slice(4), key));
  if (match) return match;
  return reading.draft('Organization', text, `org:${key}`, {
    kept: name.score >= 0.35 && !SOCIAL.test(text),
    head: words.at(-1)!,
  });
}

function sameBody(a: string, b: string): boolean {
  if (a === b) return true;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return (
    short.length > 4 && (long.startsWith(`${short} `) || (long.endsWith(` ${short}`) && short.includes(' ')))
  );
}

/** A capitalised name one or two letters from a known one of the gazetteer. */
function misspelt(reading: Reading, key: string): Draft | undefined {
  const joined = key.replace(/[^\p{L}]/gu, '');
  if (joined.length < 7) return undefined;
  const found = reading.matcher
    .longNames(joined.slice(0, 2))
    .find(
      ({ letters }) =>
        Math.abs(letters.length - joined.length) <= 2 && letters !== joined && alike(letters, joined),
    );
  if (found) return reading.known(found.ref);
  return undefined;
}
