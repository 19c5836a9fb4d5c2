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
    const { upos } = tree.at(i);
    if (upos !== 'VERB' && upos !== 'ADJ' && upos !== 'NOUN') continue;
    const have =
      upos === 'VERB' &&
      tree.is(i, 'xcomp') &&
      tree.lemma(tree.parent(i)) === 'have' &&
      tree.by(i, 'mark').some(m => tree.lemma(m) === 'to');
    if (modality(tree, i) !== 'duty' && !have) continue;
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
      out.push(charge(f, source, 'ACCUSES/deed'));
    }
  }
  for (const f of found) {
    if (!ARMING.test(f.rule) || f.negated || !('type' in f.object) || f.subject.type === 'Person') continue;
    // Who says that another arms a third's enemy or client charges it with that; praise of help is no charge.
    if (!/^(State|Organization|Territory|Group)$/.test(f.object.type)) continue;
    for (const source of sourcesOf(f)) {
      if (source === null || source.outlet || source === f.subject || source === f.object) continue;
      if (side(source) === side(f.subject) || side(source) === side(f.object)) continue;
      if (source.unnamed && source.type === 'Person') continue;
      if (source.type === 'Person' && !source.offices.some(o => o.of)) continue;
      out.push(charge(f, source, 'ACCUSES/arming'));
    }
  }
  return out;
}

/** Help that is told of as a deed against somebody. */
const ARMING =
  /^SUPPORTS\/(arm|fund|finance|bankroll|train|equip|supply|sponsor|pay|feed|shelter|harbour|harbor|provide|send|ship|deliver|armed|funded|trained|sponsored)$/;

const charge = (f: Found, source: Draft, rule: string): Found => ({
  ...f,
  subject: source,
  predicate: 'ACCUSES',
  object: f.subject,
  confidence: 0.6,
  rule,
  sources: [],
});

/** Who signs a truce or ends a conflict was a party to it; "both countries", told of the dispute, are its parties. */
export function parties(
  scene: Scene,
  s: number,
  agreed: readonly Found[],
  mainOne: Draft | undefined,
): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  const add = (subject: Draft, conflict: Draft, cue: number, rule: string, confidence: number) => {
    if (!/^(State|Territory|Group|Organization)$/.test(subject.type) || subject.outlet) return;
    if (subject.type === 'Organization' && subject.nation !== undefined) return;
    out.push({
      subject,
      predicate: 'PARTY_TO',
      object: conflict,
      negated: false,
      sentence: s,
      cue,
      evidence: evidenceOf(tree, cue),
      confidence,
      rule,
      vouched: true,
    });
  };
  const here = tree.tokens.flatMap((_, i) =>
    reading.at(s, i).some(d => d.type === 'Conflict' && !d.past)
      ? [{ i, conflict: reading.at(s, i).find(d => d.type === 'Conflict' && !d.past)! }]
      : [],
  );
  const main = here[0]?.conflict ?? mainOne;
  if (!main) return out;
  for (const f of agreed)
    if (
      'type' in f.object &&
      tree
        .under(tree.at(f.cue).upos === 'VERB' ? f.cue : tree.parent(f.cue) < 0 ? f.cue : tree.parent(f.cue))
        .some(
          k =>
            /^(truce|ceasefire|cease-fire|armistice)$/.test(tree.lemma(k)) ||
            (/^(accord|agreement|deal|treaty|talk)$/.test(tree.lemma(k)) &&
              tree.by(k, 'compound', 'amod').some(m => tree.lemma(m) === 'peace')),
        ) &&
      !tree.tokens.some(t => /^(mediate|broker|between)$/.test(t.lemma) && t.upos === 'VERB')
    )
      for (const d of [f.subject, f.object]) add(d, main, f.cue, 'PARTY_TO/truce', 0.6);
  if (here.length)
    for (const set of reading.sets)
      if (
        set.sentence === s &&
        set.drafts.length === 2 &&
        set.drafts.every(d => d.type === 'State' || d.type === 'Territory' || d.type === 'Group') &&
        /^(country|side|government|nation|state|party|neighbour|neighbor|rival|capital)$/.test(
          tree.lemma(set.token),
        )
      )
        for (const d of set.drafts) add(d, here[0]!.conflict, set.token, 'PARTY_TO/both', 0.6);
  return out;
}
