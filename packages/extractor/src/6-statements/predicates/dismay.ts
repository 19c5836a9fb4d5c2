import { agents, isNegated, modality } from '../../2-sentences/arguments.ts';
import { actorsAt } from '../../4-entities/actors.ts';
import { evidenceOf, type Scene, speakerAt } from '../engine.ts';
import type { Found } from '../found.ts';

const AGAINST =
  /^(dismay|fury|anger|annoyance|irritation|alarm|chagrin|consternation|horror|outrage|disgust|displeasure|frustration|embarrassment|exasperation|indignation)$/;
const FOR = /^(delight|applause|relief|satisfaction|joy|glee)$/;

/** "To the dismay of Norland, Sudmark has …", "to Norland's delight": who is displeased or pleased by what another does. */
export function dismays(scene: Scene, s: number): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  for (let i = 0; i < tree.tokens.length; i++) {
    if (tree.at(i).upos !== 'NOUN' || !tree.is(i, 'obl', 'nmod') || tree.preposition(i) !== 'to') continue;
    const against = AGAINST.test(tree.lemma(i));
    if (!against && !FOR.test(tree.lemma(i))) continue;
    let verb = tree.parent(i);
    for (let n = 0; verb >= 0 && tree.at(verb).upos !== 'VERB' && n < 4; n++) verb = tree.parent(verb);
    if (verb < 0 || tree.at(verb).upos !== 'VERB' || modality(tree, verb) !== 'real') continue;
    const speaker = speakerAt(scene, s, i);
    const feel = [...tree.by(i, 'nmod:poss'), ...tree.by(i, 'nmod').filter(c => tree.preposition(c) === 'of')]
      .flatMap(c => tree.conjuncts(c))
      .flatMap(c => [...actorsAt(reading, s, c, { speaker, make: false })]);
    const doers = agents(tree, verb).flatMap(a => [...actorsAt(reading, s, a, { speaker, make: false })]);
    for (const subject of new Set(feel))
      for (const object of new Set(doers))
        if (subject !== object)
          out.push({
            subject,
            predicate: against ? 'OPPOSES' : 'SUPPORTS',
            object,
            negated: !against && isNegated(tree, i),
            sentence: s,
            cue: i,
            evidence: evidenceOf(tree, verb),
            confidence: 0.6,
            rule: `${against ? 'OPPOSES' : 'SUPPORTS'}/to-the-${tree.lemma(i)}`,
          });
  }
  return out;
}
