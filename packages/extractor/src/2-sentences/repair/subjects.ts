import type { Token } from '@entente/english';
import { SPEECH } from './speech.ts';

/**
 * Two subjects of one verb: "Norland, one of those who …, condemned" has an apposition, "Harbourtown, 9 June -
 * The ministry announced" a dateline.
 */
export function doubleSubjects(out: Token[]): void {
  out.forEach((token, j) => {
    if (!/^nsubj/.test(token.deprel) || token.head < j) return;
    const i = out.findIndex((t, k) => k < j && t.head === token.head && t.deprel === token.deprel);
    if (i < 0 || out[i]!.upos === 'PRON') return;
    if (j === i + 1 && out[i]!.upos === 'NOUN' && token.upos === 'PROPN')
      // "the rebel group Dawn said"
      out[j] = { ...token, head: i, deprel: 'appos' };
    else if (j === i + 1 && /^(NOUN|PROPN)$/.test(out[i]!.upos) && token.upos === 'NOUN') {
      // "a government minister", "Foreign Ministry spokeswoman": one noun phrase.
      out[i] = { ...out[i]!, head: j, deprel: 'compound' };
      out.forEach((t, k) => {
        if (t.head === i && k < i && t.deprel === 'det') out[k] = { ...t, head: j };
      });
    } else if (out.slice(i + 1, j).some(t => /^[-–—]$/.test(t.text) && t.xpos !== 'HYPH') && i < 3)
      out[i] = { ...out[i]!, deprel: 'dep' };
    else if (
      out[i + 1]?.text === ',' &&
      out.slice(j + 1, token.head).some(t => t.text === ',') &&
      /^(PROPN|NOUN)$/.test(out[i]!.upos)
    )
      out[j] = { ...token, head: i, deprel: 'appos' };
  });
}

/** "A spoke to B, the palace said", with A hung on the verb of saying: A spoke. */
export function saidLast(out: Token[]): void {
  out.forEach((token, c) => {
    const v = token.head;
    if (token.deprel !== 'ccomp' || v <= c || token.upos !== 'VERB' || !SPEECH.test(out[v]!.lemma)) return;
    if (out.some(t => t.head === c && /^(nsubj|expl|csubj)/.test(t.deprel))) return;
    const first = out.findIndex((t, k) => t.head === v && /^nsubj/.test(t.deprel) && k < c);
    const second = out.findIndex((t, k) => t.head === v && /^nsubj/.test(t.deprel) && k > c && k < v);
    if (first < 0 || second < 0) return;
    const passive = out.some(t => t.head === c && t.deprel === 'aux:pass');
    out[first] = { ...out[first]!, head: c, deprel: passive ? 'nsubj:pass' : 'nsubj' };
  });
}

/**
 * "While Norland backs Sudmark, Estmark, which …, is linked to": the name after the comma is no second object but
 * the subject that the main clause lacks.
 */
export function looseSubject(out: Token[]): void {
  const root = out.findIndex(t => t.head < 0);
  if (
    root < 0 ||
    out.some(t => t.head === root && /^(nsubj|csubj|expl)/.test(t.deprel)) ||
    !/^(VERB|AUX)$/.test(out[root]!.upos) ||
    out[root]!.xpos === 'VB'
  )
    return;
  out.forEach((token, i) => {
    if (token.deprel !== 'conj' || i > root || !/^(PROPN|NOUN)$/.test(token.upos) || out[i - 1]?.text !== ',')
      return;
    if (
      out.some(t => t.deprel === 'cc' && (t.head === i || t.head === token.head)) ||
      out.filter(t => t.deprel === 'conj' && t.head === token.head).length > 1
    )
      return;
    if (out[out[token.head]?.head ?? -1]?.deprel !== 'advcl') return;
    out[i] = {
      ...token,
      head: root,
      deprel: out.some(t => t.head === root && t.deprel === 'aux:pass') ? 'nsubj:pass' : 'nsubj',
    };
  });
}

/** "Norland, along with Sudmark, condemned …", "together with", "as well as": who goes along does the same. */
export function accompanied(out: Token[]): void {
  out.forEach((token, y) => {
    if (!/^(PROPN|NOUN)$/.test(token.upos) || !/^(nmod|obl|conj|appos)$/.test(token.deprel)) return;
    let before = '';
    for (let k = Math.max(0, y - 5); k < y; k++) before += ` ${out[k]!.text.toLowerCase()}`;
    if (
      !/\b(along with|together with|alongside|as well as|in concert with|joined by)( the| its| his| their)?( \S+)?$/.test(
        before,
      )
    )
      return;
    let x = token.head;
    // "together" may stand between.
    if (/^(together|along)$/i.test(out[x]?.text ?? '')) x = out[x]!.head;
    const head = out[x];
    if (!head || x > y || !/^(nsubj|nsubj:pass)$/.test(head.deprel) || !/^(PROPN|NOUN)$/.test(head.upos))
      return;
    if (!/^(,|and)$/.test(out[y - 3]?.text ?? '') && !out.slice(x + 1, y).some(t => t.text === ',')) return;
    out[y] = { ...token, head: x, deprel: 'conj' };
  });
}

/** "Both accused Norland of …": a verb that opens with its subject, read as an adjective of the name after it. */
export function bareSubject(out: Token[]): void {
  const at = /^["“”'‘]$/.test(out[0]?.text ?? '') ? 1 : 0;
  const [subject, verb] = [out[at], out[at + 1]];
  if (!subject || !verb || !/^(both|neither|each|others|all|some|many|several|most|few)$/i.test(subject.text))
    return;
  if (!/^VB[DN]$/.test(verb.xpos) || !/^(amod|nmod:desc|acl|compound)$/.test(verb.deprel)) return;
  const noun = verb.head;
  const root = out[noun];
  if (
    !root ||
    root.head >= 0 ||
    noun <= at + 1 ||
    out.some(t => t.head === noun && /^(nsubj|cop|aux)/.test(t.deprel))
  )
    return;
  out[at + 1] = { ...verb, head: -1, deprel: 'root', upos: 'VERB', xpos: 'VBD' };
  out[at] = { ...subject, head: at + 1, deprel: 'nsubj' };
  out[noun] = { ...root, head: at + 1, deprel: 'obj' };
  out.forEach((t, k) => {
    if (t.head !== noun || k === at || k === at + 1) return;
    if (t.deprel === 'punct') out[k] = { ...t, head: at + 1 };
    if (t.deprel === 'acl' && t.upos === 'VERB') out[k] = { ...t, head: at + 1, deprel: 'advcl' };
  });
}

/** "Norland, together with …, condemned Sudmark": a subject marked as a passive's of a verb that stands in the active. */
export function activeSubjects(out: Token[]): void {
  out.forEach((token, i) => {
    if (token.deprel !== 'nsubj:pass') return;
    const verb = out[token.head];
    if (!verb || !/^VB[DZPN]$/.test(verb.xpos)) return;
    const own = (label: RegExp) => out.some(t => t.head === token.head && label.test(t.deprel));
    if (own(/^aux:pass$/) || !own(/^(obj|ccomp)$/)) return;
    // "Both accused Norland": a participle without an auxiliary is a past tense; no clause of a main verb has one.
    if (verb.xpos === 'VBN') {
      if (verb.deprel !== 'root' || own(/^aux/)) return;
      out[token.head] = { ...verb, xpos: 'VBD' };
    }
    out[i] = { ...token, deprel: 'nsubj' };
  });
}

/** "a statement from the palace said": what stands between a subject and its verb is the subject's. */
export function besideSubject(out: Token[]): void {
  out.forEach((token, y) => {
    const v = token.head;
    if (token.deprel !== 'obl' || v < y || out[v]?.upos !== 'VERB') return;
    const preposition = out.findIndex(t => t.head === y && t.deprel === 'case');
    const noun = out[preposition - 1];
    if (!noun || preposition > y || noun.upos !== 'NOUN' || noun.head !== v || noun.deprel !== 'nsubj')
      return;
    if (
      !/^(from|of|by|in|for|at)$/i.test(out[preposition]!.text) ||
      out.slice(y, v).some(t => t.upos === 'PUNCT')
    )
      return;
    out[y] = { ...token, head: preposition - 1, deprel: 'nmod' };
  });
}
