import type { Token } from '@entente/english';

/**
 * Mends what a parser often gets wrong around verbs of saying, by grammar alone:
 * - the subject before a verb of saying that was hung on the clause after it ("The ministry said that Norland
 *   shelled …" with both subjects under "shelled") goes back to the verb of saying;
 * - a clause with "while", "although" or "as" under a verb of saying is no content of it.
 */
export function repair(tokens: readonly Token[]): Token[] {
  const out = tokens.map(t => ({ ...t, lemma: wholeLemma(t) }));
  out.forEach((token, v) => {
    if (token.upos !== 'VERB') return;
    const children = out.flatMap((t, i) => (t.head === v ? [i] : []));
    const clause = children.find(i => out[i]!.deprel === 'ccomp' && i > v);
    for (const i of children)
      if (
        out[i]!.deprel === 'ccomp' &&
        i > v &&
        out.some(
          (t, k) =>
            t.head === i && t.deprel === 'mark' && k < i && /^(while|although|though|whereas)$/i.test(t.text),
        )
      )
        out[i] = { ...out[i]!, deprel: 'advcl' };
    if (clause === undefined || children.some(i => /^nsubj/.test(out[i]!.deprel))) return;
    const before = out.flatMap((t, i) => (t.head === clause && /^nsubj/.test(t.deprel) && i < v ? [i] : []));
    const after = out.some((t, i) => t.head === clause && /^nsubj|^expl/.test(t.deprel) && i > v);
    if (before.length && after && /^VB[DZP]$/.test(token.xpos))
      for (const i of before) out[i] = { ...out[i]!, head: v, deprel: 'nsubj' };
  });
  participles(out);
  looseSubject(out);
  return out;
}

/** ", adding that …" after what somebody says goes on for the speaker, not for who the clause is about. */
function participles(out: Token[]): void {
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

/**
 * "While Norland backs Sudmark, Estmark, which …, is linked to": the name after the comma is no second object but
 * the subject that the main clause lacks.
 */
function looseSubject(out: Token[]): void {
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

const DOUBLED = new Set(
  'add err ebb egg butt purr boycott putt call kill tell sell fill pull roll shell spell poll stall install fulfill recall bill drill enroll spill smell dwell swell yell thrill grill chill stroll scroll toll skill will mill pill fall stall instill distill quell appall bully rally tally sully ally dismiss miss pass kiss press cross discuss assess harass embarrass confess express address oppress suppress guess bless stress dress toss boss fuss buzz fizz bluff scoff staff stuff sniff snuff cuff huff puff'.split(
    ' ',
  ),
);

/** A verb's stem that lost its final e ("advanc") gets it back; a consonant doubled for its ending goes ("expell"). */
function wholeLemma(token: Token): string {
  const { lemma } = token;
  if (
    token.xpos === 'NNS' &&
    /^(troops|forces|sides|clashes|hostilities|sanctions|talks|authorities|soldiers|militants|rebels|leaders|parties|countries)$/.test(
      lemma,
    )
  )
    return lemma.replace(/ies$/, 'y').replace(/shes$/, 'sh').replace(/s$/, '');
  if (token.upos !== 'VERB' || lemma.length < 4) return lemma;
  if (/(?:[nru]c|[lrd]g|[aeiou]v|[ln]v|rv|iz)$/.test(lemma)) return `${lemma}e`;
  if (/([bdglmnprt])\1$/.test(lemma) && !DOUBLED.has(lemma)) return lemma.slice(0, -1);
  return lemma;
}
