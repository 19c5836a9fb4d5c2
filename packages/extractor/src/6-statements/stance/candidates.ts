import { type EntityType, predicateOf } from '@entente/ontology';
import type { Tree } from '../../2-sentences/tree.ts';
import { countryOf } from '../../4-entities/country.ts';
import type { Draft } from '../../4-entities/draft.ts';
import type { Reading } from '../../4-entities/reading.ts';
import type { Scene } from '../engine.ts';
import { isClaim } from '../found.ts';
import type { Settled } from '../read.ts';
import { screen } from './screen.ts';

/** Two actors of one sentence, each by its first name there, in text order. */
export interface Candidate {
  readonly sentence: number;
  readonly first: Mentioned;
  readonly second: Mentioned;
}

export interface Mentioned {
  readonly draft: Draft;
  /** Head token of the name. */
  readonly token: number;
  readonly start: number;
  readonly end: number;
}

/** Actors of a sentence that are paired, the first ones: pairs grow with their square. */
const MOST_ACTORS = 6;
/** Words of a sentence; longer ones are lists or failures of the parser. */
const LONGEST = 100;
/** Sentences in which one pair is asked about. */
const MOST_PLACES = 2;
/** Log odds of the screen below which the head is not asked. */
const LEAST = -2.3;
/** Between states, what no word of the tables tells is seldom told: there the head mostly guesses. */
const ASKED: ReadonlySet<EntityType> = new Set(['Person', 'Organization', 'Group']);

/**
 * Pairs of persons, bodies and groups named in one sentence between whom the rules found nothing, anywhere in the
 * document: not those of one side or in one list, and only where words and roles make a stance likely.
 */
export function candidates(scene: Scene, settled: readonly Settled[]): Candidate[] {
  const { reading } = scene;
  const order = new Map(reading.drafts.map((d, i) => [d, i]));
  const key = (a: Draft, b: Draft) => {
    const [x, y] = [order.get(a) ?? -1, order.get(b) ?? -1];
    return x < y ? `${x}|${y}` : `${y}|${x}`;
  };
  const told = new Set(settled.flatMap(f => (isClaim(f.object) ? [] : [key(f.subject, f.object)])));
  const signed = new Map<number, Settled[]>();
  for (const f of settled)
    if (predicateOf(f.predicate)?.sign) signed.set(f.sentence, [...(signed.get(f.sentence) ?? []), f]);
  const places = new Map<string, { candidate: Candidate; score: number }[]>();
  for (const tree of reading.trees) {
    if (tree.tokens.length > LONGEST) continue;
    const actors = mentioned(reading, tree);
    actors.forEach((first, i) => {
      for (const second of actors.slice(i + 1)) {
        const pair = key(first.draft, second.draft);
        if (
          told.has(pair) ||
          countryOf(first.draft) === countryOf(second.draft) ||
          listed(tree, first.token, second.token) ||
          reports(scene, signed, tree.index, first, second) ||
          reports(scene, signed, tree.index, second, first)
        )
          continue;
        const score = screen(scene, tree, first, second);
        if (score < LEAST) continue;
        const known = places.get(pair) ?? [];
        known.push({ candidate: { sentence: tree.index, first, second }, score });
        places.set(pair, known);
      }
    });
  }
  return [...places.values()]
    .flatMap(list => list.sort((a, b) => b.score - a.score).slice(0, MOST_PLACES))
    .map(x => x.candidate)
    .sort(
      (a, b) => a.sentence - b.sentence || a.first.token - b.first.token || a.second.token - b.second.token,
    );
}

/** Coordinated: the second hangs on the first, or both on a third. */
const listed = (tree: Tree, a: number, b: number): boolean =>
  tree.is(b, 'conj') && (tree.parent(b) === a || (tree.is(a, 'conj') && tree.parent(a) === tree.parent(b)));

/** "According to Reed, the party backs Frost": who says what others do takes no side by it. */
const reports = (
  scene: Scene,
  signed: ReadonlyMap<number, readonly Settled[]>,
  s: number,
  speaker: Mentioned,
  other: Mentioned,
): boolean =>
  scene.claimsAt(s, other.token).some(c => c.speaker === speaker.draft) &&
  (signed.get(s) ?? []).some(
    f => (f.object === other.draft || f.subject === other.draft) && f.subject !== speaker.draft,
  );

const WHERE = /^(in|within|at|near|inside|outside|across|throughout|around)$/;

function mentioned(reading: Reading, tree: Tree): Mentioned[] {
  const out: Mentioned[] = [];
  for (const { head, start, end } of reading.names[tree.index]!) {
    const [draft] = reading.at(tree.index, head);
    if (!draft?.kept || !ASKED.has(draft.type) || draft.outlet) continue;
    if (out.some(m => m.draft === draft)) continue;
    if (tree.is(head, 'obl', 'nmod') && WHERE.test(tree.preposition(head))) continue;
    // "the Front's envoy", "the Group of the Organisation": who is described by it acts, not it.
    const above = tree.parent(head);
    if (
      above >= 0 &&
      tree.is(head, 'nmod', 'nmod:poss', 'compound', 'amod') &&
      reading.at(tree.index, above).some(d => d !== draft && d.kept)
    )
      continue;
    out.push({ draft, token: head, start, end });
    if (out.length === MOST_ACTORS) break;
  }
  return out;
}
