import type { NameType } from '@entente/english';
import type { Tree } from '../2-sentences/tree.ts';
import type { FormKind, GazetteerEntry } from './gazetteer/load.ts';
import type { Matcher } from './gazetteer/match.ts';
import { bodiesOf, forces, groups, offices } from './lexicon.ts';

/** A name found in a sentence: tokens `first` to `last`, its syntactic head, and what it may be. */
export interface NameMention {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
  readonly score: number;
  readonly entry?: GazetteerEntry;
  readonly form?: FormKind;
}

/**
 * Names of a sentence in text order, not overlapping: the model's, corrected by the gazetteer. A state's name
 * inside a person's is the person's; a demonym before a person or body is a name of its own.
 */
export function findNames(tree: Tree, text: string, matcher: Matcher): NameMention[] {
  const found: NameMention[] = [];
  const known = matcher.match(text, tree.start, tree.end).flatMap(m => {
    let first = -1;
    let last = -1;
    for (let i = 0; i < tree.tokens.length; i++) {
      const t = tree.at(i);
      if (t.start >= m.end || m.start >= t.end) continue;
      if (first < 0) first = i;
      last = i;
    }
    return first < 0 ? [] : [{ ...m, first, last }];
  });
  const used = new Set<(typeof known)[number]>();
  for (const name of tree.names) {
    let { first, last } = name;
    // Peel demonyms off the front: "Kenyan President", "Kenyan Ministry of Defence".
    for (;;) {
      const lead = known.find(k => k.first === first && k.kind === 'adjective' && k.last < last);
      if (!lead) break;
      first = lead.last + 1;
    }
    while (
      first < last &&
      /^(the|his|her|its|their|our|my|['’]s|-|,|mr\.?|mrs\.?|ms\.?|dr\.?|president|minister|sir|sen\.?|rep\.?|gov\.?|senator|prime|foreign|king|queen|sultan|emir)$/i.test(
        tree.at(first).text,
      )
    ) {
      if (name.type !== 'PER' && !/^(the|his|her|its|their|our|my|['’]s|-|,)$/i.test(tree.at(first).text))
        break;
      first++;
    }
    while (last > first && /^(['’]s|['’]|,|-)$/.test(tree.at(last).text)) last--;
    if (first > last || !LETTER.test(tree.at(first).text)) continue;
    // A common word of a headline: no person's name is without a capital.
    if (name.type === 'PER' && !tree.tokens.slice(first, last + 1).some(t => /\p{Lu}|\p{Lo}/u.test(t.text)))
      continue;
    // A form of address that the model parted from its name, or read one without.
    if (first === last && /^(mr|mrs|ms|miss|dr|sir|prof)\.?$/i.test(tree.at(first).text)) continue;
    if (generic(tree, first, last) || /^member (state|countrie|nation)s?$/i.test(tree.words(first, last)))
      continue;
    // "UN Secretary": a body and an office are no person's name.
    const lead = known.find(k => k.first === first && k.last < last && k.entry.type !== 'Person');
    if (name.type === 'PER' && lead && generic(tree, lead.last + 1, last)) continue;
    const inside = known.filter(k => k.first <= last && first <= k.last);
    const same = inside.find(k => k.first <= first && k.last >= last);
    if (same) continue;
    if (name.type === 'PER' || name.type === 'ORG') {
      // A newspaper's name within a longer one ("… Liberation Front") is no newspaper.
      const body = inside.find(
        k =>
          k.kind === 'name' &&
          k.entry.type === 'Organization' &&
          !(k.entry.outlet && (k.first > first || longerName(tree, k.last + 1, last))) &&
          !(k.last < last && tree.tokens.slice(k.last + 1, last + 1).some(t => OWN_BODY.test(t.text))),
      );
      if (body && name.type === 'ORG') continue;
      for (const k of inside) used.add(k);
    } else if (name.type === 'LOC' || name.type === 'NORP') {
      if (inside.length) continue;
    } else if (inside.length) continue;
    // "allied Wazalendo militiamen": people of a name are a body's, not a person's.
    const followers =
      name.type === 'PER' &&
      first === last &&
      tree.at(first).text.length > 2 &&
      tree.tokens[last + 1]?.xpos === 'NNS' &&
      tree.is(last, 'compound', 'nmod', 'amod') &&
      tree.parent(last) === last + 1 &&
      /^(militiaman|fighter|rebel|militant|gunman|insurgent|guerrilla|soldier|troop|force|separatist|jihadist)$/.test(
        tree.lemma(last + 1),
      );
    // "leader of the Justice Party Pedro Lima": a body's name that took a person's with it.
    const end = name.type === 'ORG' ? bodyEnd(tree, first, last) : last;
    if (end < last) {
      found.push(make(tree, first, end, { type: 'ORG', score: name.score }));
      found.push(make(tree, end + 1, last, { type: 'PER', score: name.score }));
      continue;
    }
    // "the consultancy Harbour Risk": a capitalised noun that the name stands before belongs to it.
    const whole = wholeName(tree, first, last, known);
    found.push(
      make(tree, first, whole, { type: followers || whole > last ? 'ORG' : name.type, score: name.score }),
    );
  }
  for (const k of known) {
    if (used.has(k)) continue;
    const type: NameType =
      k.entry.type === 'Organization'
        ? 'ORG'
        : k.kind === 'adjective' || k.kind === 'people'
          ? 'NORP'
          : 'LOC';
    found.push(
      make(tree, k.first, k.last, {
        type,
        score: 1,
        entry: k.entry,
        form: k.kind,
        start: k.start,
        end: k.end,
      }),
    );
  }
  found.push(...spelledOut(tree, found));
  return joined(
    tree,
    found.sort((a, b) => a.first - b.first),
  );
}

/** "Lim" and "Su Yin" side by side are one person's name that the model cut in two. */
function joined(tree: Tree, names: readonly NameMention[]): NameMention[] {
  const out: NameMention[] = [];
  for (const name of names) {
    const before = out.at(-1);
    if (
      before?.type === 'PER' &&
      name.type === 'PER' &&
      !before.entry &&
      !name.entry &&
      name.first === before.last + 1 &&
      name.last - before.first < 4
    )
      out[out.length - 1] = make(tree, before.first, name.last, { type: 'PER', score: before.score });
    else out.push(name);
  }
  return out;
}

const LETTER = /[\p{L}\p{N}]/u;

const SPELLED =
  /^(Institute|Centre|Center|Council|Foundation|Forum|Committee|Commission|Panel|Movement|Party|Front|Alliance|Coalition|Campaign|Network|Union|Association|Federation|League|Fund|Agency|Office|Board|Observatory|Initiative|Bureau|Academy|Society|Congress|Assembly|Tribunal|Court)$/;

/** "Institute for Security Affairs": a body's name that the model passed over. */
function spelledOut(tree: Tree, found: readonly NameMention[]): NameMention[] {
  const out: NameMention[] = [];
  const free = (i: number) => !found.some(n => n.first <= i && i <= n.last);
  for (let i = 1; i + 2 < tree.tokens.length; i++) {
    if (!SPELLED.test(tree.at(i).text) || !free(i) || !/^(of|for|on)$/.test(tree.at(i + 1).text)) continue;
    let last = i + 1;
    while (
      last + 1 < tree.tokens.length &&
      last - i < 7 &&
      free(last + 1) &&
      (/^\p{Lu}\p{Ll}+$/u.test(tree.at(last + 1).text) ||
        (/^(and|of|for|the)$/.test(tree.at(last + 1).text) &&
          /^\p{Lu}\p{Ll}+$/u.test(tree.tokens[last + 2]?.text ?? '')))
    )
      last++;
    if (last < i + 2) continue;
    let first = i;
    while (first > 1 && free(first - 1) && /^\p{Lu}\p{Ll}+$/u.test(tree.at(first - 1).text)) first--;
    out.push(make(tree, first, last, { type: 'ORG', score: 0.5 }));
    i = last;
  }
  return out;
}

/** "United Nations Support Mission" is a body of its own. */
const OWN_BODY = /^(Mission|Force|Fund|Programme|Program|Operation|Office|Committee|Panel|Tribunal)$/;

/** The last word of a name of one word, with the capitalised nouns that it is a modifier of. */
function wholeName(
  tree: Tree,
  first: number,
  last: number,
  known: readonly { readonly first: number; readonly last: number }[],
): number {
  let end = last;
  while (
    end < first + 3 &&
    tree.is(end, 'compound', 'amod', 'flat', 'nmod:desc') &&
    tree.parent(end) === end + 1 &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(tree.at(end + 1).text) &&
    /^NN/.test(tree.at(end + 1).xpos) &&
    !tree.names.some(n => n.first <= end + 1 && end + 1 <= n.last) &&
    !known.some(k => k.first <= end + 1 && end + 1 <= k.last) &&
    !generic(tree, end + 1, end + 1) &&
    /^\p{Ll}+$/u.test(tree.tokens[first - 1]?.text ?? '')
  )
    end++;
  return end;
}

/** "Dawn Front" is no newspaper called Dawn; "Dawn newspaper" is. */
function longerName(tree: Tree, from: number, last: number): boolean {
  const rest = tree.tokens.slice(from, last + 1).map(t => t.text);
  return (
    rest.length > 0 &&
    rest.every(w => /^\p{Lu}/u.test(w)) &&
    !rest.some(w =>
      /^(News|Newspaper|Agency|Net|TV|Online|Network|Television|Radio|Channel|Daily|Magazine)$/i.test(w),
    )
  );
}

function bodyEnd(tree: Tree, first: number, last: number): number {
  for (let i = first + 1; i < last; i++) {
    if (
      !/^(Party|Ministry|Department|Agency|Commission|Committee|Movement|Parliament)$/.test(tree.at(i).text)
    )
      continue;
    const rest = tree.tokens.slice(i + 1, last + 1);
    if (
      rest.length >= 2 &&
      rest.length <= 3 &&
      rest.every(t => /^\p{Lu}\p{Ll}+/u.test(t.text) && t.upos === 'PROPN') &&
      /^(of|for)$/.test(tree.words(Math.max(0, first - 5), first - 1).match(/\b(of|for)\b/)?.[0] ?? '')
    )
      return i;
  }
  return last;
}

/** "Foreign Ministry", "Minister", "army": a description that the model took for a name. */
function generic(tree: Tree, first: number, last: number): boolean {
  const whole = `${tree.words(first, last - 1)} ${tree.lemma(last)}`.trim();
  if (last > first && (bodiesOf.has(whole) || groups.has(whole))) return true;
  for (let i = first; i <= last; i++) {
    const lemma = tree.lemma(i);
    const word = tree.lower(i);
    if (
      !GENERIC.test(lemma) &&
      !GENERIC.test(word) &&
      !offices.has(lemma) &&
      !bodiesOf.has(lemma) &&
      !forces.has(lemma) &&
      !groups.has(word)
    )
      return false;
  }
  return true;
}

const GENERIC =
  /^(of|the|and|for|foreign|defen[cs]e|interior|finance|economy|justice|health|education|energy|affair|affairs|prime|deputy|vice|national|security|central|supreme|high|state|federal|general|joint|chief|military|armed|air|government|state|internal|external|public|presidential|parliamentary|intelligence|emergency|situation|situations)$/;

type More = {
  type: NameType;
  score: number;
  entry?: GazetteerEntry;
  form?: FormKind;
  start?: number;
  end?: number;
};

function make(tree: Tree, first: number, last: number, more: More): NameMention {
  return {
    first,
    last,
    head: headOf(tree, first, last),
    start: tree.at(first).start,
    end: tree.at(last).end,
    ...more,
  };
}

/** The token of a range whose head lies outside it. */
export function headOf(tree: Tree, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const head = tree.parent(i);
    if ((head < first || head > last) && tree.at(i).upos !== 'PUNCT') return i;
  }
  return last;
}
