import type { Draft } from '../draft.ts';
import type { NominalRule } from '../nominals/rule.ts';
import type { Reading } from '../reading.ts';
import { nothingAfter } from './plain.ts';
import { referent } from './score.ts';

/** Irregular fighters: what they are called changes from sentence to sentence. */
const FIGHTERS =
  /^(rebel|militant|insurgent|guerrilla|fighter|islamist|jihadist|jihadi|extremist|separatist|terrorist|paramilitary|militiaman|secessionist)$/;
/** Words that differ in creed: a jihadist is no separatist, unless the text says so. */
const CREED = /^(islamist|jihadist|jihadi|extremist|terrorist)$/;
const CAUSE = /^(separatist|secessionist)$/;
const COLLECTIVE =
  /^(group|movement|militia|faction|organi[sz]ation|paramilitary|insurgency|outfit|network|front|guerrilla)$/;
const ARMED_NAME =
  /\b(front|army|movement|forces?|brigades?|militia|liberation|resistance|houthis?|taliban|hezbollah|hamas|jihad|islamic state|guards?|rebels?|fighters|militants|corps|legion|shabaab|boko haram)\b/i;
const PEACEFUL =
  /\b(ministry|department|council|court|parliament|university|institute|centre|center|agency|bank|commission|company|mission|union|association|foundation|watch|amnesty|committee|nations|office)\b/i;
const CALLED =
  /\b(rebels?|militants?|insurgents?|fighters?|militia|guerrillas?|terrorist|armed (group|wing)|jihadists?|separatists?|paramilitar(y|ies))\b/i;
const PLAIN =
  /^(armed|islamist|jihadist|rebel|militant|insurgent|terrorist|paramilitary|separatist|extremist|former|hardline|shadowy|main|same|so-called|clandestine|outlawed|banned)$/;

/** "the insurgents", "the militants", "the paramilitary group": the irregular fighters that the passage is about. */
export const fightersByKind: NominalRule = (reading, s, phrase) => {
  const many = phrase.plural && FIGHTERS.test(phrase.lemma);
  const one = !phrase.plural && COLLECTIVE.test(phrase.lemma);
  if (!many && !one) return null;
  if (!(phrase.definite || phrase.demonstrative) || !nothingAfter(reading, s, phrase)) return null;
  if (phrase.possessor !== undefined) return null;
  const tree = reading.trees[s]!;
  const words = phrase.modifiers.map(m => tree.at(m).text.toLowerCase());
  if (phrase.modifiers.some(m => reading.at(s, m).length) || !words.every(w => PLAIN.test(w))) return null;
  const fits = (d: Draft): number => {
    const strength = fighting(reading, d);
    if (!strength) return 0;
    if (d.head === phrase.lemma) return 2;
    if (many && d.unnamed && !agree(d.head, phrase.lemma)) return 0;
    return strength;
  };
  const found = referent(reading, s, phrase.head, { fits, back: 15, least: -2 });
  return found ? [found] : null;
};

const agree = (a: string, b: string): boolean =>
  !((CREED.test(a) && CAUSE.test(b)) || (CAUSE.test(a) && CREED.test(b)));

/** How surely a draft is an irregular armed group: 1 by its name or description, 0 where nothing says so. */
function fighting(reading: Reading, d: Draft): number {
  // Who is never named is who descriptions mean.
  if (d.type === 'Group' && d.unnamed) return FIGHTERS.test(d.head) && !d.nation ? 1.5 : 0;
  if (!movementLike(d)) return 0;
  if (ARMED_NAME.test(d.name)) return 1;
  return d.mentions.some(m => CALLED.test(reading.document.original.slice(m.start, m.end))) ? 1.2 : 0;
}

/** A body that is no state's, no outlet and no office. */
const movementLike = (d: Draft): boolean =>
  (d.type === 'Organization' || (d.type === 'Group' && !d.unnamed)) &&
  !d.outlet &&
  d.head !== 'forces' &&
  !d.nation &&
  d.parent?.type !== 'State' &&
  !PEACEFUL.test(d.name);
