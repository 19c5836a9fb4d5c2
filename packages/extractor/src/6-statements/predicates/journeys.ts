import { isNegated, modality, objects, surfaceSubject } from '../../2-sentences/arguments.ts';
import { actorsAt } from '../../4-entities/actors.ts';
import { evidenceOf, type Scene, speakerAt } from '../engine.ts';
import type { Found } from '../found.ts';

const TRAVEL = /^(fly|travel|go|come|drive|head|rush|hurry)$/;
const TO_PERSON =
  /^(see|meet|assure|reassure|congratulate|thank|brief|consult|lobby|persuade|warn|confront|console|greet)$/;

/** "flew to Harbourtown to assure Ana Robles of her support": who travels to say something to somebody meets that one. */
export function journeys(scene: Scene, s: number): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  for (let v = 0; v < tree.tokens.length; v++) {
    if (tree.at(v).upos !== 'VERB' || !TRAVEL.test(tree.lemma(v))) continue;
    if (tree.at(v).xpos !== 'VBD' || isNegated(tree, v) || modality(tree, v) !== 'real') continue;
    const speaker = speakerAt(scene, s, v);
    const persons = (tokens: readonly number[]) =>
      tokens
        .flatMap(t => [...actorsAt(reading, s, t, { speaker, make: false })])
        .filter(d => d.type === 'Person');
    const travellers = persons(surfaceSubject(tree, v));
    for (const aim of tree.by(v, 'advcl', 'xcomp')) {
      if (!TO_PERSON.test(tree.lemma(aim)) || !tree.by(aim, 'mark').some(m => tree.lemma(m) === 'to'))
        continue;
      for (const subject of travellers)
        for (const object of persons(objects(tree, aim)))
          if (subject !== object)
            out.push({
              subject,
              predicate: 'MEETS',
              object,
              negated: false,
              sentence: s,
              cue: v,
              evidence: evidenceOf(tree, v),
              confidence: 0.65,
              rule: 'MEETS/journey',
            });
    }
  }
  return out;
}
