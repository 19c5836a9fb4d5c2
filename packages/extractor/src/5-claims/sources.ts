import type { Attribution, Span } from '@entente/english';
import type { Tree } from '../2-sentences/tree.ts';
import { actorsAt } from '../4-entities/actors.ts';
import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import { lastMentioned } from '../4-entities/recency.ts';
import { described, speakersOf, written } from './speakers.ts';

/** The actors of the source's words, else those of the cue's subject. */
export function sourcesOf(reading: Reading, s: number, a: Attribution): readonly Draft[] {
  const tree = reading.trees[s];
  if (!tree) return [];
  const cue = headWithin(tree, a.cue!);
  const bySubject = cue !== undefined && tree.at(cue).upos === 'VERB' ? speakersOf(reading, s, cue) : [];
  if (bySubject.length || !a.source) return bySubject;
  const at = reading.sentenceAt(a.source.start);
  const there = reading.trees[at]!;
  const head = headWithin(there, a.source);
  if (head === undefined) return [];
  const found = there.conjuncts(head).flatMap(c => [...actorsAt(reading, at, c, { owner: true })]);
  const paper = found.length ? undefined : written(reading, at, head);
  return paper ? [paper] : found;
}

/** The token of a span that the others hang on. */
export function headWithin(tree: Tree, span: Span): number | undefined {
  const inside = tree.tokens.flatMap((t, i) =>
    t.start >= span.start && t.end <= span.end && t.upos !== 'PUNCT' ? [i] : [],
  );
  return inside.find(i => !inside.includes(tree.parent(i)));
}

/**
 * Who a source's words stand for though no rule calls it an actor: the antecedent of "who", the speaker around "I" and
 * "we", whom "they" and "it" were last, and somebody not named for any other nominal ("the ad", "one questioner",
 * "some"). Undefined for what no claim of the document tells.
 */
export function describedSource(
  reading: Reading,
  source: Span,
  around: (offset: number) => Draft | undefined,
): readonly Draft[] {
  const s = reading.sentenceAt(source.start);
  const tree = reading.trees[s];
  let head = tree && headWithin(tree, source);
  if (!tree || head === undefined) return [];
  const word = tree.at(head).text.toLowerCase();
  if (/^(who|which|that)$/.test(word)) {
    const antecedent = antecedentOf(tree, head);
    if (antecedent === undefined) return [];
    const found = tree.conjuncts(antecedent).flatMap(c => [...actorsAt(reading, s, c, { owner: true })]);
    if (found.length) return found;
    head = antecedent;
  }
  const speaker = /^(i|we)$/.test(word) ? around(source.start) : undefined;
  if (speaker) return [speaker];
  const meant =
    word === 'they'
      ? lastMentioned(reading, s, head, d => d.plural || d.type === 'Organization', 3)
      : word === 'it'
        ? lastMentioned(reading, s, head, d => d.type === 'Organization' || d.type === 'State', 3)
        : /^(he|she)$/.test(word)
          ? lastMentioned(reading, s, head, d => d.type === 'Person', 3)
          : undefined;
  if (meant) reading.mention(meant, s, head, head, 'pronoun');
  const one = meant ?? written(reading, s, head) ?? described(reading, s, head);
  return one ? [one] : [];
}

/** What a relative pronoun stands for: the noun that its clause hangs on. */
function antecedentOf(tree: Tree, pronoun: number): number | undefined {
  let at = tree.parent(pronoun);
  for (let n = 0; at >= 0 && n < 6; n++, at = tree.parent(at))
    if (tree.is(at, 'acl:relcl', 'acl')) return tree.parent(at);
  return undefined;
}
