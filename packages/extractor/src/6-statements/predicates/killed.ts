import { agents, isNegated, modality, objects } from '../../2-sentences/arguments.ts';
import { actorsAt } from '../../4-entities/actors.ts';
import { evidenceOf, type Scene, speakerAt } from '../engine.ts';
import type { Found } from '../found.ts';

const HARM = /^(kill|wound|injure|die|maim|hurt|abduct|kidnap|capture)$/;
const DEED =
  /^(storm|attack|ambush|raid|open|fire|shell|bomb|strike|hit|assault|shoot|detonate|bombard|overrun|target|blow|explode|clash|invade|ram|throw)$/;

/** "Nine policemen were killed when gunmen stormed their post": who stormed killed them. */
export function killedWhen(scene: Scene, s: number): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  for (let i = 0; i < tree.tokens.length; i++) {
    if (tree.at(i).upos !== 'VERB' || !HARM.test(tree.lemma(i))) continue;
    if (modality(tree, i) !== 'real' || isNegated(tree, i)) continue;
    const passive = tree.by(i, 'nsubj:pass', 'aux:pass').length > 0;
    if ((!passive && tree.lemma(i) !== 'die') || (passive && agents(tree, i).length)) continue;
    const clause = tree
      .by(i, 'advcl')
      .find(
        c =>
          DEED.test(tree.lemma(c)) &&
          tree.by(c, 'mark', 'advmod').some(m => /^(when|as|after|while)$/.test(tree.lemma(m))),
      );
    if (clause === undefined || modality(tree, clause) !== 'real') continue;
    const speaker = speakerAt(scene, s, i);
    const victims = (tree.lemma(i) === 'die' ? agents(tree, i) : objects(tree, i)).flatMap(o => [
      ...actorsAt(reading, s, o, { speaker }),
    ]);
    for (const a of new Set(
      agents(tree, clause).flatMap(x => [...actorsAt(reading, s, x, { speaker, owner: true })]),
    ))
      for (const v of new Set(victims))
        if (a !== v)
          out.push({
            subject: a,
            predicate: 'ATTACKS',
            object: v,
            negated: false,
            sentence: s,
            cue: i,
            evidence: evidenceOf(tree, i),
            confidence: 0.72,
            rule: 'ATTACKS/killed-when',
          });
  }
  return out;
}
