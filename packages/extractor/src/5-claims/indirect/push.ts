import type { Span } from '@entente/ontology';
import type { Draft } from '../../4-entities/draft.ts';
import type { Reading } from '../../4-entities/reading.ts';
import type { ClaimDraft } from '../claim.ts';

export interface Content {
  readonly head: number;
  readonly span: Span;
  /** What follows an interruption. */
  readonly rest?: Span;
  readonly rule: string;
  readonly confidence: number;
  readonly shown?: boolean;
}

/** Adds a claim for each speaker, unless there is nothing to claim. */
export function push(
  reading: Reading,
  s: number,
  v: number,
  speakers: readonly Draft[],
  found: Content,
  out: ClaimDraft[],
) {
  const tree = reading.trees[s]!;
  if (!speakers.length || found.span.end <= found.span.start) return;
  const cue = { start: tree.at(v).start, end: tree.at(v).end };
  for (const speaker of speakers)
    out.push({
      speaker,
      spans: found.rest ? [found.span, found.rest] : [found.span],
      cue,
      direct: false,
      rule: found.rule,
      confidence: found.confidence,
      shown: found.shown ?? true,
      sentence: s,
      head: found.head,
      verb: tree.lemma(v),
    });
}
