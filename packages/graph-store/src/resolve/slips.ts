import type { EntityType } from '@entente/ontology';
import { distance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
import { type Group, intersects, witnesses } from './rule.ts';

/** What is called by several words that others are seldom called by: a slip in one of them is no other name. */
const takes = new Set<EntityType>(['Organization', 'Territory', 'Conflict']);

/** Letters of a word from which one may be wrong, and of a whole name. */
const WORD = 5;
const NAME = 9;

/** Articles that must use a spelling no gazetteer knows before others count as slips of it. */
const ESTABLISHED = 3;

interface Candidate {
  readonly number: number;
  readonly type: EntityType;
  readonly known: boolean;
  readonly weight: number;
  readonly states: ReadonlySet<string>;
  /** Its names in words. */
  readonly names: readonly (readonly string[])[];
}

function wordsOf(folded: string): readonly string[] {
  const words = folded.split(' ').filter(word => word !== 'the');
  return words.length >= 2 && words.join('').length >= NAME ? words : [];
}

function candidateOf(group: Group, number: number): Candidate | undefined {
  const { type, unnamed } = group.members[0]!;
  if (!takes.has(type) || unnamed || group.id.includes('@')) return undefined;
  const folded = new Set<string>();
  let known = false;
  const states = new Set<string>();
  for (const member of group.members) {
    folded.add(member.folded);
    if (member.ref !== undefined) known = true;
    if (known) for (const alias of member.aliases.slice(0, 20)) folded.add(fold(alias));
    for (const state of member.states) states.add(state);
  }
  const names = [...folded].map(wordsOf).filter(words => words.length > 0);
  if (names.length === 0) return undefined;
  return { number, type, known, weight: witnesses(group.members), states, names };
}

/** A name with one word left out, which two spellings that differ in this word share. */
function* blanks(type: EntityType, words: readonly string[]): Iterable<readonly [key: string, word: string]> {
  for (const [at, word] of words.entries())
    if (word.length >= WORD - 1 && /^[a-z]+$/.test(word))
      yield [`${type} ${words.map((other, i) => (i === at ? '_' : other)).join(' ')}`, word];
}

const lettersOf = (word: string) => [...word].sort().join('');

/**
 * True for a word misspelled: one letter wrong, missing, too many, or two swapped. Of a name that the gazetteer knows
 * also the same letters in a wrong order with at most one too many or missing, from the same first letter on.
 */
function isSlip(word: string, right: string, known: boolean): boolean {
  if (distance(word, right, 1) === 1) return true;
  if (!known || word[0] !== right[0]) return false;
  const [long, short] = word.length >= right.length ? [word, right] : [right, word];
  if (long.length === short.length)
    return lettersOf(long) === lettersOf(short) && distance(long, short, 2) === 2;
  if (long.length !== short.length + 1) return false;
  const letters = lettersOf(short);
  return [...long].some((_, at) => {
    const rest = long.slice(0, at) + long.slice(at + 1);
    return lettersOf(rest) === letters && distance(rest, short, 1) <= 1;
  });
}

/**
 * Pairs of groups of which one is the other misspelled: names of several words that differ by one letter (or two
 * letters swapped) of one long word, where the right one is in the gazetteer or used by several articles, the wrong
 * one is rare beside it, no country speaks against it and it can be nothing else.
 *
 * Cost: linear in names; only such as share all words but one are compared.
 */
export function slips(groups: readonly Group[]): (readonly [right: number, wrong: number])[] {
  const candidates = groups.flatMap((group, number) => candidateOf(group, number) ?? []);
  const heads = new Map<string, [Candidate, string][]>();
  for (const head of candidates) {
    if (!head.known && head.weight < ESTABLISHED) continue;
    for (const name of head.names)
      for (const [key, word] of blanks(head.type, name)) {
        if (word.length < WORD) continue;
        const there = heads.get(key);
        if (there) there.push([head, word]);
        else heads.set(key, [[head, word]]);
      }
  }
  const pairs: (readonly [number, number])[] = [];
  for (const wrong of candidates) {
    if (wrong.known) continue;
    const found = new Set<Candidate>();
    for (const name of wrong.names)
      for (const [key, word] of blanks(wrong.type, name))
        for (const [head, right] of heads.get(key) ?? []) {
          if (head === wrong || wrong.weight > Math.max(1, head.weight * 0.34)) continue;
          if (head.states.size > 0 && wrong.states.size > 0 && !intersects(wrong.states, head.states))
            continue;
          if (isSlip(word, right, head.known)) found.add(head);
        }
    if (found.size === 1) pairs.push([[...found][0]!.number, wrong.number]);
  }
  return pairs;
}
