import type { ExtractionRecord } from '@entente/ontology';
import { type EntitySpec, record } from './record.ts';

const norland: EntitySpec = { type: 'State', name: 'Norland', ref: 'iso:NOR', aliases: ['Kings Bay'] };
const sudmark: EntitySpec = { type: 'State', name: 'Sudmark', ref: 'iso:SUD', aliases: ['Sudmarkian'] };
const ostia: EntitySpec = { type: 'State', name: 'Ostia', ref: 'iso:OST' };
const lakes: EntitySpec = {
  type: 'Territory',
  name: 'Amber Lakes',
  ref: 'terr:amber-lakes',
  aliases: ['the Lakes'],
};
const league: EntitySpec = { type: 'Organization', name: 'Harbour League', ref: 'org:harbour-league' };
const marek = (name = 'Ivo Marek'): EntitySpec => ({
  type: 'Person',
  name,
  of: 'n',
  office: 'president',
  gender: 'male',
});
const tolen: EntitySpec = {
  type: 'Person',
  name: 'Zora Tolen',
  of: 's',
  office: 'foreign minister',
  gender: 'female',
};
const war: EntitySpec = {
  type: 'Conflict',
  name: 'Amber Lakes conflict',
  parties: ['n', 's'],
  territory: 'l',
};

/** Eight articles of five outlets on an invented conflict: every kind of node and relationship stands in them. */
export const fixture: readonly ExtractionRecord[] = [
  record('harbour-1', {
    title: 'Norland and Sudmark trade fire',
    outlet: 'Harbour Post',
    published: '2026-03-01',
    url: 'https://harbour.example/1',
    entities: { n: norland, s: sudmark, l: lakes, p: marek(), c: war },
    claims: { q: { speaker: 'p', text: 'Sudmark shelled our villages at dawn', about: ['s'], direct: true } },
    statements: [
      { s: 'n', p: 'ATTACKS', o: 's', confidence: 0.9, times: 2, conflict: 'c' },
      { s: 's', p: 'ATTACKS', o: 'n', source: 'p', claim: 'q', confidence: 0.85, conflict: 'c' },
      { s: 'p', p: 'REPRESENTS', o: 'n', confidence: 1 },
      { s: 'n', p: 'PARTY_TO', o: 'c', confidence: 0.95 },
      { s: 's', p: 'PARTY_TO', o: 'c', confidence: 0.95 },
      { s: 'p', p: 'ACCUSES', o: 's', confidence: 0.8 },
    ],
  }),
  record('harbour-2', {
    title: 'League offers to mediate',
    outlet: 'Harbour Post',
    published: '2026-03-03',
    entities: { n: norland, s: sudmark, l: lakes, g: league, o: ostia, c: war },
    claims: { q: { speaker: 'g', text: 'both sides must return to the table', about: ['n', 's'] } },
    statements: [
      { s: 'g', p: 'MEDIATES', o: 'c', confidence: 0.9 },
      { s: 'g', p: 'DEMANDS', o: 'n', confidence: 0.7 },
      { s: 'g', p: 'DEMANDS', o: 's', confidence: 0.7 },
      { s: 'o', p: 'MEMBER_OF', o: 'g', confidence: 1 },
      { s: 'l', p: 'PART_OF', o: 's', source: 'o', confidence: 0.5 },
    ],
  }),
  record('inland-1', {
    title: 'Ostia stands by Norland',
    outlet: 'Inland Wire',
    published: '2026-03-04',
    entities: { n: norland, s: sudmark, o: ostia, p: marek('Marek') },
    claims: {
      q: { speaker: 'o', text: 'we stand with Norland', about: ['n'], direct: true },
      r: { speaker: null, text: 'the road is closed' },
    },
    statements: [
      { s: 'o', p: 'SUPPORTS', o: 'n', confidence: 0.9, claim: 'q' },
      { s: 'o', p: 'SANCTIONS', o: 's', confidence: 0.8, time: { start: '2026-03-04', end: '2026-06-30' } },
      { s: 'p', p: 'MEETS', o: 'o', confidence: 0.6 },
    ],
  }),
  record('inland-2', {
    title: 'Sudmark denies shelling',
    outlet: 'Inland Wire',
    published: '2026-03-05',
    entities: {
      n: norland,
      s: sudmark,
      z: tolen,
      f: { type: 'Organization', name: 'Foreign Ministry', of: 's' },
      d: { type: 'Person', name: 'a diplomat in Kings Bay', unnamed: true },
    },
    claims: { q: { speaker: 'z', text: 'no shell was fired from our side', about: ['s'], via: 'f' } },
    statements: [
      { s: 'z', p: 'DENIES', o: 'n', confidence: 0.9 },
      { s: 'z', p: 'DENIES', o: 'q', confidence: 0.4 },
      { s: 's', p: 'ATTACKS', o: 'n', source: 'z', negated: true, confidence: 0.75, claim: 'q' },
      { s: 'z', p: 'REPRESENTS', o: 's', confidence: 1 },
      { s: 'f', p: 'PART_OF', o: 's', confidence: 1 },
      { s: 'd', p: 'OPPOSES', o: 's', confidence: 0.3 },
    ],
  }),
  record('delta-1', {
    title: 'Talks in Ostia',
    outlet: 'Delta Daily',
    published: '2026-03-10',
    entities: { n: norland, s: sudmark, o: ostia, p: marek('Ivo Marrek'), z: tolen, l: lakes, c: war },
    statements: [
      { s: 'p', p: 'MEETS', o: 'z', confidence: 0.95 },
      { s: 'z', p: 'MEETS', o: 'p', source: 'o', confidence: 0.5 },
      { s: 'o', p: 'MEDIATES', o: 'c', confidence: 0.85 },
      { s: 'n', p: 'AGREES_WITH', o: 's', negated: true, confidence: 0.9 },
      { s: 'n', p: 'CLAIMS_TERRITORY', o: 'l', confidence: 0.9 },
    ],
  }),
  record('delta-2', {
    title: 'Lakeside Guard takes a bridge',
    outlet: 'Delta Daily',
    published: '2026-03-12',
    entities: {
      n: norland,
      s: sudmark,
      l: lakes,
      b: { type: 'Group', name: 'Lakeside Guard', of: 's' },
      c: war,
    },
    statements: [
      { s: 'b', p: 'ATTACKS', o: 'n', confidence: 0.88 },
      { s: 'b', p: 'PARTY_TO', o: 'c', confidence: 0.7 },
      { s: 's', p: 'CONTROLS', o: 'l', confidence: 0.66 },
      { s: 's', p: 'SUPPORTS', o: 'b', source: 'n', confidence: 0.7 },
    ],
  }),
  record('mill-1', {
    title: 'The view from the mill',
    outlet: 'Mill & Moor',
    entities: {
      n: norland,
      o: ostia,
      w: { type: 'Conflict', name: 'the 1994 Lakes war' },
      t: { type: 'Organization', name: 'Mill & Moor', ref: 'outlet:mill-moor' },
    },
    statements: [
      { s: 'o', p: 'ALLIED_WITH', o: 'n', confidence: 1, time: { start: '1999-01-01' } },
      { s: 'n', p: 'PARTY_TO', o: 'w', confidence: 0.8 },
      { s: 'o', p: 'SUPPORTS', o: 'n', source: 't', confidence: 0.4 },
    ],
  }),
  record('quay-1', {
    outlet: 'Quay FM',
    published: '2026-04-02',
    entities: { n: norland, s: sudmark, g: league, z: tolen },
    claims: { q: { speaker: 'z', text: 'Norland must leave the Lakes', about: ['n'] } },
    statements: [
      { s: 'z', p: 'DEMANDS', o: 'n', confidence: 0.8 },
      { s: 's', p: 'RECOGNIZES', o: 'n', negated: true, source: 'z', confidence: 0.6, claim: 'q' },
      { s: 'n', p: 'THREATENS', o: 's', confidence: 0.72, times: 3 },
      { s: 'g', p: 'OPPOSES', o: 'n', confidence: 0.55 },
    ],
  }),
];
