import type { Span } from '@entente/ontology';
import type { Draft } from '../4-entities/draft.ts';

/** A claim while a document is being read: one speaker, its content, what attributes it. */
export interface ClaimDraft {
  readonly speaker: Draft;
  spans: Span[];
  readonly cue: Span | null;
  readonly direct: boolean;
  readonly rule: string;
  readonly confidence: number;
  /** False for the content of a speech act ("accused of shelling"), which gives statements their source and is no claim. */
  readonly shown: boolean;
  /** True where statements inside are not its speaker's word: what is praised, sought, planned. */
  readonly aside?: boolean;
  readonly via?: Draft;
  readonly sentence: number;
  /** Head token of the content in `sentence`, where the content is a clause or nominal of it; -1 for a quotation. */
  readonly head: number;
  /** Lemma of the cue. */
  readonly verb: string;
}
