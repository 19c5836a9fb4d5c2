import { agents, surfaceSubject } from '../2-sentences/arguments.ts';
import { countryOf } from '../4-entities/country.ts';
import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import { slotTokens } from './slots.ts';

const DONE =
  /^(move|step|decision|measure|finding|conclusion|report|ruling|verdict|proposal|plan|offer|demand|ultimatum|announcement|statement|remark|comment|law|vote|position|stance|action|duty|tariff|sanction|gesture|initiative|appeal|request|deployment|strike|raid|attack|offensive|incursion|walkout|expulsion|recognition)$/;

/**
 * "Norland closed the border. Sudmark condemned the move.": what is meant by the definite noun was done by who acts just
 * before, in the same sentence or the one before; nobody where several may be meant.
 */
export function authorOf(
  reading: Reading,
  s: number,
  verb: number,
  slot: string,
  subjects: readonly Draft[],
): readonly Draft[] {
  const tree = reading.trees[s]!;
  const pointing = slotTokens(tree, verb, slot).find(o => /^(that|this)$/i.test(tree.at(o).text) && o > verb);
  if (pointing !== undefined) return lastActor(reading, s, subjects);
  const noun = slotTokens(tree, verb, slot).find(o => DONE.test(tree.lemma(o)) && o !== verb);
  if (noun === undefined || tree.at(noun).upos !== 'NOUN') return [];
  const definite = tree.by(noun, 'det').some(d => /^(the|this|that|these|those)$/i.test(tree.at(d).text));
  if (!definite || tree.by(noun, 'nmod', 'nmod:poss', 'acl', 'acl:relcl', 'amod', 'compound').length)
    return [];
  const sides = new Set(subjects.map(countryOf));
  const fits = (d: Draft) =>
    /^(State|Organization|Territory|Person)$/.test(d.type) &&
    !d.unnamed &&
    !d.outlet &&
    !sides.has(countryOf(d));
  const actors = (sentence: number, before: number): Draft[] => {
    const there = reading.trees[sentence]!;
    const out: Draft[] = [];
    for (let v = 0; v < before; v++)
      if (there.at(v).upos === 'VERB' && !there.is(v, 'acl', 'amod'))
        for (const i of surfaceSubject(there, v))
          for (const d of reading.at(sentence, i)) if (fits(d) && !out.includes(d)) out.push(d);
    return out;
  };
  const lemma = tree.lemma(noun);
  if (!/^(move|step|decision|action|measure|gesture|position|stance)$/.test(lemma))
    return named(reading, s, lemma, fits);
  const whole = (list: readonly Draft[]) =>
    list.map(d =>
      d.type === 'Person' && !/^(position|stance|gesture)$/.test(lemma)
        ? (d.offices.find(o => o.of)?.of ?? d)
        : d,
    );
  const here = actors(s, verb);
  if (here.length) return here.length === 1 ? whole(here) : [];
  const last = reading.trees[s - 1];
  if (!last || last.heading) return [];
  const found = actors(s - 1, last.tokens.length);
  // The main clause's subject comes first where others act in what it says.
  const main = surfaceSubject(last, last.root)
    .flatMap(i => reading.at(s - 1, i))
    .filter(fits);
  return whole(main.length === 1 ? main : found.length === 1 ? found : []);
}

/** "the duties", "the findings": of who imposed duties, who found or reported, a few sentences before. */
function named(reading: Reading, s: number, lemma: string, fits: (d: Draft) => boolean): readonly Draft[] {
  const finding = /^(finding|conclusion|report)$/.test(lemma);
  for (let before = s - 1; before >= Math.max(0, s - 8); before--) {
    const tree = reading.trees[before]!;
    for (let i = tree.tokens.length - 1; i >= 0; i--) {
      const verb =
        finding && tree.at(i).upos === 'VERB' && /^(find|report|conclude)$/.test(tree.lemma(i)) ? i : -1;
      const object = tree.lemma(i) === lemma && tree.is(i, 'obj', 'nsubj:pass') ? tree.parent(i) : verb;
      if (object < 0 || tree.at(object).upos !== 'VERB') continue;
      const by = agents(tree, object)
        .flatMap(a => reading.at(before, a))
        .filter(fits);
      if (by.length === 1) return by;
    }
  }
  return [];
}

/** "… Norland raised its duties. Sudmark called that theft.": who acts in the last clause of the sentence before. */
function lastActor(reading: Reading, s: number, subjects: readonly Draft[]): readonly Draft[] {
  const tree = reading.trees[s - 1];
  if (!tree || tree.heading) return [];
  const sides = new Set(subjects.map(countryOf));
  for (let v = tree.tokens.length - 1; v >= 0; v--) {
    if (tree.at(v).upos !== 'VERB' || !/^VB[DZP]$/.test(tree.at(v).xpos) || tree.is(v, 'acl:relcl', 'ccomp'))
      continue;
    const found = surfaceSubject(tree, v).flatMap(i => reading.at(s - 1, i));
    if (found.length)
      return found.filter(
        d => !sides.has(countryOf(d)) && /^(State|Organization|Person)$/.test(d.type) && !d.unnamed,
      );
  }
  return [];
}
