import type { Draft } from './draft.ts';
import type { Place, Reading } from './reading.ts';

/**
 * The last mentioned draft that a test accepts, looking back at most `sentences`. Subjects of a sentence are
 * preferred to what else it mentions; the nearest sentence wins.
 */
export function lastMentioned(
  reading: Reading,
  s: number,
  token: number,
  accepts: (draft: Draft) => boolean,
  sentences = 6,
  sameSentence = true,
): Draft | undefined {
  const { places } = reading;
  let best: Place | undefined;
  for (let k = places.length - 1; k >= 0; k--) {
    const place = places[k]!;
    if (place.sentence < s - sentences) break;
    if (best && place.sentence < best.sentence) break;
    if (place.sentence > s || (place.sentence === s && (place.token >= token || !sameSentence))) continue;
    if (!accepts(place.draft)) continue;
    if (!best || rank(place) > rank(best)) best = place;
  }
  return best?.draft;
}

const rank = (place: Place): number => (place.main ? 2 : place.subject ? 1 : 0);

/** The two drafts meant by "the two countries", "both sides": the last coordinated pair, else the two mentioned most. */
export function lastPair(
  reading: Reading,
  s: number,
  token: number,
  accepts: (draft: Draft) => boolean,
): Draft[] {
  const before = reading.places.filter(
    p => accepts(p.draft) && (p.sentence < s || (p.sentence === s && p.token < token)),
  );
  for (let k = before.length - 1; k > 0; k--) {
    const [a, b] = [before[k - 1]!, before[k]!];
    if (a.sentence !== b.sentence || a.draft === b.draft || s - a.sentence > 12) continue;
    const tree = reading.trees[a.sentence]!;
    const gap = tree.tokens
      .slice(a.token + 1, b.token)
      .map(t => t.text.toLowerCase())
      .join(' ');
    // "between Tunis and Gaza", each named once in passing: no sides of anything.
    const passing = a.draft.mentions.length < 2 && b.draft.mentions.length < 2 && s - a.sentence > 2;
    if (!passing && /^(and|,|and the|-|with|and its .{0,20})$/.test(gap.trim())) {
      const third = before.slice(0, k - 1).findLast(p => p.sentence === a.sentence);
      const gap3 =
        third &&
        tree.tokens
          .slice(third.token + 1, a.token)
          .map(t => t.text)
          .join(' ');
      // "France, Italy and Spain": no two of them are a pair.
      const next = before[k + 1];
      const more =
        next &&
        next.sentence === b.sentence &&
        /^(and|,|, and)$/.test(
          tree.tokens
            .slice(b.token + 1, next.token)
            .map(t => t.text.toLowerCase())
            .join(' '),
        );
      if (!more && (!third || third.draft === a.draft || gap3 !== ',')) return [a.draft, b.draft];
    }
  }
  const counts = new Map<Draft, number>();
  for (const p of before) counts.set(p.draft, (counts.get(p.draft) ?? 0) + 1);
  return [...counts]
    .sort((x, y) => y[1] - x[1])
    .slice(0, 2)
    .map(([d]) => d);
}
