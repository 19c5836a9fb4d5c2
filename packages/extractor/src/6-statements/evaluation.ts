import { isNegated, modality, surfaceSubject } from '../2-sentences/arguments.ts';
import type { Tree } from '../2-sentences/tree.ts';
import { actorsAt } from '../4-entities/actors.ts';
import { countryOf } from '../4-entities/country.ts';
import type { Draft } from '../4-entities/draft.ts';
import { authorOf } from './author.ts';
import { evidenceOf, type Scene } from './engine.ts';
import type { Found } from './found.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What somebody does wrong: said of another it is a charge. */
const misdeeds = set(
  'violate breach break provoke lie cheat steal betray sabotage manipulate meddle interfere conspire collude bribe deceive mislead falsify fabricate rig smuggle plot instigate incite poison hack infiltrate eavesdrop blackmail extort persecute oppress plunder loot launder forge encroach trespass censor jam torture cheat stage orchestrate mastermind abet harbour harbor conceal',
);
/** Who is said to be this is charged with a deed. */
const guilty = set('guilty complicit culpable');
/** What harms: said of another it is criticism. */
const harms = set(
  'complicate worsen exacerbate aggravate harm hurt damage endanger jeopardize jeopardise destabilize destabilise undermine obstruct hinder ignore disregard refuse fail escalate fuel inflame',
);
/** Helps: said not to help is criticism, said to help is praise. */
const helps = set('help solve resolve contribute improve succeed deserve save');
const bad =
  set(`wrong irresponsible unacceptable illegal dangerous reckless shameful disgraceful aggressive hypocritical weak corrupt racist unfit unqualified dishonest criminal terrible horrible awful
outrageous disastrous catastrophic stupid foolish cowardly barbaric brutal cruel evil crazy insane incompetent crooked biased unfair unjust deplorable despicable disgusting pathetic provocative destructive counterproductive inadmissible unjustified liar terrorist dictator
threat failure disaster disgrace mistake provocation aggressor enemy crime murderer thug bully joke menace hypocrite coward traitor fraud tyrant butcher killer fascist nazi blackmail farce lie unfriendly hostile biased illegitimate baseless protectionism nonsense unlawful`);
const good = set(
  'great wonderful brave excellent fantastic outstanding remarkable courageous honest tremendous terrific admirable heroic friend hero ally partner brother patriot model inspiration champion smart brilliant qualified capable trustworthy reliable',
);

const UNKIND =
  /^(denounce|condemn|slam|blast|dismiss|decry|ridicule|deride|criticize|criticise|lambast|lambaste)$/;

/** "will pay the price", "will bear the consequences", "will regret it": what is to befall somebody. */
function isDoom(tree: Tree, v: number): boolean {
  const future =
    tree.by(v, 'aux').some(a => /^(will|would|shall|'ll|’ll|must)$/i.test(tree.at(a).text)) ||
    modality(tree, v) === 'future';
  if (!future || isNegated(tree, v)) return false;
  const lemma = tree.lemma(v);
  if (/^(regret|rue|repent)$/.test(lemma)) return true;
  if (lemma === 'pay')
    return (
      tree.by(v, 'obj').some(o => /^(price|cost|penalty)$/.test(tree.lemma(o))) ||
      tree.by(v, 'advmod').some(a => /^dearly$/.test(tree.lemma(a)))
    );
  if (/^(bear|face|suffer|feel|reap)$/.test(lemma))
    return tree
      .by(v, 'obj')
      .some(o =>
        /^(consequence|wrath|retaliation|response|retribution|punishment|reckoning)$/.test(tree.lemma(o)),
      );
  return lemma === 'answer' && tree.by(v, 'obl').some(o => tree.preposition(o) === 'for');
}

/** What a speaker says of another by the words he chooses: OPPOSES, ACCUSES or SUPPORTS towards who it is said of. */
export function evaluations(scene: Scene, s: number): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  const side = (d: Draft) => countryOf(d);
  const add = (
    speaker: Draft,
    target: Draft,
    predicate: 'OPPOSES' | 'ACCUSES' | 'SUPPORTS' | 'THREATENS',
    cue: number,
    confidence: number,
  ) => {
    if (
      target === speaker ||
      side(target) === side(speaker) ||
      speaker.key.startsWith('written:') ||
      speaker.outlet
    )
      return;
    if (target.unnamed && target.type !== 'Organization') return;
    out.push({
      subject: speaker,
      predicate,
      object: target,
      negated: false,
      sentence: s,
      cue,
      evidence: evidenceOf(tree, cue),
      confidence,
      rule: `${predicate}/said`,
      sources: [],
    });
  };
  for (let i = 0; i < tree.tokens.length; i++) {
    const { upos } = tree.at(i);
    if (!/^(VERB|ADJ|NOUN)$/.test(upos)) continue;
    if (upos === 'VERB' && isDoom(tree, i))
      for (const claim of scene.claimsAt(s, i))
        if (
          claim.shown &&
          !/^(hope|fear|wonder|doubt|deny|ask)$/.test(claim.verb) &&
          !/^(asked|called-for|accused-of|unsaid)$/.test(claim.rule)
        )
          for (const d of surfaceSubject(tree, i).flatMap(n => [
            ...actorsAt(reading, s, n, { speaker: claim.speaker, make: false }),
          ]))
            add(claim.speaker, d, 'THREATENS', i, 0.62);
    const lemma = tree.lemma(i);
    const verbal = upos === 'VERB' && (misdeeds.has(lemma) || harms.has(lemma) || helps.has(lemma));
    const charged = guilty.has(lemma) || (lemma === 'responsible' && forDeed(tree, i));
    const nominal = upos !== 'VERB' && (bad.has(lemma) || good.has(lemma) || charged);
    if (!verbal && !nominal) continue;
    for (const claim of scene.claimsAt(s, i)) {
      if (
        !claim.shown ||
        /^(promised|asked|called-for|accused-of|expressed|reported|unsaid)$/.test(claim.rule) ||
        /^(hope|fear|wish|wonder|doubt|deny|want|ask)$/.test(claim.verb)
      )
        continue;
      const negated = isNegated(tree, i);
      if (nominal && claim.rule === 'labelled') {
        // `denounced the league as "a club of friends"`: kind words in an unkind label.
        if (good.has(lemma) && (tree.is(i, 'nmod') || UNKIND.test(claim.verb))) continue;
        const said = actorsAt(reading, s, claim.head, {
          speaker: claim.speaker,
          owner: true,
          make: false,
        });
        const verb = tree.parent(claim.head);
        const targets = said.length || verb < 0 ? said : authorOf(reading, s, verb, 'obj', [claim.speaker]);
        for (const d of targets)
          add(claim.speaker, d, charged ? 'ACCUSES' : bad.has(lemma) ? 'OPPOSES' : 'SUPPORTS', i, 0.6);
        continue;
      }
      const real = modality(tree, i);
      if (real !== 'real' && !(real === 'future' && verbal)) continue;
      if (nominal && tree.first(i, 'cop') === undefined) continue;
      const subjects = nominal
        ? tree.by(i, 'nsubj').flatMap(n => tree.conjuncts(n))
        : surfaceSubject(tree, i);
      const targets = subjects.flatMap(n => [
        ...actorsAt(reading, s, n, { speaker: claim.speaker, owner: true, make: false }),
      ]);
      const against = nominal
        ? (bad.has(lemma) || charged) !== negated
        : helps.has(lemma)
          ? negated
          : !negated;
      if (nominal && negated && good.has(lemma)) continue;
      if (nominal && negated && (bad.has(lemma) || charged)) continue;
      // Help that is said to come is no praise.
      if (verbal && helps.has(lemma) && !negated) continue;
      for (const d of targets)
        add(
          claim.speaker,
          d,
          !against ? 'SUPPORTS' : misdeeds.has(lemma) || charged ? 'ACCUSES' : 'OPPOSES',
          i,
          against ? 0.55 : 0.5,
        );
    }
  }
  return out;
}

/** "responsible for the attack", "responsible": not for a task. */
function forDeed(tree: Tree, i: number): boolean {
  const what = tree.by(i, 'obl', 'nmod').filter(c => tree.preposition(c) === 'for');
  return what.every(c =>
    /^(attack|killing|death|murder|bombing|shelling|strike|violence|massacre|crash|blast|explosion|assault|crime|abuse|atrocity|violation|war|crisis|escalation|collapse|failure|deadlock|kidnapping|abduction|assassination|leak|hack)$/.test(
      tree.lemma(c),
    ),
  );
}
