import type { LemmaRule } from '../model/manifest.ts';

/** Lemmas by lowercase form and universal part of speech. */
export type Lexicon = ReadonlyMap<string, string>;

/** Reads lines of `form<TAB>UPOS<TAB>lemma`. */
export function parseLexicon(text: string): Lexicon {
  const lexicon = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [form, upos, lemma] = line.split('\t');
    if (form && upos && lemma)
      lexicon.set(`${form}\t${upos}`, lemma.endsWith('\r') ? lemma.slice(0, -1) : lemma);
  }
  return lexicon;
}

/** The lexicon's lemma, else the form edited by the rule that the model chose. Never empty. */
export function lemmaOf(form: string, upos: string, rule: LemmaRule | undefined, lexicon: Lexicon): string {
  const known = lexicon.get(`${form.toLowerCase()}\t${upos}`);
  if (known !== undefined) return known;
  if (!rule) return form;
  const base = recase(form, rule.case);
  const stem = rule.cut > 0 ? base.slice(0, Math.max(0, base.length - rule.cut)) : base;
  return stem + rule.add || form;
}

function recase(form: string, casing: LemmaRule['case']): string {
  if (casing === 'keep') return form;
  const lower = form.toLowerCase();
  return casing === 'lower' ? lower : form.charAt(0).toUpperCase() + lower.slice(1);
}
