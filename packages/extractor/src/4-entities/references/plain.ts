import { BLAMING } from '../../2-sentences/arguments.ts';
import type { Phrase } from '../../3-mentions/phrase.ts';
import type { Reading } from '../reading.ts';

/**
 * True where nothing after a description tells which is meant. A parser likes to hang the charge on the charged: "accused the
 * association of fraud".
 */
export function nothingAfter(reading: Reading, s: number, phrase: Phrase): boolean {
  if (!phrase.after.length) return true;
  const tree = reading.trees[s]!;
  const verb = tree.parent(phrase.head);
  const charged = verb >= 0 && verb < phrase.head && BLAMING.has(tree.lemma(verb));
  return phrase.after.every(
    a =>
      !reading.at(s, a.token).length &&
      !reading.names[s]!.some(n => n.head === a.token) &&
      (a.preposition === 'of' || a.preposition === 'for'
        ? charged
        : /^(on|at|during|after|before|since|until|by|with|over|about|into)$/.test(a.preposition)),
  );
}
