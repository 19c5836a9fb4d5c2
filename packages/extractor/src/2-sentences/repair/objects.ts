import type { Token } from '@entente/english';

/** "condemns in the strongest terms the attack": the object hangs on the adverbial before it. */
export function inTerms(out: Token[]): void {
  out.forEach((token, i) => {
    if (!/^(appos|nmod|nmod:unmarked|dep|conj)$/.test(token.deprel) || token.head < 0 || token.head > i)
      return;
    const adverbial = out[token.head]!;
    const verb = out[adverbial.head];
    if (
      !/^(term|terms|way|manner|word|voice)$/.test(adverbial.lemma) ||
      adverbial.deprel !== 'obl' ||
      verb?.upos !== 'VERB'
    )
      return;
    if (out.some(t => t.head === adverbial.head && t.deprel === 'obj')) return;
    if (out.some(t => t.head === i && (t.deprel === 'case' || t.deprel === 'cc'))) return;
    out[i] = { ...token, head: adverbial.head, deprel: 'obj' };
  });
}

const GIVING =
  /^(give|send|sell|lend|offer|grant|hand|show|teach|tell|promise|pay|owe|award|supply|deny|refuse|allot|loan|assign|bring|ask|forgive|guarantee|deal|lease)$/;
const NAMING =
  /^(take|hold|call|label|brand|dub|term|name|declare|pronounce|proclaim|deem|consider|make|elect|appoint|crown|designate)$/;

/**
 * "sells Norland missiles", "called the step a crime": of two objects the first is the one given to or named, the
 * second what is given or what it is called.
 */
export function twoObjects(out: Token[]): void {
  out.forEach((token, v) => {
    if (token.upos !== 'VERB') return;
    looseLabel(out, v);
    thirdNominal(out, v);
    const giving = GIVING.test(token.lemma);
    if (!giving && !NAMING.test(token.lemma)) return;
    const after = out.flatMap((t, i) =>
      t.head === v &&
      i > v &&
      /^(obj|xcomp|ccomp)$/.test(t.deprel) &&
      /^(NOUN|PROPN|PRON|ADJ)$/.test(t.upos) &&
      !out.some(k => k.head === i && /^(case|mark|cop|nsubj)/.test(k.deprel))
        ? [i]
        : [],
    );
    const [first, second] = after;
    if (first === undefined) return;
    // "sells Norland ammunition"
    const next = out[v + 1];
    if (
      /^(give|send|sell|lend|offer|grant|supply)$/.test(token.lemma) &&
      next?.upos === 'PROPN' &&
      next.deprel === 'compound' &&
      next.head === first &&
      out[first]!.upos === 'NOUN' &&
      out[v + 2]?.upos !== 'PROPN'
    ) {
      out[v + 1] = { ...next, head: v, deprel: 'iobj' };
      return;
    }
    if (second === undefined) {
      if (giving || out[first]!.upos !== 'PROPN') return;
      out[first] = { ...out[first]!, deprel: 'obj' };
      // "called X dishonest", with the word taken for an adverb.
      const word = out.findIndex(
        (t, i) => i > first && i < first + 6 && t.head === v && t.deprel === 'advmod' && !/ly$/.test(t.text),
      );
      if (
        word > 0 &&
        /^(call|label|brand|term|deem|consider|declare)$/.test(token.lemma) &&
        word === out.length - 2
      )
        out[word] = { ...out[word]!, deprel: 'xcomp', upos: 'ADJ' };
      return;
    }
    if (giving) {
      if (out[first]!.deprel === 'obj' && out[second]!.deprel === 'obj')
        out[first] = { ...out[first]!, deprel: 'iobj' };
      return;
    }
    if (/^(take|hold)$/.test(token.lemma) && !/^(prisoner|captive|hostage)$/.test(out[second]!.lemma)) return;
    out[first] = { ...out[first]!, deprel: 'obj' };
    out[second] = { ...out[second]!, deprel: 'xcomp' };
  });
}

/** "called on Norland to act", with the name hung on as a clause: a nominal under a preposition is an oblique. */
export function nominalClauses(out: Token[]): void {
  out.forEach((token, i) => {
    if (!/^(xcomp|ccomp|advcl)$/.test(token.deprel) || !/^(PROPN|NOUN|PRON)$/.test(token.upos)) return;
    if (out[token.head]?.upos !== 'VERB') return;
    const own = (labels: RegExp) => out.some(t => t.head === i && labels.test(t.deprel));
    if (own(/^(cop|nsubj|mark|aux)/)) return;
    if (own(/^case$/)) {
      if (/^(PROPN|PRON)$/.test(token.upos)) out[i] = { ...token, deprel: 'obl' };
    } else if (
      token.upos === 'PROPN' &&
      token.deprel === 'xcomp' &&
      /^(condemn|praise|accuse|blame|meet|visit|support|back|attack|criticize|criticise|thank|oppose|urge)$/.test(
        out[token.head]!.lemma,
      )
    )
      out[i] = { ...token, deprel: 'obj' };
  });
}

/** `called the step "cruel"`, "called that blackmail": what it is called hangs on what is called, or the other way round. */
function looseLabel(out: Token[], v: number): void {
  if (!/^(call|label|brand|dub|term|deem)$/.test(out[v]!.lemma)) return;
  const under = (label: RegExp) =>
    out.flatMap((t, i) => (t.head === v && i > v && label.test(t.deprel) ? [i] : []));
  const [object, ...more] = under(/^(obj|xcomp|ccomp)$/);
  if (object === undefined || more.length) return;
  const quoted = out.findIndex(
    (t, i) =>
      i > object &&
      t.head === object &&
      /^(appos|amod|acl|nmod)$/.test(t.deprel) &&
      /^(ADJ|NOUN)$/.test(t.upos) &&
      /^["“]$/.test(out[i - 1]?.text ?? '') &&
      i - object <= 3,
  );
  if (quoted > 0) {
    out[quoted] = { ...out[quoted]!, head: v, deprel: 'xcomp' };
    return;
  }
  const that = v + 1;
  if (
    /^(that|this)$/i.test(out[that]!.text) &&
    out[that]!.head === object &&
    object === that + 1 &&
    out[object]!.upos === 'NOUN'
  ) {
    out[that] = { ...out[that]!, head: v, deprel: 'obj', upos: 'PRON' };
    out[object] = { ...out[object]!, deprel: 'xcomp' };
  }
}

/** "has promised Sudmark, its ally, full support": what is given hangs beside who gets it, as if it were another name. */
function thirdNominal(out: Token[], v: number): void {
  if (!GIVING.test(out[v]!.lemma) || out.some(t => t.head === v && t.deprel === 'obj')) return;
  const receiver = out.findIndex((t, i) => i > v && t.head === v && t.deprel === 'iobj');
  if (receiver < 0) return;
  const beside = out.flatMap((t, i) =>
    t.head === receiver &&
    /^(appos|conj)$/.test(t.deprel) &&
    i > receiver &&
    !out.some(k => k.head === i && k.deprel === 'cc')
      ? [i]
      : [],
  );
  const last = beside.at(-1);
  if (beside.length === 2 && last !== undefined && out[last]!.upos === 'NOUN')
    out[last] = { ...out[last]!, head: v, deprel: 'obj' };
}
