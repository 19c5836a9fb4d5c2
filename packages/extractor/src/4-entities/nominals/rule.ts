import type { Phrase } from '../../3-mentions/phrase.ts';
import type { Draft } from '../draft.ts';
import type { Reading } from '../reading.ts';

/** A rule for descriptions: the drafts meant, or null where the rule does not know. `last` ends the mention. */
export type NominalRule = (reading: Reading, s: number, phrase: Phrase) => readonly Draft[] | null;

export const GOVERNED = (d: Draft) => d.type === 'State' || d.type === 'Territory';

export const nationsOf = (reading: Reading, s: number, phrase: Phrase): Draft[] => [
  ...new Set([
    ...phrase.modifiers.flatMap(m => reading.at(s, m)),
    ...(phrase.possessor === undefined
      ? []
      : reading.trees[s]!.conjuncts(phrase.possessor).flatMap(p => reading.at(s, p))),
    ...phrase.after.filter(a => a.preposition === 'of').flatMap(a => reading.at(s, a.token)),
  ]),
];

export const textOf = (reading: Reading, s: number, a: number, b: number) =>
  reading.document.original
    .slice(reading.trees[s]!.at(a).start, reading.trees[s]!.at(b).end)
    .replace(/\s+/g, ' ');
