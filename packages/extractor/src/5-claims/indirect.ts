import type { Span } from '@entente/ontology';
import { isNegated, isPassive, modality, objects } from '../2-sentences/arguments.ts';
import type { Tree } from '../2-sentences/tree.ts';
import { actorsAt } from '../4-entities/actors.ts';
import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import type { ClaimDraft } from './claim.ts';
import { contentOf } from './content.ts';
import {
  attitudes,
  contentNouns,
  directing,
  expressing,
  labelling,
  promisingSpeech,
  reporting,
  saying,
  thinking,
  voices,
} from './cues.ts';
import { speakersOf, written } from './speakers.ts';

/** Claims that a sentence's own clauses hold: reported speech, beliefs, attitudes, "according to". */
export function indirectClaims(reading: Reading, s: number): ClaimDraft[] {
  const tree = reading.trees[s]!;
  const out: ClaimDraft[] = [];
  for (let v = 0; v < tree.tokens.length; v++) {
    const { upos } = tree.at(v);
    if (upos === 'VERB' || upos === 'AUX') byVerb(reading, s, v, out);
    else if (upos === 'NOUN') byNoun(reading, s, v, out);
    else if (upos === 'ADJ') byAdjective(reading, s, v, out);
    if (/^accord/.test(tree.lemma(v)) || tree.at(v).text.toLowerCase() === 'according')
      accordingTo(reading, s, v, out);
  }
  return out;
}

interface Found {
  readonly head: number;
  readonly span: Span;
  readonly rule: string;
  readonly confidence: number;
  readonly shown?: boolean;
}

function push(
  reading: Reading,
  s: number,
  v: number,
  speakers: readonly Draft[],
  found: Found,
  out: ClaimDraft[],
) {
  const tree = reading.trees[s]!;
  if (!speakers.length || found.span.end <= found.span.start) return;
  const cue = { start: tree.at(v).start, end: tree.at(v).end };
  for (const speaker of speakers)
    out.push({
      speaker,
      spans: [found.span],
      cue,
      direct: false,
      rule: found.rule,
      confidence: found.confidence,
      shown: found.shown ?? true,
      sentence: s,
      head: found.head,
      verb: tree.lemma(v),
    });
}

function byVerb(reading: Reading, s: number, v: number, out: ClaimDraft[]): void {
  const tree = reading.trees[s]!;
  const lemma = tree.lemma(v);
  if (lemma === 'accuse' || lemma === 'blame' || lemma === 'suspect' || lemma === 'charge') {
    const charging = lemma === 'charge' ? /^(of|for|with)$/ : /^(of|for)$/;
    for (const c of tree
      .by(v, 'advcl', 'obl', 'xcomp', 'ccomp')
      .filter(
        c =>
          c > v &&
          (charging.test(tree.preposition(c)) || tree.by(c, 'mark').some(m => charging.test(tree.lemma(m)))),
      ))
      push(
        reading,
        s,
        v,
        speakersOf(reading, s, v),
        {
          head: c,
          span: chargeOf(tree, c),
          rule: 'accused-of',
          confidence: 0.6,
        },
        out,
      );
    return;
  }
  if (lemma === 'deny' || lemma === 'reject' || lemma === 'refute') {
    const clause = tree.by(v, 'ccomp', 'xcomp').find(c => c > v);
    if (clause !== undefined)
      push(
        reading,
        s,
        v,
        speakersOf(reading, s, v),
        { head: clause, span: contentOf(tree, clause), rule: 'denied', confidence: 0.8 },
        out,
      );
    return;
  }
  if (/^(quote|cite)$/.test(lemma)) {
    // "The agency quoted the president as saying that …": the one quoted speaks, the agency relays.
    const content = tree.by(v, 'ccomp', 'advcl', 'obl').find(c => c > v && tree.at(c).upos !== 'NOUN');
    const quoted = objects(tree, v).flatMap(o => [...actorsAt(reading, s, o)]);
    if (content !== undefined && quoted.length) {
      const inner = tree.by(content, 'ccomp')[0] ?? (saying.has(tree.lemma(content)) ? undefined : content);
      if (
        inner !== undefined &&
        !tree.by(content, 'mark').some(m => tree.lemma(m) === 'as' && inner === content)
      )
        push(
          reading,
          s,
          v,
          quoted,
          { head: inner, span: contentOf(tree, inner), rule: 'quoted-as', confidence: 0.85 },
          out,
        );
      return;
    }
  }
  const isSaying = saying.has(lemma);
  if ((isSaying || expressing.has(lemma)) && !thinking.has(lemma) && isNegated(tree, v)) {
    const unsaid = tree.by(v, 'ccomp')[0];
    if (unsaid !== undefined)
      push(
        reading,
        s,
        v,
        speakersOf(reading, s, v),
        { head: unsaid, span: contentOf(tree, unsaid), rule: 'unsaid', confidence: 0.5, shown: false },
        out,
      );
    return;
  }
  if (thinking.has(lemma) && modality(tree, v) === 'duty') return;
  const isThinking = thinking.has(lemma);
  if (
    !isSaying &&
    !isThinking &&
    !expressing.has(lemma) &&
    !directing.has(lemma) &&
    !labelling.has(lemma) &&
    !reporting.has(lemma) &&
    !promisingSpeech.has(lemma)
  )
    return;
  const speakers = () => speakersOf(reading, s, v);
  const skip = () => false;
  let clause: number | undefined = tree.by(v, 'ccomp').find(c => c !== v);
  if (clause === undefined && isSaying) clause = clauseBeside(tree, v);
  if (
    clause === undefined &&
    (isSaying || isThinking) &&
    tree.is(v, 'parataxis') &&
    tree.parent(v) >= 0 &&
    surfaceHas(tree, v)
  ) {
    // "The talks failed, he said.": the clause that the verb of saying hangs on is the content.
    const host = tree.parent(v);
    const span = outside(tree, host, v);
    if (span && (tree.at(v).start > tree.at(host).start || lemma === 'say'))
      push(reading, s, v, speakers(), { head: host, span, rule: 'said-after', confidence: 0.85 }, out);
    return;
  }
  if (clause === undefined && isSaying && lemma === 'say')
    clause = tree.by(v, 'parataxis').find(c => c > v && tree.by(c, 'nsubj', 'nsubj:pass', 'expl').length > 0);
  if (clause !== undefined && (isSaying || isThinking || lemma === 'show')) {
    if (
      isSaying &&
      /^(ask|order|demand|request)$/.test(lemma) &&
      !tree.by(clause, 'mark').length &&
      !tree.by(clause, 'nsubj', 'nsubj:pass').length
    )
      return;
    const inside = tree.within(v, clause);
    if (!inside) {
      const negatedKnow = false;
      const weak =
        /^(see|know|like|find|show|feel|mean|want|go|read|continue|begin|recall|learn|hear|understand|decide|determine|indicate|prove|guess|reveal)$/.test(
          lemma,
        );
      push(
        reading,
        s,
        v,
        speakers(),
        {
          head: clause,
          span: contentOf(tree, clause, skip, v),
          rule: isThinking ? 'belief-clause' : 'said-clause',
          confidence: weak ? 0.6 : 0.88,
          shown: !negatedKnow,
        },
        out,
      );
    }
    return;
  }
  const complement = tree.by(v, 'xcomp').find(c => c > v);
  if (
    complement !== undefined &&
    promisingSpeech.has(lemma) &&
    modality(tree, v) === 'real' &&
    (!isNegated(tree, v) || lemma === 'want') &&
    tree.by(complement, 'mark').some(m => tree.lemma(m) === 'to')
  ) {
    push(
      reading,
      s,
      v,
      speakers(),
      { head: complement, span: contentOf(tree, complement), rule: 'promised', confidence: 0.7 },
      out,
    );
    return;
  }
  if (complement !== undefined && lemma === 'declare') {
    const span = tree.span(complement);
    const object = tree.first(v, 'obj');
    push(
      reading,
      s,
      v,
      speakers(),
      {
        head: complement,
        span: object === undefined ? span : { start: tree.at(object).start, end: span.end },
        rule: 'declared',
        confidence: 0.7,
      },
      out,
    );
    return;
  }
  if (lemma === 'call' && clause === undefined) {
    const wanted = tree.by(v, 'obl').find(o => o > v && tree.preposition(o) === 'for');
    if (wanted !== undefined && !isNegated(tree, v))
      push(
        reading,
        s,
        v,
        speakers(),
        {
          head: wanted,
          span: contentOf(tree, wanted, k => tree.is(k, 'case') && k < wanted),
          rule: 'called-for',
          confidence: 0.55,
        },
        out,
      );
    if (wanted !== undefined) return;
  }
  if (expressing.has(lemma)) {
    for (const object of tree.by(v, 'obj').flatMap(o => tree.conjuncts(o).slice(0, 1))) {
      const head = tree.lemma(object);
      if (!attitudes.has(head) && !attitudes.has(tree.at(object).text.toLowerCase())) continue;
      if (
        /^(show|share|offer|cite|note|demonstrate|describe|reveal|deny)$/.test(lemma) &&
        !/^(willingness|readiness|concern|hope|support|commitment|solidarity|interest|condolence|sympathy)s?$/.test(
          head,
        )
      )
        continue;
      push(
        reading,
        s,
        v,
        speakers(),
        {
          head: object,
          span: withTopic(tree, object, contentOf(tree, object)),
          rule: 'expressed',
          confidence: 0.75,
        },
        out,
      );
    }
  }
  if (labelling.has(lemma) && !isPassive(tree, v)) {
    const object = tree.by(v, 'obj', 'iobj').find(o => o > v);
    const as = tree
      .by(v, 'obl', 'advcl', 'xcomp')
      .find(
        o =>
          object !== undefined &&
          o > object &&
          (tree.preposition(o) === 'as' ||
            tree.by(o, 'mark').some(m => tree.lemma(m) === 'as') ||
            (tree.is(o, 'xcomp') && /^(NOUN|ADJ|PROPN)$/.test(tree.at(o).upos))),
      );
    if (object !== undefined && as !== undefined && modality(tree, v) === 'real' && !isNegated(tree, v)) {
      push(
        reading,
        s,
        v,
        speakers(),
        {
          head: object,
          span: { start: contentOf(tree, object).start, end: contentOf(tree, as).end },
          rule: 'labelled',
          confidence: 0.65,
        },
        out,
      );
      return;
    }
  }
  if (
    reporting.has(lemma) &&
    clause === undefined &&
    complement === undefined &&
    !isPassive(tree, v) &&
    modality(tree, v) === 'real'
  ) {
    const object = tree.by(v, 'obj').find(o => o > v && /^(NOUN|PROPN|NUM)$/.test(tree.at(o).upos));
    if (object !== undefined && !attitudes.has(tree.lemma(object)) && tree.under(object).length >= 3) {
      push(
        reading,
        s,
        v,
        speakers(),
        { head: object, span: contentOf(tree, object), rule: 'reported', confidence: 0.55 },
        out,
      );
      return;
    }
  }
  if (complement !== undefined && directing.has(lemma)) {
    // What is asked is no claim by itself; it gives what stands in it a source.
    push(
      reading,
      s,
      v,
      speakers(),
      { head: complement, span: contentOf(tree, complement), rule: 'asked', confidence: 0.5 },
      out,
    );
  }
}

const surfaceHas = (tree: Tree, v: number) => tree.by(v, 'nsubj', 'nsubj:pass').length > 0;

/** "expressed concern on Friday over the report": the topic runs on to the next mark or verb. */
function withTopic(tree: Tree, object: number, span: Span): Span {
  let end = span.end;
  for (let i = object + 1; i < tree.tokens.length; i++) {
    const t = tree.at(i);
    if (t.upos === 'PUNCT' && /^[,;:.!?—–]$/.test(t.text)) break;
    if (t.start < span.end) continue;
    if (/^(VERB|AUX|CCONJ|SCONJ)$/.test(t.upos)) break;
    end = Math.max(end, t.end);
  }
  return { start: span.start, end };
}

/** The clause right after a verb of saying that a parser hung elsewhere. */
function clauseBeside(tree: Tree, v: number): number | undefined {
  if (
    tree.by(v, 'obj', 'xcomp', 'parataxis').length ||
    !/^(say|add|note|stress|state|warn|claim|argue|insist|explain|believe|tell|announce|declare|emphasize|confirm)$/.test(
      tree.lemma(v),
    )
  )
    return undefined;
  const next = v + 1;
  if (!tree.tokens[next] || !/^(SCONJ|DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(tree.at(next).upos))
    return undefined;
  if (tree.within(next, v)) return undefined;
  let at = next;
  for (let n = 0; n < 12; n++) {
    const parent = tree.parent(at);
    if (parent < next) break;
    at = parent;
  }
  const clausal = /^(VERB|AUX)$/.test(tree.at(at).upos) || tree.first(at, 'cop') !== undefined;
  return clausal && tree.by(at, 'nsubj', 'nsubj:pass', 'expl').some(c => c >= next) ? at : undefined;
}

/** What somebody is charged with, up to a dash, without relative clauses: these the article says itself. */
function chargeOf(tree: Tree, head: number): Span {
  const skip = (k: number) =>
    (tree.is(k, 'mark', 'case') && k < head) ||
    (tree.is(k, 'acl:relcl') &&
      (tree.parent(k) === head ||
        tree.tokens[tree.under(k)[0]! - 1]?.text === ',' ||
        tree.at(tree.under(k)[0]!).text === ','));
  const tokens = tree
    .under(head, skip)
    .filter((t, k, all) => k > 0 || tree.at(t).upos !== 'PUNCT' || all.length === 1);
  const gap = tokens.findIndex((t, k) => k > 0 && t > head && t - tokens[k - 1]! > 2);
  if (gap > 0) tokens.length = gap;
  const dash = tokens.findIndex(
    t =>
      t > head &&
      /^[–—-]$/.test(tree.at(t).text) &&
      tree.at(t).upos === 'PUNCT' &&
      /\s/.test(gapAfter(tree, t)),
  );
  const kept = dash > 0 ? tokens.slice(0, dash) : tokens;
  const last = kept.findLast(t => tree.at(t).upos !== 'PUNCT') ?? head;
  return { start: tree.at(kept[0]!).start, end: tree.at(last).end };
}

const gapAfter = (tree: Tree, i: number) =>
  tree.tokens[i + 1] && tree.at(i + 1).start > tree.at(i).end ? ' ' : '';

/** The clause above a parenthetical verb of saying: what stands on the longer side of it, as far as it goes without a break. */
function outside(tree: Tree, host: number, v: number): Span | null {
  const said = new Set(tree.under(v));
  const tokens = tree.under(host, c => c === v || (tree.is(c, 'parataxis', 'conj') && said.has(c)));
  if (!tokens.length) return null;
  const start = tree.at(tokens[0]!).start;
  const before = tokens.filter(t => t < v);
  const after = tokens.filter(t => t > v);
  const words = (list: number[]) => list.filter(t => tree.at(t).upos !== 'PUNCT');
  const side = words(before).length >= words(after).length ? words(before) : words(after);
  if (words(before).length >= 3 && words(after).length >= 3)
    return { start, end: tree.at(words(after).at(-1)!).end };
  if (!side.length) return null;
  const first = side.find(t => !(tree.is(t, 'mark') && tree.lemma(t) === 'that')) ?? side[0]!;
  return { start: tree.at(first).start, end: tree.at(side.at(-1)!).end };
}

/** "Norland's claim that …", "expressed the hope that …". */
function byNoun(reading: Reading, s: number, n: number, out: ClaimDraft[]): void {
  const tree = reading.trees[s]!;
  if (!contentNouns.has(tree.lemma(n))) return;
  const clause = tree
    .by(n, 'acl', 'ccomp', 'appos')
    .find(c => tree.by(c, 'mark').some(m => tree.lemma(m) === 'that'));
  if (clause === undefined) return;
  const possessor = tree.first(n, 'nmod:poss');
  let speakers: readonly Draft[] = possessor === undefined ? [] : actorsAt(reading, s, possessor);
  if (!speakers.length)
    speakers = tree
      .by(n, 'amod', 'compound')
      .flatMap(m => reading.at(s, m))
      .filter(d => d.type !== 'Conflict');
  if (!speakers.length)
    speakers = tree
      .by(n, 'nmod')
      .filter(c => /^(by|of|from)$/.test(tree.preposition(c)))
      .flatMap(c => actorsAt(reading, s, c));
  const governor = tree.parent(n);
  let verb = n;
  if (!speakers.length && governor >= 0 && tree.at(governor).upos === 'VERB' && tree.is(n, 'obj', 'obl')) {
    speakers = speakersOf(reading, s, governor);
    verb = governor;
  }
  push(
    reading,
    s,
    verb,
    speakers,
    { head: clause, span: contentOf(tree, clause), rule: 'noun-clause', confidence: 0.75 },
    out,
  );
}

/** "is confident that", "was convinced that", "is worried that". */
function byAdjective(reading: Reading, s: number, a: number, out: ClaimDraft[]): void {
  const tree = reading.trees[s]!;
  if (
    !/^(confident|convinced|certain|sure|aware|afraid|hopeful|optimistic|pessimistic|worried|concerned|adamant|skeptical|sceptical|doubtful|glad|happy|sorry|angry|grateful|proud|disappointed|surprised|clear)$/.test(
      tree.lemma(a),
    )
  )
    return;
  const clause = tree
    .by(a, 'ccomp', 'advcl')
    .find(
      c =>
        c > a &&
        tree.by(c, 'nsubj', 'nsubj:pass', 'expl').length > 0 &&
        !tree.by(c, 'mark').some(m => !/^that$/.test(tree.lemma(m))),
    );
  if (clause === undefined) return;
  push(
    reading,
    s,
    a,
    speakersOf(reading, s, a),
    { head: clause, span: contentOf(tree, clause), rule: 'sure-that', confidence: 0.75 },
    out,
  );
}

/** "…, according to Norland", "In the view of the ministry, …". */
function accordingTo(reading: Reading, s: number, i: number, out: ClaimDraft[]): void {
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
  // A clause of time or place that hangs beside stays; what is coordinated stays; the phrase goes.
  while (
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
  const before = tokens.filter(t => t < i);
  const after = tokens.filter(t => t > i);
  const side = before.length >= after.length ? before : after;
  const cue = { start: tree.at(i).start, end: tree.at(Math.min(tree.tokens.length - 1, i + 1)).end };
  const span = contentTrim(tree, side);
  for (const speaker of new Set(speakers))
    out.push({
      speaker,
      spans: [span],
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
