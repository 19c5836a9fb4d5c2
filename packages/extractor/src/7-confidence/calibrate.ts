import { type Features, logit, vector } from './features.ts';

/** How often a rule was right of how often it fired. */
export type Count = readonly [right: number, fired: number];

/** What `bench/calibrate.ts` measured. */
export interface Calibration {
  readonly all: Count;
  readonly kinds: Readonly<Record<string, Count>>;
  readonly rules: Readonly<Record<string, Count>>;
  /** Weight of the rule's precision, then one for each number of `vector`; of statements and of claims. */
  readonly statements: readonly number[];
  readonly claims: readonly number[];
}

/** A rule weighs as if its kind's precision had been seen this often, a kind as the mean of all. */
const SHRINK = 8;

/** Precision of a rule, drawn towards its predicate's and that towards the mean of all: rare rules say little. */
export function precisionOf(c: Calibration, kind: string, rule: string): number {
  const mean = shrunk(c.all, 0.7, 2);
  const [right, fired] = own(c.rules, `${kind} ${rule}`);
  return shrunk([right, fired], shrunk(own(c.kinds, kind), mean, SHRINK), SHRINK);
}

const own = (table: Readonly<Record<string, Count>>, key: string): Count =>
  Object.hasOwn(table, key) ? table[key]! : [0, 0];
const shrunk = ([right, fired]: Count, towards: number, weight: number) =>
  (right + weight * towards) / (fired + weight);

/** What the weights are applied to: the log odds of the best rule's precision, then `vector`. */
export function inputs(c: Calibration, f: Features): number[] {
  const best = Math.max(...f.rules.map(rule => precisionOf(c, f.kind, rule)));
  return [logit(best), ...vector(f)];
}

/**
 * The probability that a statement or claim is right: a logistic regression over its rule's measured precision and
 * what is known of its place (Platt scaling with more inputs). Between 0.02 and 0.98, with two digits.
 */
export function confidence(c: Calibration, f: Features): number {
  const weights = f.kind === 'claim' ? c.claims : c.statements;
  const sum = inputs(c, f).reduce((s, x, i) => s + x * (weights[i] ?? 0), 0);
  return Math.round(100 * Math.min(0.98, Math.max(0.02, 1 / (1 + Math.exp(-sum))))) / 100;
}
