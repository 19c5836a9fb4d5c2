import type { Draft } from '../draft.ts';
import type { Place, Reading } from '../reading.ts';
import { clauseSubjects } from './clause.ts';

/**
 * What speaks for a candidate, in points. Chosen by hand on development articles: what a text calls by the very word weighs
 * more than any nearness, and a subject of the sentence before more than an object in the same one.
 */
export const weights = {
  /** The document or the gazetteer calls it by the very word ("the association": … Producers' Association). */
  named: 3,
  /** It is of the kind that the word asks for, and nothing says more. */
  kind: 1,
  /** Each sentence back. */
  distance: -0.45,
  /** It was the subject there; of a clause that is no relative or adverbial one. */
  subject: 0.5,
  main: 0.5,
  /** Only a word before another noun ("the Qatari capital") or one of several joined. */
  modifier: -0.5,
  joined: -0.3,
  /** The same paragraph. */
  paragraph: 0.3,
  /** For each doubling of how often the document mentions it. */
  often: 0.25,
  /** Each sentence back, for a pronoun, which means what was just spoken of however often. */
  pronounDistance: -1.1,
  /** It was spoken of by a name or description, not by a pronoun. */
  said: 0.2,
} as const;

/** A candidate with its points. */
export interface Scored {
  readonly draft: Draft;
  readonly points: number;
}

export interface Search {
  /** How well a draft fits what is asked: 0 not at all, up to 1 its kind, over 1 called by the word itself. */
  readonly fits: (draft: Draft) => number;
  /** Sentences to look back. */
  readonly back: number;
  /** A pronoun: nearness tells more, and how often one is mentioned less. */
  readonly pronoun?: boolean;
  /** Points that the best must have. */
  readonly least?: number;
  /** Points that the best must have more than the second. */
  readonly margin?: number;
}

/** All drafts mentioned before a token that fit, the best first. Cost: linear in the places of the sentences looked back to. */
export function ranked(reading: Reading, s: number, token: number, search: Search): readonly Scored[] {
  const best = new Map<Draft, number>();
  const { places } = reading;
  const fit = new Map<Draft, number>();
  for (const subject of clauseSubjects(reading, s, token)) fit.set(subject, 0);
  for (let k = places.length - 1; k >= 0; k--) {
    const place = places[k]!;
    if (place.sentence < s - search.back) break;
    if (place.sentence > s || (place.sentence === s && place.token >= token)) continue;
    const { draft } = place;
    let fits = fit.get(draft);
    if (fits === undefined) {
      fits = search.fits(draft);
      fit.set(draft, fits);
    }
    if (fits <= 0) continue;
    const points = nearness(reading, s, place, search.pronoun ?? false);
    const known = best.get(draft);
    if (known === undefined || points > known) best.set(draft, points);
  }
  const often = search.pronoun ? 0 : weights.often;
  return [...best]
    .map(([draft, near]) => {
      const fits = fit.get(draft)!;
      const kind = fits > 1 ? weights.named * (fits - 1) + weights.kind : weights.kind * fits;
      return { draft, points: near + kind + often * Math.log2(1 + draft.mentions.length) };
    })
    .sort((a, b) => b.points - a.points);
}

/** The draft that a description or pronoun most likely means; undefined where none stands out. */
export function referent(reading: Reading, s: number, token: number, search: Search): Draft | undefined {
  const [first, second] = ranked(reading, s, token, search);
  if (!first || first.points < (search.least ?? 0.5)) return undefined;
  if (second && first.points - second.points < (search.margin ?? 0.05)) return undefined;
  return first.draft;
}

function nearness(reading: Reading, s: number, place: Place, pronoun: boolean): number {
  const back = s - place.sentence;
  const tree = reading.trees[place.sentence]!;
  return (
    (tree.is(place.token, 'amod', 'compound') ? weights.modifier : 0) +
    (tree.is(place.token, 'conj') ? weights.joined : 0) +
    (pronoun ? weights.pronounDistance : weights.distance) * back +
    (place.subject ? weights.subject : 0) +
    (place.main ? weights.main : 0) +
    (tree.block === reading.trees[s]!.block ? weights.paragraph : 0) +
    (place.kind === 'pronoun' ? 0 : weights.said)
  );
}
