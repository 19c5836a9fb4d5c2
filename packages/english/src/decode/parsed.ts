import type { Sentence } from '../contract.ts';

/** A parsed sentence with its words' vectors after layer 3, [words][hidden], which the heads read; empty where not asked for. */
export interface Parsed {
  readonly sentence: Sentence;
  readonly low: Float32Array;
}
