import type { Span } from '@entente/ontology';
import { agents } from '../2-sentences/arguments.ts';
import type { Attributions } from '../2-sentences/read.ts';
import type { Reading } from '../4-entities/reading.ts';
import { attributed } from './attributed.ts';
import type { ClaimDraft } from './claim.ts';
import { combine } from './combine.ts';
import { mostlyShared, within } from './content.ts';
import { directClaims } from './direct.ts';
import { indirectClaims } from './indirect.ts';
import { Nearby } from './nearby.ts';
import { transcripts } from './transcripts.ts';

const NONE: Attributions = { list: [], byHead: false };

/** Stage 5: what is said, thought or felt in the document, and by whom. */
export function readClaims(reading: Reading, attributions: Attributions = NONE): ClaimDraft[] {
  const indirect = reading.trees.flatMap((_, s) => indirectClaims(reading, s));
  const direct = directClaims(reading, indirect);
  // A clause that a quotation holds, by the same verb, is the quotation; one inside a quotation is a claim within.
  const kept = indirect.filter(
    c => !direct.some(d => sameCue(c, d) && d.spans.some(x => c.spans.some(y => mostlyShared(x, y)))),
  );
  const spoken = transcripts(reading, direct);
  const merged = dedupe([...kept.map(c => widen(reading, c)), ...direct, ...spoken]);
  const all = attributions.byHead
    ? combine(reading, attributions.list, merged)
    : [...merged, ...attributed(reading, attributions.list, merged)];
  return innermost(
    reading,
    all.map(c => relayed(reading, c)),
  ).sort((a, b) => a.spans[0]!.start - b.spans[0]!.start || b.spans[0]!.end - a.spans[0]!.end);
}

/** Attitudes and requests inside what somebody else says are part of that, and still lend their statements a source. */
const WEAK =
  /^(promised|asked|called-for|expressed|accused-of|belief-clause|sure-that|declared|labelled|reported)$/;

/** Characters that a quotation mark and a full stop may stand outside. */
const SLACK = 2;

function innermost(reading: Reading, claims: readonly ClaimDraft[]): ClaimDraft[] {
  const shown = new Nearby(
    reading,
    claims.filter(c => c.shown),
  );
  return claims.map(c => {
    if (c.direct) return c;
    const weak = WEAK.test(c.rule) || c.speaker.key.startsWith('written:');
    const [span] = c.spans;
    const cue = c.cue ?? span!;
    // Whatever holds both touches what lies between them.
    const between = {
      start: Math.min(cue.start, span!.end - SLACK) - 1,
      end: Math.max(cue.start, span!.end - SLACK) + 1,
    };
    const inside = shown.some(between, o => {
      if (o === c || (o.cue && c.cue && o.cue.start === c.cue.start)) return false;
      if (weak) return o.spans.some(x => x.start <= cue.start && span!.end <= x.end + SLACK);
      // An outlet only relays.
      if (o.speaker.outlet) return false;
      // What somebody reports within another's words is that one's report; only speech that is sure hides speech.
      return (
        /^(said-clause|said-after|said-aside|quoted|quote-goes-on|colon|according-to|transcript)$/.test(
          o.rule,
        ) &&
        o.spans.some(
          x => x.start <= Math.min(cue.start, span!.start) && Math.max(cue.end, span!.end) <= x.end + SLACK,
        )
      );
    });
    return inside ? { ...c, shown: false } : c;
  });
}

/** The outlet that relays it: "told the agency", "the agency quoted him as saying", "in an interview with the paper". */
function relayed(reading: Reading, claim: ClaimDraft): ClaimDraft {
  const cue = claim.cue;
  const s = cue ? reading.sentenceAt(cue.start) : -1;
  const tree = reading.trees[s];
  if (!cue || !tree || cue.end > tree.end) return claim;
  const v = tree.tokens.findIndex(t => t.start === cue.start && t.upos === 'VERB');
  if (v < 0) return claim;
  const nominals = /^(quote|cite)$/.test(tree.lemma(v))
    ? agents(tree, v)
    : [
        ...(tree.lemma(v) === 'tell' ? tree.by(v, 'obj', 'iobj').flatMap(o => tree.conjuncts(o)) : []),
        ...tree
          .by(v, 'obl')
          .flatMap(o => [o, ...tree.by(o, 'nmod')])
          .filter(o => /^(to|with|by|in|on)$/.test(tree.preposition(o))),
      ];
  const via = nominals
    .flatMap(n => reading.at(s, n))
    .find(d => d.type === 'Organization' && d.outlet && d !== claim.speaker);
  return via ? { ...claim, via } : claim;
}

const sameCue = (a: ClaimDraft, b: ClaimDraft) =>
  a.cue !== null && b.cue !== null && a.cue.start === b.cue.start;

/** Reported speech that runs into a quotation ends where the quotation ends. */
function widen(reading: Reading, claim: ClaimDraft): ClaimDraft {
  const span = claim.spans[0]!;
  const q = reading.document.quotations.find(
    x =>
      x.start >= span.start && x.start <= span.end && x.inner.end > span.end && x.inner.end - span.end < 400,
  );
  if (q && claim.head >= 0) claim.spans = [{ start: span.start, end: q.inner.end }, ...claim.spans.slice(1)];
  return claim;
}

function dedupe(claims: readonly ClaimDraft[]): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  for (const c of claims) {
    const again = out.find(
      o =>
        o.speaker === c.speaker &&
        o.shown === c.shown &&
        o.spans.some(x =>
          c.spans.some(y => mostlyShared(x, y) && (within(x, y, 3) || within(y, x, 3)) && ratio(x, y) > 0.6),
        ),
    );
    if (!again) out.push(c);
    else if (c.confidence > again.confidence && length(c.spans) >= length(again.spans))
      out[out.indexOf(again)] = c;
  }
  return out;
}

const length = (spans: readonly Span[]) => spans.reduce((n, s) => n + s.end - s.start, 0);
const ratio = (a: Span, b: Span) =>
  Math.min(a.end - a.start, b.end - b.start) / Math.max(a.end - a.start, b.end - b.start);
