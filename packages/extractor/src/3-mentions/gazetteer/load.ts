import type { EntityType } from '@entente/ontology';
import { agencies } from './agencies.ts';
import { bodies } from './bodies.ts';
import { movements } from './movements.ts';
import { stateNames } from './names.ts';
import { outlets } from './outlets.ts';
import { palaces } from './palaces.ts';
import { states } from './states.ts';
import { territories } from './territories.ts';

/** How a surface form names its entry: by name, or by a word that stands for it in some contexts. */
export type FormKind = 'name' | 'seat' | 'adjective' | 'people';

/** A known actor. */
export interface GazetteerEntry {
  readonly ref: string;
  readonly type: EntityType;
  readonly name: string;
  /** Other names; `name` counts in any case. */
  readonly names?: readonly string[];
  /** Demonyms and adjectives ("Armenian"); plural ones name a people ("Armenians"). */
  readonly adjectives?: readonly string[];
  /** The adjective that tells of it, where it is shared with others and so not among the adjectives. */
  readonly demonym?: string;
  /** Capitals that stand for the government where they act. */
  readonly seats?: readonly string[];
  /** Reference of what it is part of. */
  readonly parent?: string;
  /** References of the states that a territory is tied to, the recognised owner first. */
  readonly states?: readonly string[];
  readonly outlet?: boolean;
  /** A state that others claim or do not recognise. */
  readonly disputed?: boolean;
}

const list = (field: string | undefined) =>
  (field ?? '')
    .split(';')
    .map(x => x.trim())
    .filter(Boolean);
const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map(line => line.split('|'));
const parentRef = (field: string | undefined) => {
  const id = field?.trim();
  if (!id) return undefined;
  return /^[A-Z]{3}$/.test(id) ? `iso:${id}` : `org:${id}`;
};

/** States of limited recognition. */
const DISPUTED = new Set(['TWN', 'UNK', 'PSE']);
/** Peoples that belong to more than one state name none of them. */
const AMBIGUOUS_ADJECTIVES = new Set(['Congolese', 'Dominican', 'Korean']);
/** Cities that the text usually means as a city, not as a government. */
const NO_SEAT = new Set([
  'New York',
  'Amsterdam',
  'Singapore',
  'Luxembourg',
  'Monaco',
  'Djibouti',
  'San José',
  'Georgetown',
  'Kingston',
  'Victoria',
  'Vatican City',
  'Brussels',
]);

/** "Gabonese" and "Spanish" name a people as they are; a Malian's people are Malians. */
const pluralOf = (demonym: string): string[] => (/(?:an|i|er|k)$/.test(demonym) ? [`${demonym}s`] : []);

/** Cities among the seats of bodies, which are places too. */
const NO_HOUSE = new Set(['Brussels', 'Langley']);

/** The built-in gazetteer. Built anew on every call: keep the result. */
export function builtInEntries(): GazetteerEntry[] {
  const more = new Map(rows(stateNames).map(([code, ...rest]) => [code, rest]));
  const entries: GazetteerEntry[] = [];
  const seen = new Set<string>();
  const houses = new Map(rows(palaces).map(([ref, names]) => [ref!, list(names)]));
  const state = (code: string, names: string[], capitals: string[], demonyms: string[]) => {
    const [extra, peoples, seats] = more.get(code) ?? [];
    seen.add(code);
    const common = names[0]!;
    entries.push({
      ref: `iso:${code}`,
      type: 'State',
      name: code === 'TUR' ? 'Turkey' : common,
      names: [...new Set([...names, ...list(extra), ...(houses.get(`iso:${code}`) ?? [])])],
      adjectives: [...new Set([...demonyms, ...list(peoples), ...demonyms.flatMap(pluralOf)])].filter(
        a => !AMBIGUOUS_ADJECTIVES.has(a.replace(/s$/, '')),
      ),
      seats: [...capitals, ...list(seats)].filter(s => !NO_SEAT.has(s)),
      ...(DISPUTED.has(code) ? { disputed: true } : {}),
      ...(demonyms[0] && AMBIGUOUS_ADJECTIVES.has(demonyms[0]) ? { demonym: demonyms[0] } : {}),
    });
  };
  for (const [code, names, capitals, demonyms] of rows(states))
    state(code!, list(names), list(capitals), list(demonyms));
  for (const [code, rest] of more) if (code && !seen.has(code) && rest[0]) state(code, list(rest[0]), [], []);
  for (const [ref, name, names, adjectives, seats, tied] of rows(territories))
    entries.push({
      ref: `terr:${ref}`,
      type: 'Territory',
      name: name!,
      names: [name!, ...list(names)],
      adjectives: list(adjectives),
      seats: list(seats),
      states: list(tied).map(code => `iso:${code}`),
    });
  for (const [ref, type, name, names, adjectives, parent] of [bodies, agencies, movements].flatMap(rows)) {
    const above = parentRef(parent);
    entries.push({
      ref: `org:${ref}`,
      type: type as EntityType,
      name: name!,
      names: [name!, ...list(names), ...(houses.get(`org:${ref}`) ?? []).filter(n => !NO_HOUSE.has(n))],
      adjectives: list(adjectives),
      seats: (houses.get(`org:${ref}`) ?? []).filter(n => NO_HOUSE.has(n)),
      ...(above === undefined ? {} : { parent: above }),
    });
  }
  for (const [ref, name, names] of rows(outlets))
    entries.push({
      ref: `outlet:${ref}`,
      type: 'Organization',
      name: name!,
      names: [name!, ...list(names)],
      outlet: true,
    });
  return entries;
}
