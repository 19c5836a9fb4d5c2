import type { Sentence } from '../contract.ts';

/** A parsed sentence with the vectors that the heads read, [words][hidden] each; empty where not asked for. */
export interface Parsed {
  readonly sentence: Sentence;
  readonly low: Float32Array;
  readonly high: Float32Array;
}
