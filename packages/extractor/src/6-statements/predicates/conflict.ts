import {
  agents,
  isNegated,
  modality,
  objects,
  surfaceSubject,
  withPreposition,
} from '../../2-sentences/arguments.ts';
import type { Tree } from '../../2-sentences/tree.ts';
import { actorsAt } from '../../4-entities/actors.ts';
import type { Draft } from '../../4-entities/draft.ts';
import type { Reading } from '../../4-entities/reading.ts';
import { slotActors } from '../ends.ts';
import { clauseOf, evidenceOf, type Scene, speakerAt } from '../engine.ts';
import type { Found } from '../found.ts';

/** The conflict that a sentence speaks of, else the document's main one. */
export function conflictOf(reading: Reading, s: number, near: readonly number[] = []): Draft | undefined {
  const tree = reading.trees[s]!;
  for (const i of near) {
    const found = reading.at(s, i).find(d => d.type === 'Conflict');
    if (found) return found;
  }
  for (let i = 0; i < tree.tokens.length; i++) {
    const found = reading.at(s, i).find(d => d.type === 'Conflict' && !d.past);
    if (found) return found;
  }
  return mainConflict(reading);
}

export function mainConflict(reading: Reading): Draft | undefined {
  return reading.drafts
    .filter(d => d.type === 'Conflict' && !d.past)
    .sort((a, b) => b.mentions.length - a.mentions.length)[0];
}

const MEDIATING = /^(mediate|arbitrate|broker)$/;
const HOSTING =
  /^(sponsor|host|facilitate|organize|organise|oversee|moderate|supervise|convene|initiate|lead|guarantee)$/;
const TALKS =
  /^(talk|negotiation|ceasefire|truce|agreement|summit|conference|armistice|dialogue|deal|process|settlement|meeting|consultation|accord|peace)$/;

/** "mediated", "brokered a truce", "hosts talks", "Norland's mediation", "mediators in the conflict", "co-chairs of the group". */
export function mediates(scene: Scene, s: number): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  const actor = (d: Draft) => d.type !== 'Conflict';
  for (let i = 0; i < tree.tokens.length; i++) {
    const lemma = tree.lemma(i);
    const { upos } = tree.at(i);
    const speaker = speakerAt(scene, s, i);
    let subjects: readonly Draft[] = [];
    if (upos === 'VERB') {
      const fits =
        MEDIATING.test(lemma) ||
        shuttles(tree, i) ||
        (HOSTING.test(lemma) &&
          objects(tree, i).some(
            o =>
              TALKS.test(tree.lemma(o)) &&
              (/^(ceasefire|truce|armistice|negotiation|peace)$/.test(tree.lemma(o)) ||
                tree.by(o, 'compound', 'amod').some(c => /^(peace|ceasefire|truce)$/.test(tree.lemma(c))) ||
                /^(sponsor|broker|host|initiate|convene|facilitate|moderate)$/.test(lemma)),
          ));
      if (!fits) continue;
      const nominals = [...objects(tree, i), ...tree.by(i, 'obl', 'nmod')];
      const real = modality(tree, i);
      // "Norland's efforts to mediate" are mediation.
      const effort = tree.is(i, 'acl') && /^(effort|attempt|bid|mission)$/.test(tree.lemma(tree.parent(i)));
      if (!effort && (real === 'possible' || real === 'duty')) continue;
      subjects = effort
        ? slotActors(reading, s, tree.parent(i), 'poss|mod|by|of|giver', speaker, false, actor)
        : agents(tree, i).flatMap(a => actorsAt(reading, s, a, { speaker }));
      const conflict = conflictOf(reading, s, nominals);
      if (conflict) for (const subject of subjects) add(subject, conflict, i);
      continue;
    }
    if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'ADJ') continue;
    if (
      /^(mediation|arbitration|auspices|auspex)$/.test(lemma) ||
      tree.at(i).text.toLowerCase() === 'auspices'
    )
      subjects = slotActors(reading, s, i, 'poss|mod|of|by|from|giver', speaker, true, actor);
    else if (
      /^(mediator|broker|arbiter|arbitrator|intermediary|go-between|co-chair|co-chairman|cochair|facilitator|guarantor)$/.test(
        lemma,
      ) ||
      /^co-?chair(s|men|persons)?$/i.test(tree.at(i).text) ||
      (lemma === 'chair' && tree.tokens[i - 2]?.text.toLowerCase() === 'co')
    ) {
      subjects = slotActors(reading, s, i, 'giver|noun|subj', speaker, false, actor);
      if (!subjects.length && tree.is(i, 'nmod') && /^(role)$/.test(tree.lemma(tree.parent(i))))
        subjects = slotActors(reading, s, tree.parent(i), 'poss|mod|giver', speaker, false, actor).concat(
          surfaceSubject(tree, tree.parent(tree.parent(i))).flatMap(a => [
            ...actorsAt(reading, s, a, { speaker }),
          ]),
        );
      if (!subjects.length && tree.is(i, 'obl', 'nmod') && tree.preposition(i) === 'as')
        subjects = surfaceSubject(tree, tree.parent(i)).flatMap(a => [
          ...actorsAt(reading, s, a, { speaker }),
        ]);
      if (/co-?chair|chair/.test(lemma))
        for (const b of withPreposition(tree, i, ['of']).flatMap(o => reading.at(s, o)))
          if (b.type === 'Organization') subjects = [...subjects, b];
    } else if (
      /^(country|state|power|nation|party|government|group|body)$/.test(lemma) &&
      tree
        .by(i, 'compound', 'amod')
        .some(m =>
          /^(guarantor|mediator|mediate|mediating|facilitator|broker|sponsor|facilitating)$/.test(
            tree.lemma(m),
          ),
        )
    )
      subjects = slotActors(reading, s, i, 'subj|noun|giver', speaker, false, actor);
    else continue;
    const clause = clauseOf(tree, i);
    const real =
      clause === undefined || tree.first(clause, 'cop') !== undefined ? 'real' : modality(tree, clause);
    if (real === 'possible' || real === 'duty') continue;
    const conflict = conflictOf(reading, s, withPreposition(tree, i, ['in', 'of', 'for', 'between']));
    if (conflict) for (const subject of subjects) add(subject, conflict, i);
  }
  function add(subject: Draft, conflict: Draft, cue: number) {
    // "the Norland envoy", who holds an office, may mediate; "a diplomat" is nobody.
    if (subject.unnamed && subject.type !== 'Organization' && !subject.offices.some(o => o.of)) return;
    out.push({
      subject,
      predicate: 'MEDIATES',
      object: conflict,
      negated: isNegated(tree, cue),
      sentence: s,
      cue,
      evidence: evidenceOf(tree, cue),
      confidence: 0.72,
      rule: `MEDIATES/${tree.lemma(cue)}`,
    });
  }
  return out;
}

/** "shuttled between the capitals", "tried to mend matters", "bridge the gap": mediation by other words. */
function shuttles(tree: Tree, i: number): boolean {
  const lemma = tree.lemma(i);
  if (lemma === 'shuttle') return tree.by(i, 'obl').some(o => tree.preposition(o) === 'between');
  if (lemma === 'mend' || lemma === 'patch')
    return tree
      .by(i, 'obj')
      .some(o => /^(matter|fence|rift|quarrel|thing|relation|tie|difference)$/.test(tree.lemma(o)));
  if (lemma === 'bridge' || lemma === 'narrow')
    return tree.by(i, 'obj').some(o => /^(gap|difference|divide|gulf)$/.test(tree.lemma(o)));
  return (
    lemma === 'bring' &&
    tree.by(i, 'obl').some(o => /^(table|together)$/.test(tree.lemma(o)) && tree.preposition(o) === 'to')
  );
}

const JOINING =
  /^(fight|participate|engage|intervene|involve|enter|join|embroil|lock|battle|mire|take|meddle|interfere|entangle|wage|drag|draw|suck|send)$/;

/** "war between A and B", "A and B are locked in a dispute", "the participation of militants in the fighting". */
export function partyTo(scene: Scene, s: number): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  const add = (
    subject: Draft,
    conflict: Draft,
    cue: number,
    negated: boolean,
    confidence: number,
    vouched = false,
  ) => {
    if (subject.type === 'Territory' && !subject.ref) return;
    if (subject.type === 'Person') return;
    out.push({
      subject,
      predicate: 'PARTY_TO',
      object: conflict,
      negated,
      sentence: s,
      cue,
      evidence: evidenceOf(tree, cue),
      confidence,
      rule: `PARTY_TO/${tree.lemma(cue)}`,
      vouched,
    });
  };
  for (let i = 0; i < tree.tokens.length; i++) {
    const conflict = reading.at(s, i).find(d => d.type === 'Conflict');
    const lemma = tree.lemma(i);
    const speaker = speakerAt(scene, s, i);
    if (conflict && tree.at(i).upos !== 'PRON') {
      const opposed = [...withPreposition(tree, i, ['between', 'with', 'against'])];
      const parties = [
        ...new Set(opposed.flatMap(o => [...actorsAt(reading, s, o, { speaker, owner: false })])),
      ];
      const before = [
        ...new Set(
          tree
            .by(i, 'amod', 'compound', 'nmod')
            .filter(c => c < i)
            .flatMap(c => tree.under(c))
            .flatMap(c => reading.at(s, c))
            .filter(d => d.type === 'State'),
        ),
      ];
      for (const p of parties)
        if (parties.length > 1 || (p.type === 'State' && lemma !== 'aggression'))
          add(p, conflict, i, false, parties.length > 1 ? 0.85 : 0.65);
      // "a war in which Norland fought": who fights in the relative clause is a party.
      for (const c of tree.by(i, 'acl:relcl'))
        if (
          /^(fight|participate|engage|intervene|side|clash|battle)$/.test(tree.lemma(c)) &&
          modality(tree, c) === 'real' &&
          tree.by(c, 'obl').some(o => /^which$/i.test(tree.at(o).text))
        )
          for (const a of agents(tree, c))
            for (const d of actorsAt(reading, s, a, { speaker }))
              add(d, conflict, c, isNegated(tree, c), 0.72);
      if (before.length > 1) for (const p of before) add(p, conflict, i, false, 0.8, true);
    }
    const adjective =
      tree.at(i).upos === 'ADJ' &&
      /^(involved|embroiled|mired|engaged|entangled|enmeshed|locked)$/i.test(tree.at(i).text);
    if ((tree.at(i).upos === 'VERB' && JOINING.test(lemma)) || adjective) {
      const places = tree
        .by(i, 'obl', 'obl:*', 'nmod')
        .filter(o => /^(in|over|into|for)$/.test(tree.preposition(o)));
      const direct = tree
        .by(i, 'obj')
        .flatMap(o => (/^(part|side)$/.test(tree.lemma(o)) ? tree.by(o, 'nmod').concat(places) : [o]));
      const near = [...places, ...direct];
      const found = near.flatMap(o => reading.at(s, o)).find(d => d.type === 'Conflict');
      const flat = lemma === 'intervene' && !found ? mainConflict(reading) : undefined;
      if (
        flat &&
        !tree.by(i, 'obl').some(o => /^(in|against)$/.test(tree.preposition(o))) &&
        isNegated(tree, i) &&
        !/possible|duty/.test(modality(tree, i))
      ) {
        for (const a of agents(tree, i))
          for (const d of actorsAt(reading, s, a, { speaker })) add(d, flat, i, true, 0.66);
        continue;
      }
      if (
        !found ||
        lemma === 'send' ||
        (lemma === 'take' && !tree.by(i, 'obj').some(o => tree.lemma(o) === 'part'))
      )
        continue;
      const real = modality(tree, i);
      const negated = isNegated(tree, i);
      if (real === 'possible' || real === 'duty' || (real === 'future' && !negated)) continue;
      const subjects = adjective
        ? tree.is(i, 'xcomp')
          ? surfaceSubject(tree, tree.parent(i))
          : tree.is(i, 'amod', 'acl')
            ? [tree.parent(i)]
            : surfaceSubject(tree, i)
        : /^(involve|embroil|lock|mire|engage|entangle|drag|draw|suck)$/.test(lemma) &&
            tree.by(i, 'aux:pass', 'nsubj:pass').length + Number(tree.at(i).xpos === 'VBN') > 0
          ? surfaceSubject(tree, i)
          : agents(tree, i);
      for (const a of subjects)
        for (const d of actorsAt(reading, s, a, { speaker })) add(d, found, i, negated, 0.72);
    }
    if (lemma === 'party' && tree.at(i).upos === 'NOUN') {
      // "a party to the dispute"
      const found = withPreposition(tree, i, ['to', 'in'])
        .flatMap(o => reading.at(s, o))
        .find(d => d.type === 'Conflict');
      const named =
        tree.first(i, 'cop') !== undefined
          ? surfaceSubject(tree, i)
          : tree.is(i, 'appos')
            ? [tree.parent(i)]
            : tree.is(i, 'xcomp', 'obj') &&
                /^(consider|regard|call|see|deem|declare|term)$/.test(tree.lemma(tree.parent(i)))
              ? objects(tree, tree.parent(i)).filter(o => o !== i)
              : tree.by(i, 'appos').flatMap(o => tree.conjuncts(o));
      if (found && (tree.first(i, 'cop') === undefined || modality(tree, i) === 'real'))
        for (const a of named)
          for (const d of actorsAt(reading, s, a, { speaker, make: false }))
            add(d, found, i, isNegated(tree, i), 0.75);
    }
    if (
      tree.at(i).upos === 'VERB' &&
      /^(supply|send|deploy|recruit|dispatch|transfer|move|transport)$/.test(lemma)
    ) {
      // "sent fighters to the conflict": who is sent takes part.
      const found = tree
        .by(i, 'obl', 'nmod')
        .concat(tree.by(i, 'obj').flatMap(o => tree.by(o, 'nmod')))
        .filter(o => /^(in|to|into|for)$/.test(tree.preposition(o)))
        .flatMap(o => reading.at(s, o))
        .find(d => d.type === 'Conflict');
      if (found && modality(tree, i) === 'real' && !isNegated(tree, i))
        for (const o of objects(tree, i))
          for (const d of actorsAt(reading, s, o, { speaker }))
            if (d.type === 'Group') add(d, found, i, false, 0.66);
    }
    if (
      tree.at(i).upos === 'NOUN' &&
      /^(participation|involvement|intervention|interference|role|engagement|entry|meddling|part)$/.test(
        lemma,
      )
    ) {
      const where = withPreposition(tree, i, ['in', 'into']).flatMap(o => reading.at(s, o));
      const found =
        where.find(d => d.type === 'Conflict') ??
        (where.some(d => d.type === 'Territory' && d.ref) &&
        /^(intervention|involvement|interference|participation)$/.test(lemma)
          ? mainConflict(reading)
          : undefined);
      if (!found || lemma === 'role' || lemma === 'part') continue;
      for (const d of slotActors(
        reading,
        s,
        i,
        'poss|mod|of|by|giver',
        speaker,
        false,
        x => x.type !== 'Conflict',
      ))
        add(d, found, i, false, 0.68);
    }
  }
  return out;
}
