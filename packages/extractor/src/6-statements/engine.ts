import type { Span } from '@entente/ontology';
import { isNegated, type Modality, modality } from '../2-sentences/arguments.ts';
import { perToken } from '../2-sentences/memo.ts';
import type { Tree } from '../2-sentences/tree.ts';
import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import type { ClaimDraft } from '../5-claims/claim.ts';
import { authorOf } from './author.ts';
import { eachWith, slotActors } from './ends.ts';
import type { Found } from './found.ts';
import { alternativesOf, type PredicateRules, wordsOf } from './patterns.ts';
import { slotTokens } from './slots.ts';
import type { Table } from './tables.ts';

/** What rules of stage 6 may ask. */
export interface Scene {
  readonly reading: Reading;
  readonly claims: readonly ClaimDraft[];
  /** The innermost claims around a place, one for each speaker. */
  claimsAt(sentence: number, token: number): readonly ClaimDraft[];
}

export function speakerAt(scene: Scene, s: number, token: number): Draft | undefined {
  return scene.claimsAt(s, token)[0]?.speaker;
}

/** The clause that shows what a cue says: from its verb's subtree, at most the sentence. */
export const evidenceOf = perToken((tree: Tree, cue: number): Span => {
  let at = cue;
  for (let n = 0; n < 10 && tree.parent(at) >= 0 && !/^(VERB|AUX)$/.test(tree.at(at).upos); n++)
    at = tree.parent(at);
  if (tree.is(at, 'acl', 'acl:relcl', 'xcomp', 'advcl', 'conj', 'amod') && tree.parent(at) >= 0)
    return { start: tree.start, end: tree.end };
  return tree.span(at);
});

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

const filled = (tree: Tree, cue: number, slot: string): boolean =>
  alternativesOf(slot).some(alternative => slotTokens(tree, cue, alternative).length > 0);

/** "regards it as its province": the noun after "as", its possessor the verb's subject or none. */
function called(tree: Tree, v: number, words: ReadonlySet<string>): boolean {
  return tree
    .by(v, 'obl', 'advcl', 'xcomp')
    .concat(tree.by(v, 'obj').flatMap(o => tree.by(o, 'nmod')))
    .some(
      c =>
        (tree.preposition(c) === 'as' || tree.by(c, 'mark').some(m => tree.lemma(m) === 'as')) &&
        words.has(tree.lemma(c)) &&
        tree.first(c, 'nmod:poss') !== undefined,
    );
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

/** "designated the group (as) a terrorist organisation": the label or what stands before it. */
function labelled(tree: Tree, v: number, words: ReadonlySet<string>): boolean {
  return tree
    .by(v, 'obl', 'advcl', 'xcomp', 'obj')
    .concat(tree.by(v, 'obj').flatMap(o => tree.by(o, 'nmod', 'appos')))
    .filter(
      (c, _, all) =>
        c > v &&
        (tree.is(c, 'xcomp') ||
          tree.preposition(c) === 'as' ||
          (tree.is(c, 'obj') && all.some(o => tree.is(o, 'obj') && o < c))),
    )
    .some(c => [c, ...tree.by(c, 'amod', 'compound')].some(w => words.has(tree.lemma(w))));
}

/** "accused each other of", "clashed with one another". */
function reciprocal(tree: Tree, verb: number, slot: string): boolean {
  return alternativesOf(slot)
    .flatMap(alternative => slotTokens(tree, verb, alternative))
    .some(
      t =>
        (/^(each|one)$/i.test(tree.at(t).text) &&
          /^(other|another)$/i.test(tree.tokens[t + 1]?.text ?? '')) ||
        (/^(other|another)$/i.test(tree.at(t).text) &&
          /^(each|one)$/i.test(tree.tokens[t - 1]?.text ?? '')) ||
        // "each accuses the other"
        (/^other$/i.test(tree.at(t).text) &&
          tree.by(verb, 'nsubj').some(k => /^each$/i.test(tree.at(k).text))),
    );
}

/**
 * True where the clause's negation or modality reaches a noun in it: what is given, received or held is not there
 * when it is not given; "support has not wavered", "is no mediator in the war" tell of what is there.
 */
function reaches(tree: Tree, noun: number, clause: number): boolean {
  if (tree.first(clause, 'cop') !== undefined) return false;
  if (tree.is(noun, 'nsubj') && tree.parent(noun) === clause)
    return /^(take|happen|occur|exist|begin|start|resume|come|be)$/.test(tree.lemma(clause));
  return true;
}

/** "withdrew its recognition of": what is taken back does not hold. */
const takenBack = (tree: Tree, noun: number): boolean =>
  tree.is(noun, 'obj', 'nsubj:pass') &&
  /^(withdraw|revoke|rescind|retract|cancel)$/.test(tree.lemma(tree.parent(noun)));

/** "might ask", "if it threatens": what is only supposed, even where the predicate is about the future. */
function supposed(tree: Tree, verb: number): boolean {
  return (
    tree.by(verb, 'aux').some(a => /^(may|might|could)$/i.test(tree.at(a).text)) ||
    tree.by(verb, 'mark').some(m => /^(if|unless|whether|lest)$/.test(tree.lemma(m)))
  );
}

/** "cut its aid to", "paused some of the support": help that ends is none. */
function stopped(tree: Tree, noun: number, predicate: string): boolean {
  let at = noun;
  for (let n = 0; n < 3 && tree.is(at, 'nmod', 'conj', 'compound'); n++) at = tree.parent(at);
  const verb = tree.parent(at);
  if (!tree.is(at, 'obj', 'nsubj:pass')) return false;
  // "lifted its embargo on"
  if (predicate === 'SANCTIONS')
    return /^(lift|ease|remove|drop|relax|waive|loosen|oppose|criticize|criticise|condemn|reject|denounce)$/.test(
      tree.lemma(verb),
    );
  return /^(suspend|halt|freeze|stop|withhold|cut|end|cancel|block|reduce|slash|curtail|deny|scrap|terminate|pause|lose|reject|refuse|decline|oppose|criticize|criticise|condemn|denounce)$/.test(
    tree.lemma(tree.parent(at)),
  );
}

function pairs(list: readonly Draft[]): (readonly [Draft, Draft])[] {
  return list.flatMap((a, i) => list.slice(i + 1).map(b => [a, b] as const));
}

/** The object itself, what it counts or holds ("$5 billion in aid", "a package of aid"), or its kind ("aid package"). */
function objectIs(tree: Tree, o: number, words: ReadonlySet<string>): boolean {
  if (words.has(tree.lemma(o))) return true;
  const quantity =
    /^(some|most|much|all|part|half|package|shipment|amount|billion|million|dollar|euro|\\$|ton|number|round|batch|set|lot|bit|kind|type|series|wave|form|series|worth|consignment|tranche|delivery|load|sort|\$|€|£)$/.test(
      tree.lemma(o),
    ) ||
    tree.at(o).upos === 'NUM' ||
    tree.at(o).upos === 'SYM';
  if (!quantity) return false;
  return (
    tree.by(o, 'nmod', 'compound', 'nmod:*').some(c => words.has(tree.lemma(c))) ||
    (tree.parent(o) >= 0 &&
      tree
        .by(tree.parent(o), 'obl')
        .some(c => /^(in|of)$/.test(tree.preposition(c)) && words.has(tree.lemma(c))))
  );
}

/** The verb of the clause that a noun stands in. */
export function clauseOf(tree: Tree, i: number): number | undefined {
  let at = tree.parent(i);
  for (let n = 0; at >= 0 && n < 12; n++, at = tree.parent(at)) {
    if (/^(VERB|AUX)$/.test(tree.at(at).upos) || tree.first(at, 'cop') !== undefined) return at;
    if (tree.is(at, 'root')) return undefined;
  }
  return undefined;
}

/** "called for a ceasefire agreement", "seeks support": the noun names what is not there yet. */
function wanting(tree: Tree, noun: number, clause: number): boolean {
  const lemma = tree.lemma(clause);
  // "an attack on Norland is unlikely"
  if (
    tree.first(clause, 'cop') !== undefined &&
    tree.first(clause, 'nsubj') === noun &&
    /^(possible|impossible|likely|unlikely|probable|improbable|imminent|inevitable|conceivable|unthinkable)$/.test(
      lemma,
    )
  )
    return true;
  if (
    /^(seek|want|demand|request|need|call|urge|hope|propose|threaten|plan|consider|expect|await|ask|discuss|fear|avoid|prevent|avert|push|wish)$/.test(
      lemma,
    )
  ) {
    let at = noun;
    for (let n = 0; n < 8 && at !== clause && at >= 0; n++) {
      if (tree.parent(at) === clause)
        return (
          tree.is(at, 'obj', 'nsubj:pass') ||
          (tree.is(at, 'obl') && /^(for|about|on|to)$/.test(tree.preposition(at)))
        );
      at = tree.parent(at);
    }
  }
  return false;
}

function holds(rules: PredicateRules, real: Modality, negated: boolean): boolean {
  if (rules.unreal || real === 'real') return true;
  if (real === 'future') return negated || (rules.future ?? false);
  return false;
}
