// Where an office stands to a name: before it, after it, or said of it by a verb.
import { isNegated, modality } from '../../2-sentences/arguments.ts';
import type { Tree } from '../../2-sentences/tree.ts';
import { offices } from '../../3-mentions/lexicon.ts';
import type { Reading } from '../reading.ts';
import type { OfficePhrase } from './phrase.ts';

/** Ranks and forms of address between an office and a name. */
const RANK =
  /^(mr|ms|mrs|miss|dr|prof|professor|sir|lord|lady|dame|gen|general|lt|lieutenant|col|colonel|maj|major|brig|brigadier|capt|captain|adm|admiral|vice|rear|air|marshal|field|comandante|commander|sheikh|sheik|mullah|ayatollah|president|senior|sgt|sergeant|cmdr|maulana|haji|hajji|imam|abbot|archbishop|rev)\.?$/i;

/** What a second office between the first and the name consists of: "its commander, the Norland general X". */
const OFFICE_WORD =
  /^(the|a|an|former|ex|-|foreign|prime|defen[cs]e|interior|vice|deputy|retired|veteran|career|army|navy|police|trade|finance)$/i;

export function follows(reading: Reading, s: number, office: OfficePhrase, first: number): boolean {
  if (first <= office.last) return false;
  const tree = reading.trees[s]!;
  let from = office.last + 1;
  // "head of the National Front (NF), X"
  if (tree.tokens[from]?.text === '(' && tree.tokens[from + 2]?.text === ')') from += 3;
  const comma = /^[,:]$/.test(tree.tokens[from]?.text ?? '');
  if (comma) from++;
  if (from === first) return true;
  if (first - from > 7) return false;
  const gap = tree.tokens.slice(from, first);
  // "an aide to the Norland president X": X is the president.
  if (
    !comma &&
    office.last > office.head &&
    gap.some(t => /^(president|minister|chancellor|king|premier|secretary|leader)$/i.test(t.text))
  )
    return false;
  if (gap.every(t => RANK.test(t.text) || t.text === '.')) return true;
  return (
    comma &&
    gap.every(
      (t, k) =>
        RANK.test(t.text) ||
        OFFICE_WORD.test(t.text) ||
        offices.has(t.lemma.toLowerCase()) ||
        reading.names[s]!.some(n => n.form === 'adjective' && n.first <= from + k && from + k <= n.last),
    )
  );
}

export function precedes(tree: Tree, office: OfficePhrase, name: { last: number; head: number }): boolean {
  const gap = tree.tokens.slice(name.last + 1, office.first).map(t => t.text.toLowerCase());
  // "if it attacked X, an official said": the office is the subject of another clause.
  const verb = tree.parent(office.head);
  if (
    tree.is(office.head, 'nsubj') &&
    verb > office.head &&
    !tree.within(name.head, office.head) &&
    !tree.is(name.head, 'nsubj', 'root')
  )
    return false;
  return (
    office.first > name.last &&
    gap.length <= 6 &&
    /^[,(–—-]$/.test(gap[0] ?? '') &&
    gap
      .slice(1)
      .every(w =>
        /^(the|a|an|his|her|its|who|is|was|then|now|former|ex|-|senior|deputy|current|outgoing|top|chief|leading|longtime|veteran|and)$/.test(
          w,
        ),
      )
  );
}

export function isSaidToBe(tree: Tree, head: number, name: number): boolean {
  // "became president of", "was elected president", "serves as envoy"
  const verb = tree.parent(head);
  if (
    verb >= 0 &&
    ((tree.is(head, 'xcomp', 'obj') &&
      /^(become|remain|elect|appoint|name|inaugurate|crown|nominate|reelect|re-elect)$/.test(
        tree.lemma(verb),
      )) ||
      (tree.is(head, 'obl') &&
        tree.preposition(head) === 'as' &&
        /^(serve|act|work|appoint|elect|inaugurate|install|swear|instal)$/.test(tree.lemma(verb)))) &&
    tree.by(verb, 'nsubj', 'nsubj:pass').includes(name)
  )
    return modality(tree, verb) === 'real' && !isNegated(tree, verb);
  return (
    tree.by(head, 'nsubj').includes(name) &&
    tree.first(head, 'cop') !== undefined &&
    tree.first(head, 'advmod') === undefined
  );
}
