import type { Token } from '@entente/english';

/** Verbs of saying that news puts side by side. */
export const SPEECH =
  /^(say|add|urge|call|demand|condemn|accuse|warn|claim|insist|deny|stress|blame|criticize|criticise|denounce|threaten|promise|pledge|vow|express|reject|ask|note|describe|declare|announce|reiterate|thank|praise|reaffirm|complain|remind|acknowledge|admit|confirm|report|argue|suggest|predict|appeal|welcome|regret|mock|lament)$/;

/**
 * "Norland denied that it had attacked first and claimed that …": a verb of saying in the tense of the one above,
 * without a subject of its own, is coordinated with that one.
 */
export function speechBeside(out: Token[]): void {
  out.forEach((token, i) => {
    if (token.deprel !== 'conj' || token.upos !== 'VERB' || !SPEECH.test(token.lemma)) return;
    const content = out[token.head];
    const above = content && out[content.head];
    if (!content || !above || content.deprel !== 'ccomp' || content.head > token.head) return;
    if (above.upos !== 'VERB' || above.xpos !== token.xpos || !SPEECH.test(above.lemma)) return;
    if (!/^VB[DZP]$/.test(token.xpos)) return;
    const own = (v: number, labels: RegExp) => out.some(t => t.head === v && labels.test(t.deprel));
    if (own(i, /^(nsubj|aux|mark|expl)/) || !own(token.head, /^nsubj|^expl/)) return;
    out[i] = { ...token, head: content.head };
  });
}

/**
 * "condemns the raid, demands that … and calls on …", "has cut aid, shut its ports and told …": a finite verb after a
 * comma, in the tense of the one above and without a subject, is coordinated with it.
 */
export function listed(out: Token[]): void {
  out.forEach((token, i) => {
    if (!/^(parataxis|advcl|ccomp)$/.test(token.deprel) || token.upos !== 'VERB' || out[i - 1]?.text !== ',')
      return;
    const above = out[token.head];
    if (!above || token.head > i || above.upos !== 'VERB') return;
    const own = (v: number, labels: RegExp) => out.some(t => t.head === v && labels.test(t.deprel));
    const perfect = above.xpos === 'VBN' && own(token.head, /^aux$/) && /^VB[DN]$/.test(token.xpos);
    if (!/^VB[DZ]$/.test(token.xpos) && !perfect) return;
    if (token.xpos !== above.xpos && !perfect) return;
    if (own(i, /^(nsubj.*|mark|aux.*|expl|cc|advmod)$/) || !own(token.head, /^nsubj/)) return;
    if (out.slice(token.head, i).some(t => /^["“”]$/.test(t.text))) return;
    if (!out.slice(i).some(t => t.deprel === 'cc' || t.text === ',')) return;
    out[i] = { ...token, deprel: 'conj' };
  });
}

/** "charged the army with having shot two": one clause, whose head is the participle. */
export function havingDone(out: Token[]): void {
  out.forEach((token, i) => {
    if (token.text.toLowerCase() !== 'having' || token.deprel !== 'advcl') return;
    const v = out.findIndex((t, k) => k > i && k <= i + 3 && t.xpos === 'VBN');
    if (v < 0 || out[v]!.head !== token.head || out.slice(i + 1, v).some(t => t.upos !== 'ADV')) return;
    out[i] = { ...token, head: v, deprel: 'aux', upos: 'AUX' };
    out.forEach((t, k) => {
      if (t.head === i) out[k] = { ...t, head: v };
    });
  });
}

/** "condemned the murder, which it has admitted, and demanded": the verb after the comma goes on with the main clause. */
export function pastRelative(out: Token[]): void {
  out.forEach((token, i) => {
    if (token.deprel !== 'conj' || token.xpos !== 'VBD' || !SPEECH.test(token.lemma)) return;
    const above = out[token.head];
    if (above?.deprel !== 'acl:relcl' || above.xpos === 'VBD') return;
    if (!/^(and|but)$/i.test(out[i - 1]?.text ?? '') || out[i - 2]?.text !== ',') return;
    let at = above.head;
    for (let n = 0; n < 12 && at >= 0; n++) {
      if (out[at]!.xpos === 'VBD') {
        out[i] = { ...token, head: at };
        return;
      }
      at = out[at]!.head;
    }
  });
}

/** "A voiced concern, while B said that …": the clause right after a verb of saying is that verb's. */
export function nextSpeaker(out: Token[]): void {
  out.forEach((token, c) => {
    if (token.deprel !== 'ccomp' || token.head > c) return;
    const that = out.findIndex((t, k) => t.head === c && t.deprel === 'mark' && t.lemma === 'that' && k < c);
    const beside = that - 1;
    if (that < 1 || beside <= token.head || out[beside]!.upos !== 'VERB' || !SPEECH.test(out[beside]!.lemma))
      return;
    if (out.some(t => t.head === beside && t.deprel === 'ccomp')) return;
    let at = beside;
    for (let n = 0; n < 20 && at >= 0; n++) {
      if (at === c) return;
      at = out[at]!.head;
    }
    out[c] = { ...token, head: beside };
  });
}

/** ", adding that …" after what somebody says goes on for the speaker, not for who the clause is about. */
export function participles(out: Token[]): void {
  out.forEach((token, i) => {
    if (
      token.xpos !== 'VBG' ||
      token.deprel !== 'advcl' ||
      out[i - 1]?.text !== ',' ||
      !/^(add|note|say|stress|state|explain|warn|argue|claim|emphasize|point|insist|suggest|tell|describe|call|declare)$/.test(
        token.lemma,
      )
    )
      return;
    let at = token.head;
    for (let n = 0; at >= 0 && n < 12; n++) {
      const node = out[at]!;
      const above = out[node.head];
      if (
        /^(ccomp|parataxis)$/.test(node.deprel) &&
        node.head < at &&
        above?.upos === 'VERB' &&
        node.head < i
      ) {
        out[i] = { ...token, head: node.head };
        return;
      }
      at = node.head;
    }
  });
}

/** "told us that the price has doubled, and it is for Norland to pay": in the tense of what is said, not of the saying. */
export function presentContent(out: Token[]): void {
  const child = (v: number, labels: RegExp) => out.find(t => t.head === v && labels.test(t.deprel));
  const tense = (v: number) => (child(v, /^(aux|cop)/) ?? out[v]!).xpos;
  out.forEach((token, k) => {
    const above = out[token.head];
    if (
      token.deprel !== 'conj' ||
      above?.xpos !== 'VBD' ||
      !SPEECH.test(above.lemma.replace(/^tell$/, 'say'))
    )
      return;
    if (!/^VB[ZP]$/.test(tense(k)) || !child(k, /^nsubj/) || child(k, /^nsubj/)!.upos !== 'PRON') return;
    const content = out.findIndex(
      (t, i) =>
        t.head === token.head && t.deprel === 'ccomp' && i > token.head && i < k && /^VB[ZP]$/.test(tense(i)),
    );
    if (content >= 0) out[k] = { ...token, head: content };
  });
}
