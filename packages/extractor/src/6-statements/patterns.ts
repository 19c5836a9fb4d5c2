import type { EntityType, PredicateName } from '@entente/ontology';

/**
 * Where an end of a statement stands relative to the word that signals it; alternatives by `|`, the first that
 * holds an actor wins.
 *
 * `subj` agent of the verb (the "by" phrase in the passive) · `obj` direct object · `iobj` ·
 * `with`, `against`, `of`, … a nominal under that preposition · `poss` possessor · `mod` adjective or noun before ·
 * `clause` subject of the clause or infinitive it governs · `giver` subject of the verb that the noun is the object of
 * ("gave support") · `taker` its indirect object or "to" phrase · `noun` the noun that a participle modifies ·
 * `rescue` whose aid one comes to · `equal` what the noun is said to be ·
 * `each` two or more coordinated or opposed actors (subject with subject, "between A and B").
 */
export type Slot = string;

export interface VerbPattern {
  readonly verbs: string;
  readonly from?: Slot;
  readonly to: Slot;
  /** A particle or object noun that must be there: "carry out", "impose sanctions". */
  readonly particle?: string;
  readonly objects?: string;
  /** Modifiers of the object one of which must be there: "signed a defence pact". */
  readonly objectModified?: string;
  /** The object must be told to go: "ordered five diplomats to leave". */
  readonly leaving?: boolean;
  /** What the object is called, after "as": "regards it as its province". */
  readonly as?: string;
  /** What the object is called, with or without "as": "designated the group a terrorist organisation". */
  readonly labelled?: string;
  /** A slot that must be filled; alternatives by `|`. */
  readonly has?: string;
  /** A slot that must be empty; alternatives by `|`. */
  readonly lacks?: string;
  /** What it is done with, under "with" or "by": "hit with tariffs". */
  readonly means?: string;
  /** Verb forms ruled out by what they govern. */
  readonly unlessObject?: string;
  readonly confidence?: number;
  readonly negate?: boolean;
  readonly both?: boolean;
  /** Signals only when negated, and then holds: "does not agree with". */
  readonly whenNegated?: boolean;
  /** Both ends must be persons, and nothing may be said of the object: "called the king", not "called the king a liar". */
  readonly onlyPersons?: boolean;
  /** Signals only when not negated. */
  readonly unlessNegated?: boolean;
}

export interface NounPattern {
  readonly nouns: string;
  readonly from: Slot;
  readonly to: Slot;
  /** Modifiers one of which must be there: "military base". */
  readonly modified?: string;
  readonly confidence?: number;
  readonly negate?: boolean;
  readonly both?: boolean;
}

/** "Kenyan-backed forces", "critical of Norland", "loyal to the king". */
export interface AdjectivePattern {
  readonly adjectives: string;
  readonly from: Slot;
  readonly to: Slot;
  readonly confidence?: number;
  readonly negate?: boolean;
}

/** One predicate: the words that signal it, with roles. */
export interface PredicateRules {
  readonly predicate: PredicateName | (string & {});
  /** Types of its ends, for a predicate that the ontology's table does not hold; by default any that act. */
  readonly from?: readonly EntityType[];
  readonly to?: readonly EntityType[];
  readonly verbs?: readonly VerbPattern[];
  readonly nouns?: readonly NounPattern[];
  readonly adjectives?: readonly AdjectivePattern[];
  /** Heads of groups that are no end of it: meeting the press is no meeting. */
  readonly except?: string;
  /** Keeps what may only happen: threats and demands are about the future. */
  readonly unreal?: boolean;
  /** Keeps a flat future: "will meet", "will support". */
  readonly future?: boolean;
  /** The object may be a place that the document names, as a town that somebody holds. */
  readonly places?: boolean;
  /** Take the owner where an end is no actor: "rejected Norland's plan" -> Norland. */
  readonly owner?: boolean;
}

const cache = new Map<string, ReadonlySet<string>>();
/** Words of a pattern's list as a set, kept by list. */
export function wordsOf(list: string): ReadonlySet<string> {
  let known = cache.get(list);
  if (!known) {
    known = new Set(list.trim().split(/\s+/));
    cache.set(list, known);
  }
  return known;
}

const splits = new Map<string, readonly string[]>();
/** Alternatives of a slot, the first to be tried first. */
export function alternativesOf(slot: Slot): readonly string[] {
  let known = splits.get(slot);
  if (!known) {
    known = slot.split('|');
    splits.set(slot, known);
  }
  return known;
}

/** Every word that can signal a predicate. */
export function signalsOf(rules: PredicateRules): ReadonlySet<string> {
  const lists = [
    ...(rules.verbs ?? []).map(p => p.verbs),
    ...(rules.nouns ?? []).map(p => p.nouns),
    ...(rules.adjectives ?? []).map(p => p.adjectives),
  ];
  return new Set(lists.flatMap(list => [...wordsOf(list)]));
}
