import { bodiesOf, groups } from '../../3-mentions/lexicon.ts';
import type { Draft } from '../draft.ts';
import { type NominalRule, nationsOf } from './rule.ts';

/** "the regional force, known as Shield", "the union's mission (UMIN)": a description with its name is what is named. */
export const alias: NominalRule = (reading, s, phrase) => {
  if (!bodiesOf.has(phrase.lemma) && !groups.has(phrase.lemma)) return null;
  const tree = reading.trees[s]!;
  const body = (i: number) => reading.at(s, i).find(d => d.type === 'Organization' && !d.unnamed);
  const given = (found: Draft): Draft[] => {
    const whole = nationsOf(reading, s, phrase).find(
      d =>
        d !== found &&
        ((d.type === 'Organization' && !d.outlet) ||
          (d.type === 'State' &&
            /^(ministry|army|military|parliament|service|police|guard|council|embassy|navy)$/.test(
              phrase.lemma,
            ))),
    );
    if (whole && !found.nation) found.parent ??= whole;
    return [found];
  };
  // "Shield, the union's peacekeeping force"
  if (
    tree.is(phrase.head, 'appos') &&
    !phrase.plural &&
    reading.names[s]!.some(n => n.head === tree.parent(phrase.head))
  ) {
    const found = body(tree.parent(phrase.head));
    if (found && tree.parent(phrase.head) < phrase.head) return given(found);
  }
  // "the rebel group Dawn", "the car lobby VKA"
  const beside = reading.names[s]!.find(n => n.first === phrase.head + 1);
  if (
    beside &&
    !phrase.plural &&
    ((tree.parent(beside.head) === phrase.head &&
      tree.is(beside.head, 'appos', 'flat', 'nmod:desc', 'nmod', 'dep')) ||
      // A parser may hang both on the same word.
      (tree.parent(beside.head) === tree.parent(phrase.head) &&
        tree.at(beside.head).deprel === tree.at(phrase.head).deprel))
  ) {
    const found = body(beside.head);
    if (found && !tree.by(beside.head, 'case').length) return given(found);
  }
  for (const called of tree.by(phrase.head, 'acl', 'acl:relcl')) {
    if (!/^(know|call|dub|name|nickname|abbreviate|style|term|codename|shorten)$/.test(tree.lemma(called)))
      continue;
    if (tree.at(called).xpos !== 'VBN' || tree.by(called, 'obl:agent').length) continue;
    for (const c of tree.by(called, 'obl', 'xcomp', 'obj')) {
      const found = /^(|as)$/.test(tree.preposition(c)) ? body(c) : undefined;
      if (found) return given(found);
    }
  }
  const [open, name, close] = [1, 2, 3].map(n => tree.tokens[phrase.head + n]);
  if (open?.text === '(' && close?.text === ')' && /^[A-Z][A-Z\d-]{1,9}$/.test(name?.text ?? '')) {
    const found = body(phrase.head + 2);
    if (found) return given(found);
  }
  return null;
};
