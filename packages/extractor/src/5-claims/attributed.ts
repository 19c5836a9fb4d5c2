import type { Attribution, Span } from '@entente/english';
import { isNegated, modality } from '../2-sentences/arguments.ts';
import type { Tree } from '../2-sentences/tree.ts';
import type { Reading } from '../4-entities/reading.ts';
import type { ClaimDraft } from './claim.ts';
import { mostlyShared } from './content.ts';
import { Nearby } from './nearby.ts';
import { headWithin, sourcesOf } from './sources.ts';

/** Below this the analysis is not sure enough. */
const LEAST = 0.3;
/** Content that is no clause has to be this sure: most of it is what somebody seeks or does. */
const SURE = 0.7;
/** Words of the shortest content: "condemned the drills" is a statement about them, and says nothing of its own. */
export const SHORTEST = 2;

/**
 * Attributions of the analysis (by its rules, or the research pack's head) that the rules of this stage have not
 * found. They are claims, but statements inside keep their source: what is sought or praised is nobody's word.
 */
export function attributed(
  reading: Reading,
  attributions: readonly Attribution[],
  known: readonly ClaimDraft[],
): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  const shown = new Nearby(
    reading,
    known.filter(k => k.shown),
  );
  for (const a of attributions) {
    const [content] = a.content;
    if (!content || !a.cue || a.score < LEAST || !isNew(reading, a, shown)) continue;
    if (wordsOf(reading, a.content) < SHORTEST) continue;
    const s = reading.sentenceAt(a.cue.start);
    const tree = reading.trees[s];
    if (isUnsaid(tree, a.cue) || isDenied(tree, a.cue) || isAct(tree, a.cue) || isAsked(tree, a.cue))
      continue;
    if (
      (a.score < SURE && !isClausal(reading, s, a.content)) ||
      isNoContent(reading, s, content) ||
      isTitle(reading, s, a.cue, content)
    )
      continue;
    const speakers = sourcesOf(reading, s, a);
    for (const speaker of new Set(speakers))
      out.push({
        speaker,
        spans: a.content.map(({ start, end }) => ({ start, end })),
        cue: a.cue,
        direct: false,
        rule: 'attributed',
        confidence: Math.min(0.8, a.score),
        shown: true,
        aside: true,
        sentence: s,
        head: -1,
        verb: reading.document.original.slice(a.cue.start, a.cue.end).toLowerCase(),
      });
  }
  return out;
}

/** True of a clause or a quotation: "sought a seat at the table" is an act or attitude, whose object nobody says. */
function isClausal(reading: Reading, s: number, content: readonly Span[]): boolean {
  if (content.some(c => /["“”]/.test(reading.document.original.slice(Math.max(0, c.start - 1), c.end + 1))))
    return true;
  return reading.trees[s]!.tokens.some(
    t => /^(VB[DZP]|MD)$/.test(t.xpos) && content.some(c => c.start <= t.start && t.end <= c.end),
  );
}

/** "Norland: a report on the harvest": what follows a colon without a verb is a title, no words of Norland's. */
function isTitle(reading: Reading, s: number, cue: Span, content: Span): boolean {
  const { original } = reading.document;
  if (
    original.slice(cue.start, cue.end).trim() !== ':' ||
    /["“'‘]\s*$/.test(original.slice(cue.end, content.start))
  )
    return false;
  if (/^["“]/.test(original.slice(content.start, content.start + 1))) return false;
  return !reading.trees[s]!.tokens.some(
    t => t.start >= content.start && t.end <= content.end && /^(VB[DZP]|MD)$/.test(t.xpos),
  );
}

/** "said nothing at all", "claims the region", "called its ambassador home": nothing that anybody says. */
function isNoContent(reading: Reading, s: number, content: Span): boolean {
  const tree = reading.trees[s];
  if (!tree) return false;
  const inside = tree.tokens.flatMap((t, i) => (t.start >= content.start && t.end <= content.end ? [i] : []));
  const head = inside.find(i => !inside.includes(tree.parent(i)));
  if (head === undefined) return false;
  if (/^(nothing|little|otherwise|so|no|yes|much)$/.test(tree.lemma(head))) return true;
  // "declined to comment"
  if (/^(comment|elaborate|respond|answer)$/.test(tree.lemma(head)) && inside.length <= 3) return true;
  const verbal = inside.some(
    i => /^(VERB|AUX)$/.test(tree.at(i).upos) && !tree.is(i, 'amod', 'acl:relcl', 'acl'),
  );
  return (
    !verbal &&
    /^(NOUN|PROPN)$/.test(tree.at(head).upos) &&
    reading.at(s, head).some(d => d.type === 'Territory' || d.type === 'State' || d.type === 'Person')
  );
}

/** Words of a content, articles aside. */
export function wordsOf(reading: Reading, spans: readonly Span[]): number {
  const text = spans.map(x => reading.document.original.slice(x.start, x.end)).join(' ');
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(w => !/^(the|an?)$/i.test(w)).length;
}

export const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function isNew(reading: Reading, a: Attribution, shown: Nearby): boolean {
  const cue = a.cue!;
  if (reading.document.quotations.some(q => q.start <= cue.start && cue.end <= q.end)) return false;
  return ![cue, ...a.content].some(span =>
    shown.some(
      span,
      k =>
        (k.cue !== null && overlap(k.cue, cue)) ||
        k.spans.some(x => overlap(x, cue) || a.content.some(c => mostlyShared(x, c))),
    ),
  );
}

/** "did not say": nothing is said. */
export function isUnsaid(tree: Tree | undefined, span: Span): boolean {
  const cue = tree && headWithin(tree, span);
  return tree !== undefined && cue !== undefined && isNegated(tree, cue);
}

/** "denied the charge": it is said, but not by him. */
function isDenied(tree: Tree | undefined, span: Span): boolean {
  const cue = tree && headWithin(tree, span);
  return (
    tree !== undefined &&
    cue !== undefined &&
    /^(deny|refute|reject|dismiss|repudiate)$/.test(tree.lemma(cue))
  );
}

/** "Does she expect to stay?": asked, not said. */
function isAsked(tree: Tree | undefined, span: Span): boolean {
  const cue = tree && headWithin(tree, span);
  return tree?.tokens.at(-1)?.text === '?' && cue !== undefined && tree.at(cue).upos === 'VERB';
}

const ACT =
  /^(sign|thank|welcome|praise|laud|hail|echo|comment|condemn|denounce|blame|blast|attack|back|endorse|embrace|support|invite|approve|accept|criticize|criticise|slam|oppose|resist|vote|seal|conclude|launch|join|declare|talk|meet|decide|intend|fault|convict|pardon)$/;

/** "signed a pact", "welcomed the vote", "must tell": an act with a statement of its own, or none yet; no words to report. */
export function isAct(tree: Tree | undefined, span: Span): boolean {
  const cue = tree && headWithin(tree, span);
  return (
    tree !== undefined &&
    cue !== undefined &&
    tree.at(cue).upos === 'VERB' &&
    (ACT.test(tree.lemma(cue)) ||
      modality(tree, cue) === 'duty' ||
      // "threatened both with duties", "ruled out talks"
      (tree.lemma(cue) === 'threaten' &&
        tree.by(cue, 'obj', 'iobj').length > 0 &&
        !tree.by(cue, 'xcomp', 'ccomp').length) ||
      (tree.lemma(cue) === 'rule' &&
        /^out$/i.test(tree.tokens[cue + 1]?.text ?? '') &&
        !tree.by(cue, 'ccomp').length) ||
      (tree.lemma(cue) === 'call' && tree.by(cue, 'obl').some(o => /^(on|upon)$/.test(tree.preposition(o)))))
  );
}
