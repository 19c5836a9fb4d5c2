import type { Draft } from '../draft.ts';
import type { NominalRule } from '../nominals/rule.ts';
import { nothingAfter } from './plain.ts';
import { referent } from './score.ts';

/** Words for the same people or firms, which a text changes from sentence to sentence. */
const CLASSES: readonly string[] = [
  'company firm group producer major operator miner carmaker automaker exporter manufacturer supplier trader business lender insurer bank',
  'protester demonstrator rioter marcher dissident',
  'lawmaker legislator parliamentarian mp deputy senator',
  'villager resident local inhabitant islander townspeople',
  'gunman attacker assailant assassin raider bandit',
  'soldier troop serviceman conscript',
  'refugee migrant evacuee asylum-seeker deportee',
  'journalist reporter correspondent',
  'negotiator delegate envoy mediator emissary',
  'monitor observer inspector',
  'official authority',
  'farmer grower peasant',
  'general officer commander junta putschist',
  'union worker striker trade-unionist',
  'peacekeeper',
  'mercenary contractor',
];
const classes = new Map(CLASSES.flatMap((words, k) => words.split(' ').map(w => [w, k] as const)));

/** "the producers", "the companies", "the demonstrators": the group of that kind last spoken of. */
export const groupByKind: NominalRule = (reading, s, phrase) => {
  const own = classes.get(phrase.lemma);
  if (own === undefined || !phrase.plural || !(phrase.definite || phrase.demonstrative)) return null;
  if (phrase.possessor !== undefined || phrase.modifiers.length || phrase.number) return null;
  if (!nothingAfter(reading, s, phrase)) return null;
  const fits = (d: Draft): number => {
    if (!d.unnamed || !(d.plural || d.type === 'Group') || d.type === 'Person') return 0;
    if (d.head === phrase.lemma) return 2;
    return classes.get(d.head) === own ? 1 : 0;
  };
  const found = referent(reading, s, phrase.head, { fits, back: 12, least: -2 });
  return found ? [found] : null;
};
