import type { Attribution, Span } from '@entente/english';
import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import { isAct, isUnsaid, overlap, SHORTEST, wordsOf } from './attributed.ts';
import type { ClaimDraft } from './claim.ts';
import { describedSource, sourcesOf } from './sources.ts';

/** Contents that share this much of their text are one claim. */
const SAME = 0.75;
/** A content in pieces that a rule finds whole by the same cue is the rule's, which knows the clause, from this share on. */
const BROKEN = 0.3;
/** An act's object with this many words says more than whom or what it is done to. */
const LONG = 3;

/**
 * The claims of a document whose attributions a research pack's head has found. The head is right more often than the
 * rules of this stage where they differ, and about as often where they agree: its attributions are the claims. A
 * rule's claim stands for the attribution that it shares its content with, for what it knows of the clause; it stands
 * by itself where the head attributes nothing, and where the two overlap otherwise it only lends statements its source.
 */
export function combine(
  reading: Reading,
  attributions: readonly Attribution[],
  rules: readonly ClaimDraft[],
): ClaimDraft[] {
  const groups = byCue(rules.filter(c => c.shown));
  const agreeing = new Set<readonly ClaimDraft[]>();
  const added: ClaimDraft[] = [];
  const told: Span[] = [];
  const around = (offset: number) =>
    [...rules, ...added].find(c => c.shown && c.spans.some(x => x.start <= offset && offset < x.end))
      ?.speaker;
  for (const a of attributions) {
    if (!a.content.length || !a.cue || !a.source) continue;
    const same = groups.find(
      g =>
        shared(spansOf(g), a.content) >=
        (a.content.length > 1 && g[0]!.cue && overlap(g[0]!.cue, a.cue!) ? BROKEN : SAME),
    );
    if (same) {
      agreeing.add(same);
      told.push(...a.content);
      continue;
    }
    const made = claimsOf(reading, a, around);
    if (made.length) told.push(...a.content, a.cue);
    added.push(...made);
  }
  const overlapping = (group: readonly ClaimDraft[]) =>
    [...spansOf(group), ...(group[0]!.cue ? [group[0]!.cue] : [])].some(x => told.some(t => overlap(x, t)));
  const kept = groups.flatMap(g =>
    agreeing.has(g) || !overlapping(g) ? [...g] : g.map(c => ({ ...c, shown: false })),
  );
  return [...rules.filter(c => !c.shown), ...kept, ...added];
}

function claimsOf(
  reading: Reading,
  a: Attribution,
  around: (offset: number) => Draft | undefined,
): ClaimDraft[] {
  const cue = a.cue!;
  if (wordsOf(reading, a.content) < SHORTEST) return [];
  const s = reading.sentenceAt(cue.start);
  const tree = reading.trees[s];
  if (isUnsaid(tree, cue) || (isAct(tree, cue) && wordsOf(reading, a.content) < LONG)) return [];
  const found = sourcesOf(reading, s, a);
  const speakers = found.length ? found : describedSource(reading, a.source!, around);
  return [...new Set(speakers)].map(speaker => ({
    speaker,
    spans: a.content.map(({ start, end }) => ({ start, end })),
    cue,
    direct: false,
    rule: 'attributed',
    confidence: Math.min(0.9, a.score),
    shown: true,
    aside: true,
    sentence: s,
    head: -1,
    verb: reading.document.original.slice(cue.start, cue.end).toLowerCase(),
  }));
}

/** The pieces of a quotation broken by its verb, and the claims of several speakers by one verb, go together. */
function byCue(claims: readonly ClaimDraft[]): (readonly ClaimDraft[])[] {
  const groups = new Map<unknown, ClaimDraft[]>();
  for (const c of claims) {
    const key = c.cue?.start ?? c;
    const group = groups.get(key);
    if (group) group.push(c);
    else groups.set(key, [c]);
  }
  return [...groups.values()];
}

const spansOf = (group: readonly ClaimDraft[]): Span[] => {
  const [first] = group;
  return group.filter(c => c.speaker === first!.speaker).flatMap(c => c.spans);
};

/** Dice's measure over characters. */
function shared(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]) => spans.reduce((n, x) => n + x.end - x.start, 0);
  let both = 0;
  for (const x of a)
    for (const y of b) both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return (2 * both) / (length(a) + length(b));
}
