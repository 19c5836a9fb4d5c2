import { agents, surfaceSubject } from '../2-sentences/arguments.ts';
import type { Tree } from '../2-sentences/tree.ts';
import { phraseOf } from '../3-mentions/phrase.ts';
import { actorsAt } from '../4-entities/actors.ts';
import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import { lastMentioned } from '../4-entities/recency.ts';
import { voices } from './cues.ts';

/** Who speaks by a verb: its subject, the agent of its passive; what is written stands for its author. */
export function speakersOf(reading: Reading, s: number, v: number): readonly Draft[] {
  const tree = reading.trees[s]!;
  const passive = tree.by(v, 'aux:pass', 'nsubj:pass').length > 0;
  const own = tree.by(v, 'nsubj', 'nsubj:pass').length > 0;
  const near = own || passive ? [] : besideVerb(tree, v);
  const subjects = passive ? agents(tree, v) : near.length ? near : surfaceSubject(tree, v);
  const out: Draft[] = [];
  for (const i of subjects) {
    const found = actorsAt(reading, s, i, {
      owner: voices.has(tree.lemma(i)) || /^(side|source|camp|campaign|office|team)$/.test(tree.lemma(i)),
    });
    for (const d of found) if (!out.includes(d)) out.push(d);
    if (found.length || out.length) continue;
    // "his partner Pedro Lima": the name beside a noun that nothing is known of.
    const beside = tree
      .by(i, 'appos', 'flat')
      .flatMap(a => reading.at(s, a))
      .filter(d => d.type === 'Person' && !d.unnamed);
    if (beside.length) {
      out.push(...beside.filter(d => !out.includes(d)));
      continue;
    }
    const other = written(reading, s, i) ?? somebody(reading, s, i);
    if (other) out.push(other);
  }
  return out;
}

/**
 * A parser may hang the speaker on the quoted clause ("…," said the minister; "…, a statement said"): what
 * stands right beside a verb of saying that has no subject of its own.
 */
function besideVerb(tree: Tree, v: number): number[] {
  const finite = /^VB[DZP]$/.test(tree.at(v).xpos);
  const nominal = (i: number) => /^(NOUN|PROPN|PRON)$/.test(tree.tokens[i]?.upos ?? '');
  const climb = (i: number) => {
    let at = i;
    for (
      let n = 0;
      n < 6 &&
      tree.is(at, 'nmod', 'flat', 'compound', 'nmod:*', 'appos') &&
      tree.parent(at) < v &&
      tree.parent(at) >= 0;
      n++
    )
      at = tree.parent(at);
    return at;
  };
  if (finite && !tree.is(v, 'conj', 'xcomp')) {
    // "said the French leader"
    for (let i = v + 1; i < Math.min(tree.tokens.length, v + 7); i++) {
      if (!/^(DET|ADJ|NOUN|PROPN|PRON)$/.test(tree.at(i).upos)) break;
      if (nominal(i) && !nominal(i + 1) && tree.is(i, 'nsubj*', 'parataxis', 'obj') && tree.parent(i) !== v)
        return tree.conjuncts(i);
    }
    // "a statement from the capital said"
    if (nominal(v - 1)) {
      const at = climb(v - 1);
      if (tree.is(at, 'nsubj*')) return tree.conjuncts(at);
    }
  }
  // "with the minister saying": no comma before the participle.
  if (tree.at(v).xpos === 'VBG' && nominal(v - 1) && tree.is(v, 'advcl', 'acl')) {
    let at = climb(v - 1);
    for (let n = 0; n < 5 && tree.is(at, 'conj'); n++) at = tree.parent(at);
    if (tree.preposition(at) === 'with' || tree.is(v, 'acl')) return tree.conjuncts(at);
  }
  return [];
}

/** A survey, study or report that nobody is named for speaks for itself, as an unnamed body. */
export function written(reading: Reading, s: number, i: number): Draft | undefined {
  const tree = reading.trees[s]!;
  if (
    !/^(report|survey|poll|study|article|editorial|statement|ruling|complaint|lawsuit|filing|indictment|analysis|investigation|research|letter|memo|document|transcript)$/.test(
      tree.lemma(i),
    )
  )
    return undefined;
  const issuer = tree
    .by(i, 'acl', 'acl:relcl')
    .flatMap(a => agents(tree, a))
    .flatMap(a => [...actorsAt(reading, s, a)])[0];
  if (issuer) return issuer;
  const name = tree.at(i).text;
  const draft = reading.draft('Organization', name, `written:${tree.lemma(i)}`, {
    unnamed: true,
    head: tree.lemma(i),
  });
  reading.mention(draft, s, i, i, 'nominal');
  return draft;
}

/**
 * Who says something is somebody, known word or not: "one source in the room", "63 percent", a name that was not
 * seen as one. Called for the subject of a verb of saying only.
 */
function somebody(reading: Reading, s: number, i: number): Draft | undefined {
  const tree = reading.trees[s]!;
  const token = tree.at(i);
  const word = token.text.toLowerCase();
  if (token.upos === 'PRON') {
    if (/^(he|she)$/.test(word)) return lastMentioned(reading, s, i, d => d.type === 'Person', 3);
    return undefined;
  }
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return undefined;
  if (
    reading.at(s, i).length ||
    /ing$|(?:tion|ment|ness|ity|ance|ence)$/.test(tree.lemma(i)) ||
    /^(thing|fact|number|figure|data|image|photo|video|footage|picture|evidence|result|day|year|week|time|day|move|event|history|sign|law|rule|map|story|word|tradition|logic|theory|goal|aim|rate|price|market|plan|deal|war|crisis)$/.test(
      tree.lemma(i),
    )
  )
    return undefined;
  if (
    token.upos === 'NOUN' &&
    !/^(percent|%|majority|half|other|most|source)$/.test(tree.lemma(i)) &&
    !phraseOf(tree, i).plural
  )
    return undefined;
  return described(reading, s, i);
}

/** An unnamed person or group by the words of a nominal, a noun or a name. */
export function described(reading: Reading, s: number, i: number): Draft | undefined {
  const tree = reading.trees[s]!;
  const token = tree.at(i);
  const indefinite = /^(some|many|most|others?|several|few|all|everyone|everybody|someone|somebody|those)$/i;
  if (!/^(NOUN|PROPN|NUM|ADJ|SYM)$/.test(token.upos) && !indefinite.test(token.text)) return undefined;
  const phrase = phraseOf(tree, i);
  let first = phrase.first;
  while (first < i && /^(DET|NUM|PRON|PUNCT|PART)$/.test(tree.at(first).upos)) first++;
  const name = reading.document.original.slice(tree.at(first).start, token.end).replace(/\s+/g, ' ');
  const several =
    phrase.plural || /^(percent|%|some|many|most|others|several|few|all|every.*|those)$/i.test(token.text);
  const type = several ? 'Group' : 'Person';
  const draft = reading.draft(type, name, `unnamed:${name.toLowerCase()}`, {
    unnamed: token.upos !== 'PROPN',
    plural: several,
    head: tree.lemma(i),
  });
  reading.set(s, i, [draft]);
  reading.mention(draft, s, first, i, token.upos === 'PROPN' ? 'name' : 'nominal');
  reading.place(s, i, draft, 'nominal');
  return draft;
}
