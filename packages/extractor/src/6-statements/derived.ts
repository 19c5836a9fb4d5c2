import { isNegated, isPassive, modality, surfaceSubject } from '../2-sentences/arguments.ts';
import { actorsAt } from '../4-entities/actors.ts';
import { countryOf } from '../4-entities/country.ts';
import type { Draft } from '../4-entities/draft.ts';
import { evidenceOf, type Scene } from './engine.ts';
import type { Found } from './found.ts';
import { mainConflict } from './predicates/conflict.ts';

/** "Norland says Sudmark must leave": the speaker demands it of the subject. */
export function musts(scene: Scene, s: number): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  for (let i = 0; i < tree.tokens.length; i++) {
    const have =
      tree.tokens[i]!.upos === 'VERB' &&
      tree.is(i, 'xcomp') &&
      tree.lemma(tree.parent(i)) === 'have' &&
      tree.by(i, 'mark').some(m => tree.lemma(m) === 'to');
    if (!/^(VERB|ADJ|NOUN)$/.test(tree.at(i).upos) || (modality(tree, i) !== 'duty' && !have)) continue;
    if (isNegated(tree, i) && !tree.by(i, 'aux').length) continue;
    if (tree.by(i, 'aux').some(a => /^shall$/.test(tree.lemma(a)))) continue;
    const passive = tree.by(i, 'nsubj:pass').length > 0 || isPassive(tree, i);
    if (passive) continue;
    for (const claim of scene.claimsAt(s, i)) {
      if (!claim.shown || /^(hope|fear|wonder|doubt)$/.test(claim.verb)) continue;
      for (const a of surfaceSubject(tree, have ? tree.parent(i) : i))
        for (const d of actorsAt(reading, s, a, { speaker: claim.speaker }))
          if (
            d !== claim.speaker &&
            side(d) !== side(claim.speaker) &&
            !(d.unnamed && (d.type === 'Person' || d.type === 'Group'))
          )
            out.push({
              subject: claim.speaker,
              predicate: 'DEMANDS',
              object: d,
              negated: false,
              sentence: s,
              cue: i,
              evidence: evidenceOf(tree, i),
              confidence: 0.68,
              rule: 'DEMANDS/must',
              sources: [],
            });
    }
  }
  return out;
}

const side = (d: Draft): Draft => countryOf(d);

/** What attacks and demands imply: who charges the other's side with force accuses it; states that fight are parties. */
export function implied(
  scene: Scene,
  found: readonly Found[],
  sourcesOf: (f: Found) => readonly (Draft | null)[],
): Found[] {
  const out: Found[] = [];
  const main = mainConflict(scene.reading);
  for (const f of found) {
    if (f.predicate !== 'ATTACKS' || f.negated || !('type' in f.object)) continue;
    for (const source of sourcesOf(f)) {
      if (source === null) {
        for (const d of [f.subject, f.object])
          if (
            main &&
            (d.type === 'State' ||
              (/\/(clash|fight|fighting|battle|combat|skirmish|war)$/.test(f.rule) &&
                (d.type === 'Group' || d.type === 'Organization') &&
                d.head !== 'forces' &&
                !d.outlet &&
                /^(fighter|rebel|militant|separatist|insurgent|guerrilla|mercenary|militia|militiaman|jihadist|gunman)$/.test(
                  d.head,
                ))) &&
            f.subject.type !== 'Person' &&
            f.object.type !== 'Person'
          )
            out.push({
              ...f,
              subject: d,
              predicate: 'PARTY_TO',
              object: main,
              confidence: Math.min(0.6, f.confidence),
              rule: 'PARTY_TO/attack',
              sources: [],
            });
        continue;
      }
      if (side(source) === side(f.subject) || source === f.subject) continue;
      if (source.unnamed || source.outlet || (source.type === 'Person' && !source.offices.length)) continue;
      if (f.subject.type === 'Person') continue;
      out.push({
        ...f,
        subject: source,
        predicate: 'ACCUSES',
        object: f.subject,
        confidence: 0.6,
        rule: 'ACCUSES/deed',
        sources: [],
      });
    }
  }
  return out;
}
