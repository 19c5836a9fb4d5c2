import type { Token } from '@entente/english';
import { VERBS } from './verbs.ts';

const DOUBLED = new Set(
  'add err ebb egg butt purr boycott putt call kill tell sell fill pull roll shell spell poll stall install fulfill recall bill drill enroll spill smell dwell swell yell thrill grill chill stroll scroll toll skill will mill pill fall stall instill distill quell appall bankroll bully rally tally sully ally dismiss miss pass kiss press cross discuss assess harass embarrass confess express address oppress suppress guess bless stress dress toss boss fuss buzz fizz bluff scoff staff stuff sniff snuff cuff huff puff'.split(
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
  ['retook', 'retake'],
  ['retaken', 'retake'],
  ['repaid', 'repay'],
  ['foretold', 'foretell'],
  ['rebuffed', 'rebuff'],
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
  ['withheld', 'withhold'],
  ['upheld', 'uphold'],
  ['withstood', 'withstand'],
  ['slung', 'sling'],
  ['clung', 'cling'],
  ['flung', 'fling'],
  ['wrung', 'wring'],
  ['rung', 'ring'],
  ['beset', 'beset'],
  ['beaten', 'beat'],
  ['bit', 'bite'],
  ['bitten', 'bite'],
  ['laid', 'lay'],
  ['dug', 'dig'],
  ['spied', 'spy'],
]);

/** Ends of verbs' stems that are seldom whole without an e ("paus", "collid", "provok"); those that are. */
const LOST_E =
  /(?:[aeiou]s|[lrn]s|[aeiou]z|[^aeiou][aiou]d|(?:nc|pr|mp|^r|^s|rc)ed|[^aeo]at|[^aeio]ut|[^aeo]ir|[^aeo]ur|(?:est|pl|gn|ad)or|(?:cl|mp|ep|sh|sp|sc|^d)ar|(?:mb|rm|am|ef|cl|ag|nf|nv)in|(?:tp|nd|hr)on|(?:bl|^n|fr|sh|lc)am|(?:sc|sh)ap|(?:v|tr|m|ch)ok|(?:ex|omp|nc|^f)il|(?:^r|ed|mb)ul|[bcdfgkptz]l|u|(?:un|nv|nc|xc|^c|gn)it|(?:v|om|qu|n)ot|(?:pl|el|mp)et|ib|sum|com|[lr]uk)$/;
const WHOLE =
  /^(focus|bias|canvas|gas|combat|format|murmur|rebut|debut|visit|limit|edit|exit|benefit|profit|pilot|pivot|ballot|target|budget|market|pocket|abandon|mention|question|pardon|rid|bid|kid|aid|raid|succumb|chat|pat|squat|sum|unveil)$/;

/** Infinitives that a form may be of by its ending alone. */
function infinitives(form: string): string[] {
  const bases = (stem: string) => [
    `${stem}e`,
    stem,
    ...(/([b-df-hj-np-tv-z])\1$/.test(stem) ? [stem.slice(0, -1)] : []),
  ];
  if (form.endsWith('ying')) return [form.slice(0, -3), `${form.slice(0, -4)}ie`];
  if (form.endsWith('ing')) return bases(form.slice(0, -3));
  if (form.endsWith('ied')) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
  if (form.endsWith('ed')) return bases(form.slice(0, -2));
  if (form.endsWith('ies')) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
  if (/(?:s|x|z|ch|sh|o)es$/.test(form)) return [form.slice(0, -2), form.slice(0, -1)];
  if (form.endsWith('s')) return [form.slice(0, -1)];
  return [];
}

/** A verb's stem that lost its final e ("advanc") gets it back; a consonant doubled for its ending goes ("expell"). */
export function wholeLemma(token: Token): string {
  const { lemma } = token;
  if (token.upos !== 'VERB' && token.xpos !== 'NNS') return lemma;
  if (token.upos === 'VERB') {
    const form = token.text.toLowerCase();
    const irregular = IRREGULAR.get(form);
    if (irregular) return irregular;
    const known = VERBS.has(lemma) ? undefined : infinitives(form).find(v => VERBS.has(v));
    if (known !== undefined) return known;
  }
  if (token.xpos === 'NNS' && /[a-z]{3}men$/i.test(token.text))
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
