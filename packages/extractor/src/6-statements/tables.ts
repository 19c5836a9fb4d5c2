import { actorTypes, predicateOf } from '@entente/ontology';
import type { Tree } from '../2-sentences/tree.ts';
import type { Draft } from '../4-entities/draft.ts';
import {
  type AdjectivePattern,
  type NounPattern,
  type PredicateRules,
  signalsOf,
  type VerbPattern,
  wordsOf,
} from './patterns.ts';

/** A predicate's table made ready: its patterns by the word that signals them, and what its ends may be. */
export interface Table {
  readonly rules: PredicateRules;
  readonly symmetric: boolean;
  verbs(lemma: string): readonly VerbPattern[];
  /** By lemma or by the word as it stands, in the table's order. */
  nouns(lemma: string, lower: string): readonly NounPattern[];
  adjectives(lemma: string, lower: string): readonly AdjectivePattern[];
  fromFits(draft: Draft): boolean;
  toFits(draft: Draft): boolean;
}

const NONE: readonly never[] = [];

/** Patterns by each word of their lists. */
function byWord<P>(
  patterns: readonly P[] = NONE,
  list: (pattern: P) => string,
): (lemma: string, lower: string) => readonly P[] {
  const index = new Map<string, P[]>();
  for (const pattern of patterns)
    for (const word of wordsOf(list(pattern))) {
      const known = index.get(word);
      if (known) known.push(pattern);
      else index.set(word, [pattern]);
    }
  return (lemma, lower) => {
    const found: readonly P[] = index.get(lemma) ?? NONE;
    const other: readonly P[] = lemma === lower ? NONE : (index.get(lower) ?? NONE);
    if (!other.length) return found;
    if (!found.length) return other;
    return patterns.filter(p => found.includes(p) || other.includes(p));
  };
}

/** Makes a predicate's table ready. Cost: its words, once. */
export function tableOf(rules: PredicateRules): Table {
  const row = predicateOf(rules.predicate);
  const from = new Set<string>(row?.from ?? rules.from ?? actorTypes);
  const to = new Set<string>(row?.to ?? rules.to ?? actorTypes);
  const barred: ReadonlySet<string> = rules.except === undefined ? new Set() : wordsOf(rules.except);
  const verbs = byWord(rules.verbs, p => p.verbs);
  return {
    rules,
    symmetric: row?.symmetric ?? false,
    verbs: lemma => verbs(lemma, lemma),
    nouns: byWord(rules.nouns, p => p.nouns),
    adjectives: byWord(rules.adjectives, p => p.adjectives),
    fromFits: d => from.has(d.type) && !barred.has(d.head),
    toFits: d => to.has(d.type) && !barred.has(d.head),
  };
}

/**
 * Tells which tables have a signal in a sentence, and at which of its words: every word is looked up once, however many
 * tables there are. Tables without any are left out; the others keep their order.
 */
export function signalIndex(
  tables: readonly PredicateRules[],
): (tree: Tree) => readonly (readonly [Table, readonly number[]])[] {
  const ready = tables.map(tableOf);
  const byWord = new Map<string, number[]>();
  for (const [k, rules] of tables.entries())
    for (const word of signalsOf(rules)) {
      const known = byWord.get(word);
      if (known) known.push(k);
      else byWord.set(word, [k]);
    }
  return tree => {
    const at: (number[] | undefined)[] = [];
    const note = (list: readonly number[] | undefined, i: number) => {
      if (!list) return;
      for (const k of list) {
        const places = at[k];
        if (!places) at[k] = [i];
        else if (places.at(-1) !== i) places.push(i);
      }
    };
    for (let i = 0; i < tree.tokens.length; i++) {
      const [lemma, lower] = [tree.lemma(i), tree.lower(i)];
      note(byWord.get(lemma), i);
      if (lemma !== lower) note(byWord.get(lower), i);
    }
    return at.flatMap((places, k) => (places ? [[ready[k]!, places] as const] : []));
  };
}
