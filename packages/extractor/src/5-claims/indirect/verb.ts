import { isNegated, isPassive, modality, objects } from '../../2-sentences/arguments.ts';
import type { Tree } from '../../2-sentences/tree.ts';
import { actorsAt } from '../../4-entities/actors.ts';
import type { Reading } from '../../4-entities/reading.ts';
import type { ClaimDraft } from '../claim.ts';
import { contentOf } from '../content.ts';
import {
  attitudes,
  directing,
  expressing,
  labelling,
  promisingSpeech,
  reporting,
  saying,
  thinking,
} from '../cues.ts';
import { speakersOf } from '../speakers.ts';
import {
  aside,
  asSaid,
  chargeOf,
  clauseAfterPlace,
  clauseBeside,
  closingClause,
  outside,
  withTopic,
} from './extent.ts';
import { push } from './push.ts';

/** "rejected the allegation that it had paid", "denies any role in it": what is denied, as a claim of who denies it. */
function deniedNominal(reading: Reading, s: number, v: number, out: ClaimDraft[]): void {
  const tree = reading.trees[s]!;
  const noun = tree.by(v, 'obj').find(o => o > v && tree.at(o).upos === 'NOUN');
  if (noun === undefined) return;
  const that = tree
    .by(noun, 'acl', 'acl:relcl', 'ccomp')
    .find(c => tree.children(c).some(k => k < c && tree.lemma(k) === 'that'));
  const plain =
    tree.lemma(v) === 'deny' &&
    /^(role|involvement|part|knowledge|responsibility|wrongdoing|link|tie|connection|existence|complicity|presence|use|intention|plan|attack|violation|breach)$/.test(
      tree.lemma(noun),
    ) &&
    tree.by(noun, 'nmod:poss').length === 0;
  const head =
    that !== undefined &&
    /^(accusation|allegation|charge|claim|report|suggestion|assertion|rumour|rumor)$/.test(tree.lemma(noun))
      ? that
      : plain
        ? noun
        : undefined;
  if (head === undefined) return;
  push(
    reading,
    s,
    v,
    speakersOf(reading, s, v),
    { head, span: contentOf(tree, head), rule: 'denied', confidence: 0.66 },
    out,
  );
}

/** Claims that a verb attributes: "said that …", "vowed to …", "expressed concern about …". */
export function byVerb(reading: Reading, s: number, v: number, out: ClaimDraft[]): void {
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
    else deniedNominal(reading, s, v, out);
    return;
  }
  if (/^(quote|cite)$/.test(lemma)) {
    // "The agency quoted the president as saying that …": the one quoted speaks, the agency relays.
    const content = tree.by(v, 'ccomp', 'advcl', 'obl').find(c => c > v && tree.at(c).upos !== 'NOUN');
    const quoted = objects(tree, v).flatMap(o => [...actorsAt(reading, s, o)]);
    if (content !== undefined && quoted.length) {
      const host = tree.is(v, 'parataxis') ? tree.parent(v) : -1;
      const trailing =
        host >= 0 && host < v && saying.has(tree.lemma(content)) && !tree.by(content, 'ccomp').length
          ? outside(tree, host, v)
          : null;
      if (trailing) {
        push(reading, s, v, quoted, { head: host, span: trailing, rule: 'quoted-as', confidence: 0.8 }, out);
        return;
      }
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
  const unsaidYet = isSaying && modality(tree, v) === 'duty';
  if ((isSaying || expressing.has(lemma)) && !thinking.has(lemma) && (isNegated(tree, v) || unsaidYet)) {
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
  const whole = isSaying ? aside(tree, v) : null;
  if (whole) {
    push(reading, s, v, speakers(), { ...whole, rule: 'said-aside', confidence: 0.85 }, out);
    return;
  }
  const told = isSaying || isThinking ? asSaid(tree, v) : null;
  if (told) {
    push(reading, s, v, speakers(), { ...told, rule: 'as-said', confidence: 0.7 }, out);
    return;
  }
  const clauses = tree.by(v, 'ccomp').filter(c => c !== v && !isFreeRelative(tree, c));
  // "…; the ministry says two died": what stands before the semicolon is a sentence of its own.
  let clause: number | undefined = clauses.find(
    c =>
      c > v ||
      !clauses.some(o => o > v) ||
      !(tree.by(v, 'cc').length || tree.tokens.slice(c, v).some(t => t.text === ';')),
  );
  if (clause === undefined && isSaying) clause = clauseBeside(tree, v) ?? clauseAfterPlace(tree, v);
  const closing = clause === undefined && isSaying ? closingClause(tree, v) : null;
  if (closing) {
    push(reading, s, v, speakers(), { ...closing, rule: 'said-after', confidence: 0.8 }, out);
    return;
  }
  if (
    clause === undefined &&
    (isSaying || isThinking) &&
    tree.is(v, 'parataxis') &&
    tree.parent(v) >= 0 &&
    surfaceHas(tree, v) &&
    // "…, whereupon he threatened both with duties": an act of its own.
    !(
      /^(threaten|urge|order|demand|request|promise|guarantee|warn|challenge|hold)$/.test(lemma) &&
      tree.by(v, 'obj', 'iobj').length
    )
  ) {
    // "The talks failed, he said.": the clause that the verb of saying hangs on is the content.
    const host = tree.parent(v);
    const span = outside(tree, host, v);
    const clausal = tree
      .under(host)
      .some(t => t !== v && !tree.within(t, v) && /^(VB[DZP]|MD)$/.test(tree.at(t).xpos));
    if (span && clausal && (tree.at(v).start > tree.at(host).start || lemma === 'say'))
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
    !(
      /^(decline|refuse)$/.test(lemma) &&
      /^(comment|elaborate|answer|respond|say|speak|confirm)$/.test(tree.lemma(complement))
    ) &&
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
  if (
    complement !== undefined &&
    directing.has(lemma) &&
    // "called the charge absurd" asks for nothing.
    !(lemma === 'call' && !tree.by(complement, 'mark').some(m => tree.lemma(m) === 'to'))
  ) {
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

/** "asked both to what she calls a family talk": a nominal, no content. */
const isFreeRelative = (tree: Tree, c: number): boolean => {
  const [first, second] = tree.under(c);
  return (
    first !== undefined &&
    second !== undefined &&
    tree.at(first).upos === 'ADP' &&
    /^(what|whatever|whoever|whom)$/i.test(tree.at(second).text)
  );
};

const surfaceHas = (tree: Tree, v: number) => tree.by(v, 'nsubj', 'nsubj:pass').length > 0;
