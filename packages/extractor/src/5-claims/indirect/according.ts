import type { Span } from '@entente/ontology';
import type { Tree } from '../../2-sentences/tree.ts';
import { actorsAt } from '../../4-entities/actors.ts';
import type { Reading } from '../../4-entities/reading.ts';
import type { ClaimDraft } from '../claim.ts';
import { expressing, saying, voices } from '../cues.ts';
import { written } from '../speakers.ts';

/** "…, according to Norland", "In the view of the ministry, …". */
export function accordingTo(reading: Reading, s: number, i: number, out: ClaimDraft[]): void {
  const tree = reading.trees[s]!;
  if (tree.at(i).text.toLowerCase() !== 'according') return;
  const noun = tree.is(i, 'case')
    ? tree.parent(i)
    : (tree.children(i).find(c => tree.is(c, 'obl', 'nmod', 'obj', 'pobj')) ?? -1);
  if (noun < 0) return;
  const phrase = tree.is(i, 'case') ? noun : i;
  let host = tree.parent(phrase);
  if (host < 0) return;
  // Set off by a comma at the sentence's end or start it is about all of it.
  const last = tree.under(phrase).at(-1)!;
  const closing =
    tree.tokens.slice(last + 1).every(t => t.upos === 'PUNCT') && tree.tokens[i - 1]?.text === ',';
  if (
    (closing || i === 0) &&
    tree.root !== phrase &&
    /^(VERB|AUX|ADJ|NOUN|PROPN)$/.test(tree.at(tree.root).upos) &&
    !tree.within(tree.root, phrase)
  )
    host = tree.root;
  // The phrase may hang on a nominal inside the clause: the clause is what it attributes.
  for (
    let n = 0;
    n < 6 &&
    host >= 0 &&
    !/^(VERB|AUX|ADJ)$/.test(tree.at(host).upos) &&
    !tree.by(host, 'cop').length &&
    tree.parent(host) >= 0;
    n++
  )
    host = tree.parent(host);
  const speakers = tree.conjuncts(noun).flatMap(c => {
    const found = actorsAt(reading, s, c, { owner: true });
    const document = found.length ? undefined : written(reading, s, c);
    return document ? [document] : [...found];
  });
  // "…, and, according to two traders, told its plants to stop": about the clause that it opens.
  const opening = tree.is(host, 'conj') && tree.by(host, 'cc').some(c => c < i && i - c <= 2) && i < host;
  // A clause of time or place that hangs beside stays; what is coordinated stays; the phrase goes.
  while (
    !opening &&
    tree.parent(host) >= 0 &&
    tree.is(host, 'conj', 'acl', 'acl:relcl', 'advcl') &&
    tree.at(phrase).start > tree.span(tree.parent(host)).end - 400 &&
    tree.is(host, 'conj')
  )
    host = tree.parent(host);
  const under = new Set(tree.under(phrase));
  const tokens = tree.under(host).filter(t => !under.has(t) && tree.at(t).upos !== 'PUNCT');
  if (tokens.length < 3) return;
  // "X voiced concern, according to its statement": the statement only relays.
  if (voices.has(tree.lemma(noun)) && (expressing.has(tree.lemma(host)) || saying.has(tree.lemma(host))))
    return;
  const before = opening ? [] : tokens.filter(t => t < i);
  const after = tokens.filter(t => t > i);
  const goesOn = after.length > 0 && /^(while|but|and|whereas)$/i.test(tree.at(after[0]!).text);
  const side =
    before.length >= after.length || (before.includes(host) && goesOn && before.length >= 3) ? before : after;
  const more = side === before && goesOn && after.length >= 4 ? after.slice(1) : [];
  const cue = { start: tree.at(i).start, end: tree.at(Math.min(tree.tokens.length - 1, i + 1)).end };
  const span = contentTrim(tree, side);
  for (const speaker of new Set(speakers))
    out.push({
      speaker,
      spans: more.length ? [span, contentTrim(tree, more)] : [span],
      cue,
      direct: false,
      rule: 'according-to',
      confidence: 0.85,
      shown: true,
      sentence: s,
      head: host,
      verb: 'according',
    });
}

function contentTrim(tree: Tree, tokens: readonly number[]): Span {
  let a = 0;
  while (a < tokens.length - 1 && /^(that|but|and|however|meanwhile)$/i.test(tree.at(tokens[a]!).text)) a++;
  return { start: tree.at(tokens[a]!).start, end: tree.at(tokens.at(-1)!).end };
}
