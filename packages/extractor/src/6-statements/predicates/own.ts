import { isNegated, modality } from '../../2-sentences/arguments.ts';
import { countryOf } from '../../4-entities/country.ts';
import type { Draft } from '../../4-entities/draft.ts';
import { evidenceOf, type Scene } from '../engine.ts';
import type { Found } from '../found.ts';

/** "Norland says the island is its own", "belongs to it", "is Norwegian", "is ours": who says so claims the land. */
export function ownLand(scene: Scene, s: number): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  for (let i = 0; i < tree.tokens.length; i++) {
    const subject = tree.first(i, 'nsubj');
    if (subject === undefined) continue;
    const lemma = tree.lemma(i);
    const belongs = lemma === 'belong' && tree.at(i).upos === 'VERB';
    if (!belongs && tree.first(i, 'cop') === undefined) continue;
    const land = [subject, ...tree.by(subject, 'nmod').filter(c => tree.preposition(c) === 'of')]
      .flatMap(t => tree.conjuncts(t))
      .flatMap(t => reading.at(s, t))
      .filter(d => (d.type === 'Territory' && d.head !== 'land') || d.disputed === true);
    if (!land.length || isNegated(tree, i) || modality(tree, i) !== 'real') continue;
    for (const claim of scene.claimsAt(s, i)) {
      if (!claim.shown || /^(hope|fear|deny|ask|wonder|doubt)$/.test(claim.verb)) continue;
      const country = countryOf(claim.speaker);
      const his = (t: number) =>
        /^(we|us|our|ours|ourselves)$/i.test(tree.at(t).text) ||
        reading.at(s, t).some((d: Draft) => countryOf(d) === country);
      const owners = belongs
        ? tree.by(i, 'obl').filter(c => tree.preposition(c) === 'to')
        : /^(ours|theirs)$/i.test(tree.at(i).text)
          ? [i]
          : /^(own|part|territory|province|land|soil|island|region)$/.test(lemma)
            ? [
                ...tree.by(i, 'nmod:poss', 'amod'),
                ...tree.by(i, 'nmod').filter(c => tree.preposition(c) === 'of'),
              ]
            : reading.at(s, i).some(d => d.type === 'State')
              ? [i]
              : [];
      const its = owners.some(o => his(o) || /^(its|their|theirs)$/i.test(tree.at(o).text));
      if (!its) continue;
      for (const object of new Set(land))
        if (object !== country)
          out.push({
            subject: claim.speaker,
            predicate: 'CLAIMS_TERRITORY',
            object,
            negated: false,
            sentence: s,
            cue: i,
            evidence: evidenceOf(tree, i),
            confidence: 0.7,
            rule: 'CLAIMS_TERRITORY/own',
            sources: [],
          });
    }
  }
  return out;
}
