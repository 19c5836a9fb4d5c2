import { isNegated, modality } from '../2-sentences/arguments.ts';
import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import { authorOf } from './author.ts';
import {
  called,
  filled,
  holds,
  labelled,
  objectIs,
  reaches,
  reciprocal,
  stopped,
  supposed,
  takenBack,
  wanting,
} from './conditions.ts';
import { eachWith, slotActors } from './ends.ts';
import type { Found } from './found.ts';
import { alternativesOf, wordsOf } from './patterns.ts';
import { clauseOf, evidenceOf, type Scene, speakerAt } from './scene.ts';
import { slotTokens } from './slots.ts';
import type { Table } from './tables.ts';

export { clauseOf, evidenceOf, type Scene, speakerAt } from './scene.ts';

/** Applies a predicate's table to those words of a sentence that may signal it. */
export function applyRules(scene: Scene, s: number, table: Table, words: readonly number[]): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const { rules, fromFits, toFits } = table;
  const quoted = (offset: number) =>
    reading.document.quotations.some(q => q.start <= offset && offset < q.end);
  const out: Found[] = [];
  const emit = (
    subjects: readonly Draft[],
    targets: readonly Draft[],
    cue: number,
    rule: string,
    confidence: number,
    negated: boolean,
    both = false,
  ) => {
    for (const subject of subjects)
      for (const object of targets) {
        if (subject === object) continue;
        const base = {
          predicate: rules.predicate,
          negated,
          sentence: s,
          cue,
          evidence: evidenceOf(tree, cue),
          confidence,
          rule,
        };
        out.push({ ...base, subject, object });
        if (both) out.push({ ...base, subject: object, object: subject });
      }
  };
  for (const i of words) {
    const { upos } = tree.at(i);
    const lemma = tree.lemma(i);
    const lower = tree.lower(i);
    const speaker = speakerAt(scene, s, i);
    if (upos === 'VERB')
      for (const p of table.verbs(lemma)) {
        if (
          p.particle &&
          !tree
            .by(i, 'compound:prt', 'advmod', 'obl', 'case', 'xcomp')
            .some(c => wordsOf(p.particle!).has(tree.lemma(c)))
        )
          continue;
        if (p.objects && !slotTokens(tree, i, 'obj').some(o => objectIs(tree, o, wordsOf(p.objects!))))
          continue;
        if (
          p.unlessObject &&
          slotTokens(tree, i, 'obj').some(o => wordsOf(p.unlessObject!).has(tree.lemma(o)))
        )
          continue;
        if (p.has && !filled(tree, i, p.has)) continue;
        if (p.lacks && filled(tree, i, p.lacks)) continue;
        if (p.means && !slotTokens(tree, i, 'with+by').some(o => objectIs(tree, o, wordsOf(p.means!))))
          continue;
        if (
          p.leaving &&
          !tree
            .by(i, 'xcomp', 'advcl', 'ccomp')
            .some(c => /^(leave|depart|go|quit|exit)$/.test(tree.lemma(c)))
        )
          continue;
        if (
          rules.predicate === 'SUPPORTS' &&
          /^(send|deploy|dispatch)$/.test(lemma) &&
          tree
            .by(i, 'advcl', 'xcomp')
            .concat(tree.by(i, 'obj').flatMap(o => tree.by(o, 'acl')))
            .some(c =>
              /^(investigate|inspect|attack|fight|monitor|observe|probe|crush|quell|invade|occupy|arrest|kill|attend|seize|meet|negotiate)$/.test(
                tree.lemma(c),
              ),
            )
        )
          continue;
        if (p.as && !called(tree, i, wordsOf(p.as))) continue;
        if (p.labelled && !labelled(tree, i, wordsOf(p.labelled))) continue;
        if (
          p.objectModified &&
          !slotTokens(tree, i, 'obj').some(o =>
            tree.by(o, 'amod', 'compound').some(m => wordsOf(p.objectModified!).has(tree.lemma(m))),
          )
        )
          continue;
        const real = modality(tree, i);
        const denied = isNegated(tree, i);
        if ((p.whenNegated && !denied) || (p.unlessNegated && denied)) continue;
        const negated = p.whenNegated ? false : denied !== (p.negate ?? false);
        if (!holds(rules, real, negated) || supposed(tree, i)) continue;
        const rule = `${rules.predicate}/${lemma}`;
        if (p.to === 'each') {
          const subjects = slotActors(reading, s, i, 'subj', speaker, false, fromFits);
          for (const [a, b] of pairs(subjects)) emit([a], [b], i, rule, p.confidence ?? 0.8, negated, p.both);
          continue;
        }
        const subjects = slotActors(reading, s, i, p.from ?? 'subj', speaker, rules.owner ?? false, fromFits);
        if (!subjects.length) continue;
        if (subjects.length > 1 && reciprocal(tree, i, p.to)) {
          for (const [a, b] of pairs(subjects))
            emit([a], [b], i, rule, p.confidence ?? 0.8, negated, !table.symmetric);
          continue;
        }
        const targets = slotActors(
          reading,
          s,
          i,
          p.to,
          speaker,
          rules.owner ?? false,
          d => toFits(d) && !subjects.includes(d),
          rules.places ?? false,
        );
        const meant =
          !targets.length &&
          !denied &&
          /^(OPPOSES|SUPPORTS)$/.test(rules.predicate) &&
          /^(obj|against)/.test(p.to)
            ? authorOf(reading, s, i, alternativesOf(p.to)[0]!, subjects).filter(toFits)
            : [];
        if (meant.length) emit(subjects, meant, i, `${rule}-of`, 0.6, negated);
        if (
          p.onlyPersons &&
          ((tree.by(i, 'xcomp').some(x => tree.at(x).upos !== 'VERB') &&
            !tree.by(i, 'obj').some(o => tree.lemma(o) === 'counterpart')) ||
            ![...subjects, ...targets].every(d => d.type === 'Person'))
        )
          continue;
        emit(subjects, targets, i, rule, p.confidence ?? 0.8, negated, p.both);
      }
    if (rules.predicate === 'AGREES_WITH' && upos === 'VERB')
      emit(...concluded(reading, s, i, speaker, fromFits));
    if (
      upos === 'NOUN' ||
      upos === 'PROPN' ||
      (upos === 'VERB' &&
        tree.at(i).xpos === 'VBG' &&
        tree.is(i, 'nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod'))
    )
      for (const p of table.nouns(lemma, lower)) {
        if (p.modified && !tree.by(i, 'amod', 'compound').some(c => wordsOf(p.modified!).has(tree.lemma(c))))
          continue;
        const above = clauseOf(tree, i);
        // What stands inside quotation marks does not deny what is told outside them.
        const clause =
          above !== undefined && quoted(tree.at(above).start) !== quoted(tree.at(i).start)
            ? undefined
            : above;
        const real = clause === undefined ? 'real' : modality(tree, clause);
        const negated =
          ((clause !== undefined &&
            tree.first(i, 'cop') === undefined &&
            reaches(tree, i, clause) &&
            isNegated(tree, clause)) ||
            (tree.first(i, 'cop') !== undefined && isNegated(tree, i)) ||
            tree.by(i, 'det').some(d => tree.lemma(d) === 'no')) !==
          ((p.negate ?? false) !== takenBack(tree, i));
        if (!holds(rules, real, negated) || (clause !== undefined && wanting(tree, i, clause))) continue;
        if (/^(SUPPORTS|SANCTIONS)$/.test(rules.predicate) && stopped(tree, i, rules.predicate)) continue;
        const rule = `${rules.predicate}/${lemma}`;
        if (p.to === 'each') {
          const between = eachWith(reading, s, i, speaker, fromFits);
          for (const [a, b] of between) emit([a], [b], i, rule, p.confidence ?? 0.75, negated, p.both);
          if (!between.length) {
            const mods = slotActors(reading, s, i, 'mod|poss', speaker, false, fromFits);
            // "Norland and Sudmark are allies", "are at war"
            const together =
              mods.length < 2 && tree.first(i, 'cop') !== undefined
                ? slotActors(reading, s, i, 'subj', speaker, false, fromFits)
                : mods;
            for (const [a, b] of pairs(together))
              emit([a], [b], i, rule, (p.confidence ?? 0.75) - 0.05, negated, p.both);
          }
          continue;
        }
        const subjects = slotActors(reading, s, i, p.from, speaker, false, fromFits);
        if (!subjects.length) continue;
        const targets = slotActors(
          reading,
          s,
          i,
          p.to,
          speaker,
          rules.owner ?? false,
          d => toFits(d) && !subjects.includes(d),
          rules.places ?? false,
        );
        emit(subjects, targets, i, rule, p.confidence ?? 0.75, negated, p.both);
      }
    if (upos === 'ADJ' || upos === 'VERB')
      for (const p of table.adjectives(lemma, lower)) {
        if (upos === 'VERB' && !tree.is(i, 'amod')) continue;
        const real = modality(tree, i);
        const negated = isNegated(tree, i) !== (p.negate ?? false);
        if (!holds(rules, real, negated)) continue;
        const subjects = slotActors(reading, s, i, p.from, speaker, false, fromFits);
        const targets = slotActors(
          reading,
          s,
          i,
          p.to,
          speaker,
          p.to !== 'noun' && (rules.owner ?? false),
          d => toFits(d) && !subjects.includes(d),
          rules.places ?? false,
        );
        emit(subjects, targets, i, `${rules.predicate}/${lemma}`, p.confidence ?? 0.75, negated);
      }
  }
  return out;
}

/** "is reviewing an agreement concluded with Norland": who has to do with it is the other side. */
function concluded(
  reading: Reading,
  s: number,
  v: number,
  speaker: Draft | undefined,
  fits: (d: Draft) => boolean,
): [readonly Draft[], readonly Draft[], number, string, number, boolean] {
  const tree = reading.trees[s]!;
  const none: [readonly Draft[], readonly Draft[], number, string, number, boolean] = [
    [],
    [],
    v,
    '',
    0,
    false,
  ];
  const noun = tree.parent(v);
  if (
    !tree.is(v, 'acl') ||
    tree.at(v).xpos !== 'VBN' ||
    !/^(sign|conclude|reach|strike|negotiate|seal|make)$/.test(tree.lemma(v)) ||
    !/^(agreement|deal|treaty|accord|pact|truce|ceasefire|memorandum|understanding|contract)$/.test(
      tree.lemma(noun),
    ) ||
    slotTokens(tree, v, 'subj').length
  )
    return none;
  const others = slotActors(reading, s, v, 'with', speaker, false, fits);
  const above = tree.parent(noun);
  const own = slotActors(reading, s, noun, 'poss', speaker, false, fits);
  const sides = own.length
    ? own
    : above >= 0 && tree.at(above).upos === 'VERB' && tree.is(noun, 'obj')
      ? slotActors(reading, s, above, 'subj', speaker, false, fits)
      : [];
  return [sides, others.filter(d => !sides.includes(d)), v, `AGREES_WITH/${tree.lemma(v)}`, 0.7, false];
}

function pairs(list: readonly Draft[]): (readonly [Draft, Draft])[] {
  return list.flatMap((a, i) => list.slice(i + 1).map(b => [a, b] as const));
}
