import { agents, isNegated, modality, objects } from '../../2-sentences/arguments.ts';
import { actorsAt } from '../../4-entities/actors.ts';
import { evidenceOf, type Scene, speakerAt } from '../engine.ts';
import type { Found } from '../found.ts';

/** "a delegation headed by Ana Robles", "Pedro Lima, who leads the Green Party": who heads a body speaks for it. */
export function headed(scene: Scene, s: number): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  for (let i = 0; i < tree.tokens.length; i++) {
    if (tree.at(i).upos !== 'VERB' || !/^(head|lead|chair|command|govern|run|found)$/.test(tree.lemma(i)))
      continue;
    if (isNegated(tree, i) || modality(tree, i) !== 'real') continue;
    const speaker = speakerAt(scene, s, i);
    const heads = agents(tree, i)
      .flatMap(a => [...actorsAt(reading, s, a, { speaker, make: false })])
      .filter(d => d.type === 'Person' && !d.unnamed);
    if (!heads.length) continue;
    const bodies = objects(tree, i)
      .flatMap(o => [...actorsAt(reading, s, o, { speaker })])
      .filter(d => d.type === 'Organization' || d.type === 'Group' || d.type === 'State');
    for (const subject of heads)
      for (const object of bodies)
        out.push({
          subject,
          predicate: 'REPRESENTS',
          object,
          negated: false,
          sentence: s,
          cue: i,
          evidence: evidenceOf(tree, i),
          confidence: 0.72,
          rule: `REPRESENTS/${tree.lemma(i)}`,
          vouched: true,
        });
  }
  return out;
}
