import { agents, isNegated, modality, objects } from '../../2-sentences/arguments.ts';
import { actorsAt } from '../../4-entities/actors.ts';
import { countryOf } from '../../4-entities/country.ts';
import type { Draft } from '../../4-entities/draft.ts';
import { opponentOf } from '../../4-entities/opponent.ts';
import { evidenceOf, type Scene, speakerAt } from '../engine.ts';
import type { Found } from '../found.ts';
import { signalsOf } from '../patterns.ts';
import { attacks } from './attacks.ts';

/** What is hit and is nobody: it is of whoever says so, where another side is said to have done it. */
const HIT =
  /^(village|town|city|school|hospital|clinic|house|home|market|base|post|position|outpost|checkpoint|camp|airport|airfield|port|harbour|harbor|bridge|vessel|ship|boat|trawler|tanker|ferry|drone|plane|aircraft|helicopter|jet|convoy|mosque|church|temple|building|depot|barracks|patrol|facility|plant|refinery|pipeline|warehouse|neighbourhood|neighborhood|district|station|dam|mine|farm|border|territory|coast|headquarters|embassy)$/;
const GATE = /^(border|frontier|crossing|airspace|checkpoint|port)$/;
const ATTACKING = signalsOf(attacks);
const SHUTTING = new Set(['close', 'shut', 'seal']);
const RECALLING = new Set(['recall', 'withdraw', 'call', 'expel', 'pull']);
const ENVOY = /^(ambassador|envoy|consul|diplomat)$/;

/**
 * Statements whose other end the sentence leaves out and the document makes plain: "Sudmark accused Norland of shelling a
 * village" (Sudmark's); "closed the crossings", told of a party to a conflict of two (towards the other).
 */
export function untold(scene: Scene, s: number): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  for (let i = 0; i < tree.tokens.length; i++) {
    if (tree.at(i).upos !== 'VERB') continue;
    const lemma = tree.lemma(i);
    const attack = ATTACKING.has(lemma);
    const shuts = SHUTTING.has(lemma);
    const recalls = RECALLING.has(lemma);
    if (!attack && !shuts && !recalls) continue;
    if (isNegated(tree, i) || modality(tree, i) !== 'real') continue;
    const things = objects(tree, i);
    const speaker = speakerAt(scene, s, i);
    const by = [
      ...new Set(agents(tree, i).flatMap(a => [...actorsAt(reading, s, a, { speaker, make: false })])),
    ].filter(d => /^(State|Organization|Group|Territory)$/.test(d.type));
    const base = { negated: false, sentence: s, cue: i, evidence: evidenceOf(tree, i) };
    const told = (options: { owner: boolean }) =>
      things.some(o => actorsAt(reading, s, o, { speaker, make: false, ...options }).length > 0);
    if (attack && things.some(o => HIT.test(tree.lemma(o))) && !told({ owner: true }))
      for (const claim of scene.claimsAt(s, i)) {
        const victim: Draft = countryOf(claim.speaker);
        if (!/^(State|Territory)$/.test(victim.type)) continue;
        if (claim.speaker.unnamed && claim.speaker.type === 'Person') continue;
        for (const subject of by)
          if (countryOf(subject).type === 'State' && countryOf(subject) !== victim)
            out.push({
              ...base,
              subject,
              predicate: 'ATTACKS',
              object: victim,
              confidence: 0.6,
              rule: `ATTACKS/${lemma}-untold`,
              sources: [claim.speaker],
            });
      }
    const named = tree
      .by(i, 'obl', 'iobj')
      .concat(things.flatMap(o => tree.by(o, 'nmod')))
      .some(o => reading.at(s, o).some(d => d.type === 'State'));
    if (
      !named &&
      ((shuts && things.some(o => GATE.test(tree.lemma(o)))) ||
        (recalls && things.some(o => ENVOY.test(tree.lemma(o)) && tree.first(o, 'nmod:poss') !== undefined)))
    )
      for (const subject of by) {
        const other = subject.type === 'State' ? opponentOf(reading, subject) : undefined;
        if (other?.type === 'State' || other?.type === 'Territory')
          out.push({
            ...base,
            subject,
            predicate: 'SANCTIONS',
            object: other,
            confidence: 0.55,
            rule: `SANCTIONS/${lemma}-untold`,
          });
      }
  }
  return out;
}
