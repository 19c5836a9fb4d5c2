import type { PredicateName, Span } from '@entente/ontology';
import type { Draft } from '../4-entities/draft.ts';
import type { ClaimDraft } from '../5-claims/claim.ts';

/** What a rule found: a statement before its source is known. */
export interface Found {
  readonly subject: Draft;
  readonly predicate: PredicateName | (string & {});
  readonly object: Draft | ClaimDraft;
  readonly negated: boolean;
  readonly sentence: number;
  /** Token of the word that signals it. */
  readonly cue: number;
  readonly evidence: Span;
  readonly confidence: number;
  readonly rule: string;
  /** True where the article vouches for it wherever it stands: names, titles. */
  readonly vouched?: boolean;
  /** The speakers, where they are not those of the claims around the cue. */
  readonly sources?: readonly Draft[];
}

export const isClaim = (object: Draft | ClaimDraft): object is ClaimDraft => 'spans' in object;
