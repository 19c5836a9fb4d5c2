// The phrase of an office: its title, whose it is, and how far it runs.
import type { Tree } from '../../2-sentences/tree.ts';
import { offices } from '../../3-mentions/lexicon.ts';
import type { Draft } from '../draft.ts';
import type { Reading } from '../reading.ts';
import { titleEnding } from './title.ts';

/** An office as the text names it: "the Norland foreign minister", "President of Sudmark". */
export interface OfficePhrase {
  readonly title: string;
  readonly head: number;
  /** First word of the title itself. */
  readonly titleFirst: number;
  readonly first: number;
  /** Last token with the "of" phrase. */
  readonly last: number;
  readonly of: readonly Draft[];
  readonly plural: boolean;
  /** False for "researcher", which speaks for nobody. */
  readonly office: boolean;
  /** "former", "ex-", "retired": held no longer. */
  readonly former: boolean;
}

const OF = /^(of|for|at|to|in|from|with|on|inside|within)$/;

const possessed = (tree: Tree, ...firsts: readonly number[]): boolean =>
  firsts.some(f => tree.tokens[f - 1]?.xpos === 'POS' || tree.tokens[f]?.xpos === 'POS');

/** "de facto ambassador": words of other classes that stand before an office. */
const DE_FACTO = /^(de|facto|jure)$/i;

const SENT = /^(ambassador|envoy|special envoy|consul|attache|high commissioner|emissary)$/;

/** Reads the office that a token heads; null where the token is no office. */
export function officeAt(reading: Reading, s: number, head: number): OfficePhrase | null {
  const tree = reading.trees[s]!;
  const token = tree.at(head);
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'ADJ') return null;
  // "Secretary" of "Secretary-General" is no office of its own.
  if (
    tree.tokens[head + 1]?.text === '-' &&
    offices.has(`${token.lemma}-${tree.tokens[head + 2]?.lemma ?? ''}`.toLowerCase())
  )
    return null;
  const named = titleEnding(tree, head);
  if (!named) return null;
  let owned = false;
  const of: Draft[] = [];
  let first = named.first;
  for (let i = first - 1; i >= 0 && i > first - 9; i--) {
    const t = tree.at(i);
    if (/^['’]s?$|^-$/.test(t.text) || DE_FACTO.test(t.text)) continue;
    if (
      !(/^(NOUN|PROPN|ADJ|X|PRON|ADV|CCONJ)$/.test(t.upos) || (t.upos === 'VERB' && tree.is(i, 'amod'))) ||
      (t.upos === 'ADV' && !tree.is(i, 'advmod')) ||
      t.upos === 'ADV'
    )
      break;
    if (t.upos === 'CCONJ' && !reading.at(s, i - 1).length) break;
    if (t.upos === 'PRON' && t.xpos !== 'PRP$' && t.xpos !== 'WP$') break;
    const name = reading.nameAt(s, i);
    if (name) {
      if (name.type === 'PER' && !(tree.tokens[name.last + 1]?.xpos === 'POS')) break;
      of.push(...reading.at(s, name.head));
      i = name.first;
    } else if (t.xpos === 'PRP$' || t.xpos === 'WP$') {
      of.push(...reading.at(s, i));
      owned = true;
    } else if (
      reading.at(s, i).some(d => d.type === 'Organization' || d.type === 'State' || d.type === 'Group')
    )
      of.push(...reading.at(s, i));
    first = i;
    // What stands before a possessive is no part of the phrase: "last week his minister".
    if (t.xpos === 'PRP$' || t.xpos === 'WP$') break;
  }
  let last = named.last;
  const preposition = tree.tokens[last + 1];
  if (preposition && OF.test(preposition.text.toLowerCase())) {
    const limit = Math.min(tree.tokens.length, last + 10);
    for (let i = last + 2; i < limit; i++) {
      const t = tree.at(i);
      // "of the ruling party"
      const modifying =
        /^VB[GN]$/.test(t.xpos) &&
        /^(NOUN|PROPN|ADJ)$/.test(tree.tokens[i + 1]?.upos ?? '') &&
        i === last + (tree.at(last + 2).upos === 'DET' ? 3 : 2);
      if ((/^(VERB|AUX|SCONJ)$/.test(t.upos) && !modifying) || /^[,;:("“—–]$/.test(t.text)) break;
      const name = reading.nameAt(s, i);
      if (name?.type === 'PER') break;
      const drafts = name ? reading.at(s, name.head) : reading.at(s, i);
      const body = drafts.filter(d => d.type !== 'Person' && d.type !== 'Conflict');
      if (!body.length) {
        // "prime minister in exile of the movement"
        if (t.upos === 'ADP' && i > last + 2 && !(t.text === 'of' && i === last + 3)) break;
        continue;
      }
      // "its ambassador to Norland": whom an envoy is sent to, he does not speak for.
      const sent =
        /^(to|in)$/i.test(preposition.text) &&
        (owned || (SENT.test(named.title) && body.every(d => d.type === 'State')));
      const task =
        preposition.text.toLowerCase() === 'for' &&
        /envoy|representative|coordinator|adviser|advisor|minister|commissioner|rapporteur/.test(named.title);
      if (
        !sent &&
        !(task && (of.length || owned || possessed(tree, first, named.first))) &&
        (!/^(in|to|from|with)$/.test(preposition.text.toLowerCase()) || !of.length)
      )
        for (const d of body) if (!of.includes(d)) of.push(d);
      last = name ? name.last : i;
      i = last;
      const next = tree.tokens[last + 1];
      if (!next || !/^(and|,)$/.test(next.text) || (next.text === ',' && !named.plural)) {
        // "leader of the ruling Norland Justice Party": the last name of the phrase is the body.
        if (!(next && /^(NOUN|PROPN|ADJ)$/.test(next.upos))) break;
      }
    }
  }
  const bodies = of.filter(d => d.type === 'Organization');
  const body = of.some(d => d.type === 'Organization' || d.type === 'State');
  return {
    title: named.title === 'colleague' && of.some(d => d.type === 'State') ? 'counterpart' : named.title,
    head,
    titleFirst: named.first,
    first,
    last,
    of: named.plural ? of : bodies.length ? [bodies.at(-1)!] : of.slice(0, 1),
    plural: named.plural,
    office:
      named.office || (named.title === 'observer' && body && /^(for|of)$/i.test(preposition?.text ?? '')),
    former: tree.tokens
      .slice(Math.max(0, first - 2), named.first)
      .some(t => /^(former|ex|retired|ousted|deposed|late|onetime|erstwhile)$/i.test(t.text)),
  };
}
