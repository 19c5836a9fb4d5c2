import type { Claim, Statement } from '@entente/ontology';

/** What a confidence is computed from. */
export interface Features {
  /** The predicate, or "claim". */
  readonly kind: string;
  /** Rules that found it, the most certain first. */
  readonly rules: readonly string[];
  /** Certainty that the rules' authors gave it, combined over places. */
  readonly prior: number;
  readonly places: number;
  /** Somebody's word rather than the article's. */
  readonly sourced: boolean;
  readonly negated: boolean;
  /** Ends that have no name in the sentence: read from a pronoun or a description. */
  readonly resolved: number;
  /** Ends that have no name anywhere. */
  readonly unnamed: number;
  /** The model's least certain name of an end, 1 where the gazetteer knows it. */
  readonly name: number;
  /** Words of the sentence. */
  readonly words: number;
  readonly direct: boolean;
}

const known = new WeakMap<Statement | Claim, Features>();

export function remember<T extends Statement | Claim>(found: T, features: Features): T {
  known.set(found, features);
  return found;
}

/** The features of a statement or claim of this process: for measuring, not for users. */
export const featuresOf = (found: Statement | Claim): Features | undefined => known.get(found);

/** The numbers that the weights of `table.ts` are for, after the rule's own precision. */
export function vector(f: Features): number[] {
  return [
    1,
    logit(f.prior),
    Math.log2(f.places),
    Number(f.sourced),
    Number(f.negated),
    f.resolved,
    f.unnamed,
    f.name - 1,
    Math.log2(1 + f.words) - 4.5,
    Number(f.direct),
  ];
}

export function logit(p: number): number {
  const q = Math.min(0.995, Math.max(0.005, p));
  return Math.log(q / (1 - q));
}
