// What holding an office says of a person: whom one speaks for, nation, gender.
import { female, male } from '../../3-mentions/lexicon.ts';
import type { Draft } from '../draft.ts';
import type { OfficePhrase } from './phrase.ts';

/** What one is by trade, for whichever country one comes from: no office of it. */
const PRIVATE =
  /^(journalist|reporter|editor|correspondent|lawyer|politician|candidate|nominee|founder|ceo|chief executive|chief executive officer|managing director|chief economist|archbishop|prelate|boss|bishop|cardinal|patriarch|warlord|delegate|ayatollah|imam)$/;

/** Records an office; the evidence runs from the office to the name. */
export function hold(person: Draft, office: OfficePhrase, start: number, end: number): void {
  person.gender ??= female.has(office.title) ? 'female' : male.has(office.title) ? 'male' : undefined!;
  if (!office.office || office.title === 'counterpart') {
    // An analyst at an institute speaks for it as its other people do.
    const employer = office.of.find(d => d.type === 'Organization' && !d.unnamed);
    if (
      employer &&
      /^(analyst|expert|researcher|fellow|professor|academic|scholar|economist|historian|scientist|strategist|lecturer)$/.test(
        office.title,
      )
    )
      person.offices.push({ title: 'member', of: employer, start, end });
    for (const of of office.of)
      if (office.title === 'counterpart') person.offices.push({ title: office.title, of, start, end });
    return;
  }
  const owner = PRIVATE.test(office.title) && office.of[0]?.type === 'State' ? undefined : office.of[0];
  if (!owner && office.of[0]?.type === 'State') person.nation ??= office.of[0];
  // The adviser of a president speaks for the president's country.
  const of = owner?.type === 'Person' ? (owner.nation ?? owner.offices.find(o => o.of)?.of) : owner;
  if (of === person) return;
  person.offices.push({
    title: office.title,
    ...(of ? { of } : owner?.type === 'Person' ? { under: owner } : {}),
    ...(office.former ? { former: true } : {}),
    start,
    end,
  });
  if (of && (of.type === 'State' || of.type === 'Territory')) person.nation ??= of;
  else if (of?.nation) person.nation ??= of.nation;
}
