import type { Draft } from '../draft.ts';
import { type NominalRule, nationsOf } from './rule.ts';

const ARMED_NAME =
  /\b(front|army|movement|forces?|brigades?|militia|liberation|resistance|houthis?|taliban|hezbollah|hamas|jihad|islamic|guards?|rebels?|fighters|alliance|group|people's|congress|party|militants|corps|legion)\b/i;

/** A body that is no state's, no outlet and no ministry: an armed group or movement. */
const movementLike = (d: Draft) =>
  (d.type === 'Organization' || (d.type === 'Group' && !d.unnamed)) &&
  !d.outlet &&
  d.head !== 'forces' &&
  (ARMED_NAME.test(d.name) || (!d.nation && d.parent?.type !== 'State')) &&
  !/ministry|department|council|court|parliament|university|institute|centre|center|agency|bank|commission|company|mission/i.test(
    d.name,
  );

/** "Front fighters", "rebels of the Front", "the Front's men": an armed body's people are the body. */
export const fightersOf: NominalRule = (reading, s, phrase) => {
  const many =
    phrase.plural &&
    /^(fighter|rebel|militant|gunman|insurgent|guerrilla|combatant|militiaman|separatist|jihadist|terrorist|soldier|troop|force|extremist|islamist)$/.test(
      phrase.lemma,
    );
  if (!many && !(phrase.lemma === 'militia' && !phrase.plural)) return null;
  const owners = nationsOf(reading, s, phrase);
  const body = owners.find(d => d.type === 'Organization' && !d.unnamed && movementLike(d) && !d.parent);
  if (!body || !ARMED_NAME.test(`${body.name} ${phrase.lemma}s`)) return null;
  if (owners.some(d => d.type === 'State') || INTERNATIONAL.test(body.ref ?? '')) return null;
  return [body];
};

/** Unions of states have soldiers and have no fighters. */
const INTERNATIONAL = /^org:(un|eu|au|nato|osce|ecowas|sadc|igad|arab-league|csto|cis|oas|asean)$/;

/** "his fighters", "its men": those of the movement that who is named speaks for. */
export const followers: NominalRule = (reading, s, phrase) => {
  if (!phrase.plural || !/^(fighter|man|soldier|militant|troop|combatant|member)$/.test(phrase.lemma))
    return null;
  if (phrase.possessor === undefined || phrase.modifiers.length) return null;
  const owner = reading.at(s, phrase.possessor)[0];
  if (!owner) return null;
  const body = owner.type === 'Person' ? owner.offices.find(o => o.of)?.of : owner;
  return body && movementLike(body) && body.type === 'Organization' ? [body] : null;
};
