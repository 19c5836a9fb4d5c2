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
  saidLast(out);
  doubleSubjects(out);
  inTerms(out);
  nextSpeaker(out);
  pastRelative(out);
  speechBeside(out);
  participles(out);
  looseSubject(out);
  return out;
}

/**
 * Two subjects of one verb: "Norland, one of those who …, condemned" has an apposition, "Harbourtown, 9 June -
 * The ministry announced" a dateline.
 */
function doubleSubjects(out: Token[]): void {
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

const SPEECH =
  /^(say|add|urge|call|demand|condemn|accuse|warn|claim|insist|deny|stress|blame|criticize|criticise|denounce|threaten|promise|pledge|vow|express|reject|ask|note|describe|declare|announce|reiterate|thank|praise|reaffirm)$/;

/**
 * "Norland denied that it had attacked first and claimed that …": a verb of saying in the tense of the one above,
 * without a subject of its own, is coordinated with that one.
 */
function speechBeside(out: Token[]): void {
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

/** "condemns in the strongest terms the attack": the object hangs on the adverbial before it. */
function inTerms(out: Token[]): void {
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

/** "A spoke to B, the palace said", with A hung on the verb of saying: A spoke. */
function saidLast(out: Token[]): void {
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

/** "condemned the murder, which it has admitted, and demanded": the verb after the comma goes on with the main clause. */
function pastRelative(out: Token[]): void {
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
function nextSpeaker(out: Token[]): void {
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

/** Forms that a tagger's lemma table gets wrong. */
const IRREGULAR = new Map([
  ['froze', 'freeze'],
  ['frozen', 'freeze'],
  ['embroiled', 'embroil'],
  ['fought', 'fight'],
  ['sought', 'seek'],
  ['withdrew', 'withdraw'],
  ['withdrawn', 'withdraw'],
  ['overran', 'overrun'],
  ['struck', 'strike'],
  ['strove', 'strive'],
  ['forbade', 'forbid'],
  ['slew', 'slay'],
  ['slain', 'slay'],
  ['lent', 'lend'],
  ['dealt', 'deal'],
  ['swore', 'swear'],
  ['sworn', 'swear'],
  ['forgave', 'forgive'],
  ['bred', 'breed'],
  ['fled', 'flee'],
  ['shook', 'shake'],
  ['shaken', 'shake'],
  ['tore', 'tear'],
  ['torn', 'tear'],
  ['flew', 'fly'],
  ['flown', 'fly'],
  ['threw', 'throw'],
  ['thrown', 'throw'],
  ['stole', 'steal'],
  ['stolen', 'steal'],
  ['swept', 'sweep'],
  ['bent', 'bend'],
  ['fed', 'feed'],
  ['bled', 'bleed'],
  ['hid', 'hide'],
  ['hidden', 'hide'],
  ['overthrew', 'overthrow'],
  ['overthrown', 'overthrow'],
  ['overtook', 'overtake'],
  ['overcame', 'overcome'],
  ['undertook', 'undertake'],
  ['undertaken', 'undertake'],
  ['foresaw', 'foresee'],
  ['rebuilt', 'rebuild'],
  ['arose', 'arise'],
  ['drove', 'drive'],
  ['driven', 'drive'],
  ['bound', 'bind'],
  ['sank', 'sink'],
  ['sunk', 'sink'],
  ['shrank', 'shrink'],
  ['sprang', 'spring'],
  ['wove', 'weave'],
  ['forsook', 'forsake'],
  ['mistook', 'mistake'],
  ['bade', 'bid'],
]);

/** Ends of verbs' stems that are seldom whole without an e ("paus", "collid", "provok"); those that are. */
const LOST_E =
  /(?:[aeiou]s|[lrn]s|[aeiou]z|[^aeiou][aiou]d|(?:nc|pr|mp|^r|^s|rc)ed|[^aeo]at|[^aeio]ut|[^aeo]ir|[^aeo]ur|(?:est|pl|gn|ad)or|(?:cl|mp|ep|sh|sp|sc|^d)ar|(?:mb|rm|am|ef|cl|ag|nf|nv)in|(?:tp|nd|hr)on|(?:bl|^n|fr|sh|lc)am|(?:sc|sh)ap|(?:v|tr|m|ch)ok|(?:ex|omp|nc|^f)il|(?:^r|ed|mb)ul|[bcdfgkptz]l|u|(?:un|nv|nc|xc|^c|gn)it|(?:v|om|qu|n)ot|(?:pl|el|mp)et|ib|sum|com|[lr]uk)$/;
const WHOLE =
  /^(focus|bias|canvas|gas|combat|format|murmur|rebut|debut|visit|limit|edit|exit|benefit|profit|pilot|pivot|ballot|target|budget|market|pocket|abandon|mention|question|pardon|rid|bid|kid|aid|raid|succumb|chat|pat|squat|sum|unveil)$/;

/** A verb's stem that lost its final e ("advanc") gets it back; a consonant doubled for its ending goes ("expell"). */
function wholeLemma(token: Token): string {
  const { lemma } = token;
  const irregular = IRREGULAR.get(token.text.toLowerCase());
  if (irregular && token.upos === 'VERB') return irregular;
  if (/^NNS$/.test(token.xpos) && /[a-z]{3}men$/i.test(token.text))
    return token.text.toLowerCase().replace(/men$/, 'man');
  if (
    token.xpos === 'NNS' &&
    /^(troops|forces|sides|clashes|hostilities|sanctions|talks|authorities|soldiers|militants|rebels|leaders|parties|countries)$/.test(
      lemma,
    )
  )
    return lemma.replace(/ies$/, 'y').replace(/shes$/, 'sh').replace(/s$/, '');
  if (token.upos !== 'VERB' || lemma.length < 4) return lemma;
  if (token.xpos === 'VBZ' && /(?:ch|sh|ss|zz|x)e$/.test(lemma) && !/(?:ach|cach|psych|ax)e$/.test(lemma))
    return lemma.slice(0, -1);
  if (/(?:[nru]c|[lrd]g|chang|rrang|lleng|veng|plung|[aeiou]v|[ln]v|rv|iz)$/.test(lemma)) return `${lemma}e`;
  if (/^(ed|ing)$/i.test(token.text.slice(lemma.length)) && LOST_E.test(lemma) && !WHOLE.test(lemma))
    return `${lemma}e`;
  if (/([bdglmnprt])\1$/.test(lemma) && !DOUBLED.has(lemma)) return lemma.slice(0, -1);
  return lemma;
}
