import { predicateOf } from '@entente/ontology';
import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import type { ClaimDraft } from '../5-claims/claim.ts';
import { implied, musts, parties } from './derived.ts';
import { applyRules, type Scene } from './engine.ts';
import { evaluations } from './evaluation.ts';
import { type Found, isClaim } from './found.ts';
import type { PredicateRules } from './patterns.ts';
import { accuses } from './predicates/accuses.ts';
import { agrees } from './predicates/agrees.ts';
import { allied } from './predicates/allied.ts';
import { attacks } from './predicates/attacks.ts';
import { mainConflict, mediates, partyTo } from './predicates/conflict.ts';
import { demands } from './predicates/demands.ts';
import { denies } from './predicates/denies.ts';
import { dismays } from './predicates/dismay.ts';
import { headed } from './predicates/headed.ts';
import { heldLand } from './predicates/held.ts';
import { journeys } from './predicates/journeys.ts';
import { killedWhen } from './predicates/killed.ts';
import { meets } from './predicates/meets.ts';
import { fighters, fromNames } from './predicates/names.ts';
import { opposes } from './predicates/opposes.ts';
import { ownLand } from './predicates/own.ts';
import { requested } from './predicates/requested.ts';
import { sanctions } from './predicates/sanctions.ts';
import { fromClauses } from './predicates/structure.ts';
import { supports } from './predicates/supports.ts';
import { claimsTerritory, controls, recognizes } from './predicates/territory.ts';
import { threatens } from './predicates/threatens.ts';
import { untold } from './predicates/untold.ts';
import { signalIndex } from './tables.ts';

/** The tables of predicates, in the order they are tried. */
export const predicateRules: readonly PredicateRules[] = [
  supports,
  opposes,
  accuses,
  demands,
  threatens,
  attacks,
  sanctions,
  meets,
  agrees,
  allied,
  recognizes,
  controls,
  claimsTerritory,
];

const builtIn = signalIndex(predicateRules);

/** What else is read of each sentence, in this order. */
const sentenceRules: readonly ((scene: Scene, s: number) => readonly Found[])[] = [
  evaluations,
  mediates,
  partyTo,
  fromClauses,
  musts,
  killedWhen,
  headed,
  journeys,
  ownLand,
  heldLand,
  untold,
  dismays,
  requested,
];

/** A statement with its source settled. */
export interface Settled extends Omit<Found, 'sources'> {
  readonly source: Draft | null;
  readonly claim?: ClaimDraft;
}

const SPEECH_ACTS = new Set(['OPPOSES', 'ACCUSES', 'DENIES', 'DEMANDS', 'THREATENS', 'CLAIMS_TERRITORY']);
/** Inside these, what is said is not said to be so. */
const NOT_ASSERTING =
  /^(hope|fear|want|wish|doubt|ask|urge|demand|propose|order|request|advise|beg|instruct|recommend|suggest|wonder|invite|encourage|press|implore|exhort|beseech|command|prefer)$/;
/** What these say the speaker does, the article says: "announced sanctions", "refused to recognise". */
const PERFORMED = /^(expressed|reported|promised|declared)$/;
const PROMISING = /^(vow|pledge|promise|threaten|swear|offer|expect|predict|forecast|propose|undertake)$/;

export const sceneOf = (reading: Reading, claims: readonly ClaimDraft[]): Scene => ({
  reading,
  claims,
  claimsAt: claimLookup(reading, claims),
});

/** Stage 6: the statements of a document. `more` are predicates that the caller adds. */
export function readStatements(
  reading: Reading,
  claims: readonly ClaimDraft[],
  more: readonly PredicateRules[] = [],
  scene: Scene = sceneOf(reading, claims),
): Settled[] {
  const found: Found[] = [...fromNames(reading)];
  const signalled = more.length ? signalIndex([...predicateRules, ...more]) : builtIn;
  reading.trees.forEach((tree, s) => {
    for (const [table, words] of signalled(tree))
      for (const f of applyRules(scene, s, table, words)) found.push(f);
    for (const rule of sentenceRules) for (const f of rule(scene, s)) found.push(f);
  });
  const sourcesOf = (f: Found) => sourcesOfFound(scene, f);
  found.push(...implied(scene, found, sourcesOf));
  const agreed = new Map<number, Found[]>();
  for (const f of found)
    if (f.predicate === 'AGREES_WITH' && !f.negated && 'type' in f.object) {
      const here = agreed.get(f.sentence);
      if (here) here.push(f);
      else agreed.set(f.sentence, [f]);
    }
  const main = mainConflict(reading);
  reading.trees.forEach((_, s) => {
    found.push(...parties(scene, s, agreed.get(s) ?? [], main));
  });
  found.push(...fighters(reading, found));
  const charges = found
    .filter(f => f.predicate === 'ACCUSES')
    .sort((a, b) => a.sentence - b.sentence || a.cue - b.cue);
  reading.trees.forEach((_, s) => {
    found.push(...denies(scene, s, charges));
  });
  return settle(scene, withoutWeaker(found));
}

const around = (scene: Scene, f: Found) => (f.vouched || f.cue < 0 ? [] : scene.claimsAt(f.sentence, f.cue));

/** Whose word it is: the speakers' of the claims around its cue, or the article's. */
function sourcesOfFound(scene: Scene, f: Found): readonly (Draft | null)[] {
  if (f.sources) return f.sources.length ? f.sources : [null];
  const list = around(scene, f);
  return list.length
    ? list.map(c =>
        c.speaker === f.subject && (SPEECH_ACTS.has(f.predicate) || PERFORMED.test(c.rule))
          ? null
          : c.speaker,
      )
    : [null];
}

/** Statements with their sources, without those whose ends do not fit and those that nobody asserts. */
function settle(scene: Scene, found: readonly Found[]): Settled[] {
  const out: Settled[] = [];
  for (const given of found) {
    const f = ofState(given);
    if (f.subject === f.object || !endsFit(f)) continue;
    if (
      !isClaim(f.object) &&
      f.object.head === 'land' &&
      !/^(CONTROLS|CLAIMS_TERRITORY|ATTACKS|RECOGNIZES|PART_OF|LOCATED_IN)$/.test(f.predicate)
    )
      continue;
    const list = around(scene, f);
    const verb = list[0]?.verb ?? '';
    if (list.length && !f.sources) {
      if (list[0]!.rule === 'unsaid') continue;
      if (NOT_ASSERTING.test(verb) && f.predicate !== 'MEMBER_OF') continue;
      if (
        PROMISING.test(verb) &&
        list[0]!.rule === 'promised' &&
        !/^(SUPPORTS|THREATENS|DEMANDS)$/.test(f.predicate)
      )
        continue;
    }
    const denied = verb === 'deny' || verb === 'refute' || verb === 'reject';
    for (const source of sourcesOfFound(scene, f)) {
      const claim = list.find(c => c.speaker === source) ?? list[0];
      const { sources: _, ...rest } = f;
      out.push({
        ...rest,
        negated: denied && !f.sources ? !f.negated : f.negated,
        source,
        ...(claim ? { claim } : {}),
      });
    }
  }
  return out.filter(f => !idleTitle(f, out, scene.claims));
}

/** "recalled its ambassador": the title of somebody unnamed of whom nothing else is told. */
function idleTitle(f: Settled, all: readonly Settled[], claims: readonly ClaimDraft[]): boolean {
  if (f.predicate !== 'REPRESENTS' || !f.subject.unnamed || f.subject.type !== 'Person') return false;
  return !(
    claims.some(c => c.shown && c.speaker === f.subject) ||
    all.some(
      o =>
        o.predicate !== 'REPRESENTS' &&
        (o.subject === f.subject || o.object === f.subject || o.source === f.subject),
    )
  );
}

/** Force used on what is a ministry's is force used on its state. */
function ofState(f: Found): Found {
  // Diplomats told to leave: the measure is against who sent them.
  if (
    f.predicate === 'SANCTIONS' &&
    !isClaim(f.object) &&
    f.object.type === 'Group' &&
    f.object.nation &&
    /^(diplomat|ambassador|envoy|official|airline|company|bank|product|good|export|import)$/.test(
      f.object.head,
    )
  )
    return { ...f, object: f.object.nation };
  if (
    f.predicate !== 'ATTACKS' ||
    isClaim(f.object) ||
    f.object.type !== 'Organization' ||
    !f.object.nation ||
    !/ministry|department|government/.test(f.object.head)
  )
    return f;
  return { ...f, object: f.object.nation };
}

const STRENGTH = ['ATTACKS', 'SANCTIONS', 'DENIES', 'ACCUSES', 'THREATENS', 'DEMANDS', 'OPPOSES'];

/** One word between two actors gives one hostile predicate, the most telling; an ally is more than a supporter. */
function withoutWeaker(found: readonly Found[]): Found[] {
  const byCue = new Map<string, Found[]>();
  const keyOf = (f: Found) => `${f.sentence}:${f.cue}`;
  for (const f of found) if (f.cue >= 0) byCue.set(keyOf(f), [...(byCue.get(keyOf(f)) ?? []), f]);
  return found.filter(f => {
    if (f.cue < 0) return true;
    const others = (byCue.get(keyOf(f)) ?? []).filter(o => o !== f && o.subject === f.subject);
    if (f.predicate === 'SUPPORTS')
      return !others.some(o => o.predicate === 'ALLIED_WITH' && o.object === f.object);
    // "hit with sanctions"
    if (f.predicate === 'ATTACKS' && others.some(o => o.predicate === 'SANCTIONS' && o.object === f.object))
      return false;
    if (
      f.predicate === 'ATTACKS' &&
      verbal(f) &&
      others.some(o => o.predicate === 'OPPOSES' && o.object === f.object)
    )
      return false;
    if (f.predicate !== 'OPPOSES') return true;
    return (
      !others.some(
        o =>
          o.object === f.object &&
          STRENGTH.indexOf(o.predicate) >= 0 &&
          STRENGTH.indexOf(o.predicate) < 6 &&
          !(o.predicate === 'ATTACKS' && verbal(o)),
      ) && !others.some(o => o.predicate === 'DENIES')
    );
  });
}

/** An attack between persons is one of words. */
const verbal = (f: Found) =>
  f.subject.type === 'Person' &&
  'type' in f.object &&
  (f.object.type === 'Person' || (f.object.type === 'Organization' && !f.object.nation)) &&
  /\/(attack|assail|hit|target)$/.test(f.rule);

function endsFit(f: Found): boolean {
  const row = predicateOf(f.predicate);
  if (!row) return true;
  const to = isClaim(f.object) ? 'Claim' : f.object.type;
  // A state is held or claimed only where the words leave no doubt.
  if (
    to === 'State' &&
    f.predicate === 'CONTROLS' &&
    !/\/(occupy|occupied|occupation|annex|annexation)$/.test(f.rule)
  )
    return false;
  if (
    to === 'State' &&
    f.predicate === 'CLAIMS_TERRITORY' &&
    !(f.object as Draft).disputed &&
    !/\/(regard|consider|see|view|treat)$/.test(f.rule)
  )
    return false;
  return (
    (row.from as readonly string[]).includes(f.subject.type) && (row.to as readonly string[]).includes(to)
  );
}

/** Claims by place: the innermost ones around a token. */
function claimLookup(reading: Reading, claims: readonly ClaimDraft[]) {
  // A claim is looked for among those of its sentence: a long article has thousands.
  const inSentence = reading.trees.map((): ClaimDraft[] => []);
  for (const c of claims)
    for (const span of c.spans) {
      let [low, high] = [0, reading.trees.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (reading.trees[middle]!.end <= span.start) low = middle + 1;
        else high = middle;
      }
      for (let s = low; s < reading.trees.length && reading.trees[s]!.start < span.end; s++)
        if (inSentence[s]!.at(-1) !== c) inSentence[s]!.push(c);
    }
  const known = reading.trees.map((): (readonly ClaimDraft[])[] => []);
  const find = (s: number, token: number): readonly ClaimDraft[] => {
    const { start, end } = reading.trees[s]!.at(token);
    let best: ClaimDraft[] = [];
    let size = Number.POSITIVE_INFINITY;
    for (const c of inSentence[s]!) {
      if (c.aside) continue;
      const span = c.spans.find(x => x.start <= start && end <= x.end);
      if (!span) continue;
      if (c.cue && c.cue.start === start) continue;
      const n = span.end - span.start;
      if (n < size) [best, size] = [[c], n];
      else if (n === size) best.push(c);
    }
    return best;
  };
  return (s: number, token: number): readonly ClaimDraft[] => {
    if (token < 0 || !inSentence[s]!.length) return NONE;
    const here = known[s]!;
    here[token] ??= find(s, token);
    return here[token];
  };
}

const NONE: readonly ClaimDraft[] = [];
