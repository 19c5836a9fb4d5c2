import { statesCalled } from '../../3-mentions/gazetteer/geography.ts';
import type { Draft } from '../draft.ts';
import type { NominalRule } from '../nominals/rule.ts';
import { nothingAfter } from './plain.ts';
import { referent } from './score.ts';

/** Words that say what form or kind of land a state is; "country" and its like only with a region before them. */
const FORM =
  /^(kingdom|emirate|sheikhdom|sultanate|monarchy|principality|city-state|theocracy|superpower|republic|island|archipelago|peninsula|federation)$/;
const PLAIN = /^(country|nation|state|republic|giant|power|heavyweight|neighbou?r|government|federation)$/;
/** Words of praise, size, wealth and lot, which tell no state from another. */
const COLOUR =
  /^(tiny|small|little|large|big|vast|giant|huge|wealthy|rich|oil-rich|gas-rich|resource-rich|mineral-rich|poor|impoverished|poorest|young|youngest|ancient|conservative|oil|gas|fragile|landlocked|isolated|besieged|blockaded|embattled|troubled|restive|war-torn|neighbou?ring|mountainous|desert|populous|coup-hit|cash-strapped|debt-laden|nuclear-armed|authoritarian|secretive|hermit|former|whole|entire|volatile|strategic|beleaguered|proud|democratic|communist|hereditary|absolute|constitutional|self-governing|self-ruled)$/;

/**
 * "the kingdom", "the tiny Gulf emirate", "the West African nation", "the island": the state of that form or region that
 * the passage is about.
 */
export const stateByKind: NominalRule = (reading, s, phrase) => {
  const word = phrase.plural ? `${phrase.lemma}s` : phrase.lemma;
  if (phrase.plural && word !== 'islands') return null;
  if (phrase.indefinite || !(phrase.definite || phrase.demonstrative)) return null;
  if (phrase.possessor !== undefined || !nothingAfter(reading, s, phrase)) return null;
  const form = FORM.test(phrase.lemma);
  if (!form && !PLAIN.test(phrase.lemma)) return null;
  const tree = reading.trees[s]!;
  // A state's own adjective is told by other rules.
  if (phrase.modifiers.some(m => reading.at(s, m).some(d => d.type !== 'Territory'))) return null;
  const asked: ReadonlySet<string>[] = [];
  const own = form ? statesCalled(word) : undefined;
  if (own) asked.push(own);
  const words = phrase.modifiers.map(m => tree.at(m).text.toLowerCase());
  for (let k = 0; k < words.length; k++) {
    const before = words[k]!;
    const region =
      statesCalled(`${words[k - 1] ?? ''} ${before}`.trim()) ??
      statesCalled(before) ??
      statesCalled(`${before} ${words[k + 1] ?? ''}`.trim()) ??
      statesCalled(`${before} ${phrase.lemma}`);
    if (region) asked.push(region);
    else if (!plain(tree.at(phrase.modifiers[k]!).upos, before)) return null;
  }
  if (!asked.length) return null;
  // "the island" may be land that is fought for; a kingdom is no land.
  const land = /^(island|archipelago|peninsula)$/.test(phrase.lemma);
  const fits = (d: Draft): number => {
    if (d.type === 'Territory') return land && namedSo(d.name, phrase.lemma) ? 2 : 0;
    if (d.type !== 'State' || !d.ref) return 0;
    if (!asked.every(set => set.has(d.ref!))) return 0;
    // The tables begin with the states most often called so.
    const rank = [...asked[0]!].indexOf(d.ref) / asked[0]!.size;
    return 1.7 - 0.2 * rank;
  };
  const found = referent(reading, s, phrase.head, { fits, back: 12, least: -1.5 });
  if (found) return [found];
  // Several fit as well, or none: no state rather than whichever another rule would take.
  return own && !land ? [] : null;
};

const namedSo = (name: string, word: string) => new RegExp(`\\b${word}s?\\b`, 'i').test(name);

const plain = (upos: string, word: string): boolean =>
  /^(ADV|PUNCT)$/.test(upos) || COLOUR.test(word) || /^(-|\w+-\w+)$/.test(word);
