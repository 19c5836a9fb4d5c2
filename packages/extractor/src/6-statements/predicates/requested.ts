import { agents, isPassive, modality, objects } from '../../2-sentences/arguments.ts';
import { actorsAt } from '../../4-entities/actors.ts';
import { evidenceOf, type Scene, speakerAt } from '../engine.ts';
import type { Found } from '../found.ts';

/** "sent troops at Norland's request", "at the urging of the union": who asked, demanded it of who did it. */
export function requested(scene: Scene, s: number): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  for (let i = 0; i < tree.tokens.length; i++) {
    if (!/^(request|behest|urging|insistence|invitation|prompting|instigation)$/.test(tree.lemma(i)))
      continue;
    if (tree.preposition(i) !== 'at' || !tree.is(i, 'obl', 'nmod')) continue;
    let verb = tree.parent(i);
    for (let n = 0; verb >= 0 && tree.at(verb).upos !== 'VERB' && n < 3; n++) verb = tree.parent(verb);
    if (verb < 0 || tree.at(verb).upos !== 'VERB' || modality(tree, verb) !== 'real') continue;
    const speaker = speakerAt(scene, s, i);
    const asking = [
      ...tree.by(i, 'nmod:poss', 'amod'),
      ...tree.by(i, 'nmod').filter(c => tree.preposition(c) === 'of'),
    ];
    const who = asking.flatMap(c => [...actorsAt(reading, s, c, { speaker, make: false })]);
    // "was convened at Norland's request": nobody is said to have done it but what was convened.
    const asked = (isPassive(tree, verb) ? objects(tree, verb) : agents(tree, verb)).flatMap(a => [
      ...actorsAt(reading, s, a, { speaker, make: false }),
    ]);
    for (const subject of new Set(who))
      for (const object of new Set(asked))
        if (subject !== object)
          out.push({
            subject,
            predicate: 'DEMANDS',
            object,
            negated: false,
            sentence: s,
            cue: i,
            evidence: evidenceOf(tree, verb),
            confidence: 0.66,
            rule: `DEMANDS/at-${tree.lemma(i)}`,
          });
  }
  return out;
}
