import { agents } from '../../2-sentences/arguments.ts';
import type { Tree } from '../../2-sentences/tree.ts';
import { actorsAt } from '../../4-entities/actors.ts';
import { countryOf } from '../../4-entities/country.ts';
import { evidenceOf, type Scene, speakerAt } from '../engine.ts';
import { type Found, isClaim } from '../found.ts';

const CHARGE =
  /^(accusation|allegation|charge|claim|report|involvement|responsibility|rumor|rumour|suggestion|wrongdoing|attack|assertion)$/;

const DENYING = new Set(['deny', 'refute', 'disavow']);
const REJECTING = new Set(['reject', 'dismiss', 'rebuff', 'repudiate', 'contest', 'dispute']);
const NAMING = new Set(['call', 'describe', 'brand', 'label', 'term', 'dub']);

/** What a charge is called by who denies it: "called the allegation baseless". */
const BASELESS =
  /^(baseless|groundless|unfounded|false|untrue|fanciful|absurd|ridiculous|preposterous|ludicrous|fictitious|fabricated|unsubstantiated|laughable|nonsense|fiction|lie|fabrication|invention|slander|libel|propaganda|fantasy|disinformation|rubbish|insult|farce|myth|smear|hoax|delusional|invented|fake)$/;

function belittled(tree: Tree, v: number): boolean {
  return (
    NAMING.has(tree.lemma(v)) &&
    [
      ...tree.by(v, 'xcomp', 'obl', 'advcl', 'obj', 'advmod', 'amod'),
      ...tree.by(v, 'obj').flatMap(o => tree.by(o, 'amod', 'acl')),
    ].some(c => BASELESS.test(tree.lemma(c)))
  );
}

/**
 * "denied shelling the town", "a charge that Norland denies", "rejected the accusations". The denial goes to the
 * accuser where the text has charged the denier before; else to the denied content as a claim.
 */
export function denies(scene: Scene, s: number, accusations: readonly Found[]): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  for (let i = 0; i < tree.tokens.length; i++) {
    const { upos } = tree.at(i);
    if (upos !== 'VERB') continue;
    const lemma = tree.lemma(i);
    const names = NAMING.has(lemma);
    if (!DENYING.has(lemma) && !REJECTING.has(lemma) && !names) continue;
    const objects = [
      ...tree.by(i, 'obj', 'nsubj:pass'),
      ...(tree.is(i, 'acl:relcl') ? [tree.parent(i)] : []),
    ];
    const charged = objects.some(o => CHARGE.test(tree.lemma(o)));
    if (
      !(
        DENYING.has(lemma) ||
        (charged && belittled(tree, i)) ||
        (charged &&
          !names &&
          objects.some(o =>
            /^(accusation|allegation|charge|claim|report|rumor|rumour|suggestion|assertion)$/.test(
              tree.lemma(o),
            ),
          ))
      )
    )
      continue;
    // "denied the pilgrims entry"
    if (objects.some(o => /^(entry|visa|access|permission|passage|asylum|bail)$/.test(tree.lemma(o))))
      continue;
    const speaker = speakerAt(scene, s, i);
    const subjects = agents(tree, i).flatMap(a => [...actorsAt(reading, s, a, { speaker })]);
    for (const subject of new Set(subjects)) {
      const base = {
        subject,
        predicate: 'DENIES',
        negated: false,
        sentence: s,
        cue: i,
        evidence: evidenceOf(tree, i),
        rule: `DENIES/${lemma}`,
      };
      const accuser = accusations.findLast(
        a =>
          (a.object === subject ||
            (!isClaim(a.object) && countryOf(a.object) === countryOf(subject)) ||
            (tree.is(i, 'acl:relcl') && a.sentence === s)) &&
          countryOf(a.subject) !== countryOf(subject) &&
          a.sentence <= s &&
          a.sentence >= s - 5 &&
          a.subject !== subject &&
          (a.sentence < s || a.cue < i),
      );
      const of = objects
        .flatMap(o =>
          tree
            .by(o, 'nmod:poss', 'nmod')
            .filter(
              c =>
                tree.is(c, 'nmod:poss') ||
                /^(by|from)$/.test(tree.preposition(c)) ||
                (tree.preposition(c) === 'of' &&
                  /^(accusation|allegation|charge|claim)$/.test(tree.lemma(o))),
            )
            .concat(
              // "accusations made by Norland", "Norwegian accusations"
              tree.by(o, 'acl').flatMap(c => agents(tree, c)),
              tree.by(o, 'amod', 'compound'),
            ),
        )
        .flatMap(o => [...actorsAt(reading, s, o, { speaker, make: false })]);
      // "Norland has denied this": what was said of it just before.
      const said = objects.some(o => /^(this|that|it|them)$/i.test(tree.at(o).text))
        ? scene.claims.findLast(
            c =>
              c.shown &&
              c.sentence < s &&
              c.sentence >= s - 1 &&
              countryOf(c.speaker) !== countryOf(subject) &&
              c.speaker !== subject &&
              c.spans.some(x => subject.mentions.some(m => x.start <= m.start && m.end <= x.end)),
          )
        : undefined;
      // "Norland's minister accused the firms. Their spokesman called the allegation baseless": who accused anybody last.
      const last =
        charged && !accuser && !tree.is(i, 'acl:relcl')
          ? accusations.findLast(
              a =>
                a.sentence >= s - 1 &&
                (a.sentence < s || a.cue < i) &&
                a.subject !== subject &&
                countryOf(a.subject) !== countryOf(subject),
            )
          : undefined;
      const named = of.find(d => d !== subject);
      if (named) out.push({ ...base, object: named, confidence: 0.8 });
      else if (said && !accuser) out.push({ ...base, object: said.speaker, confidence: 0.7 });
      else if (accuser) out.push({ ...base, object: accuser.subject, confidence: 0.82 });
      else if (last) out.push({ ...base, object: last.subject, confidence: 0.64 });
      else {
        const claim = scene.claims.find(
          c => c.sentence === s && c.speaker === subject && c.verb === lemma && c.shown,
        );
        if (claim) out.push({ ...base, object: claim, confidence: 0.78 });
      }
    }
  }
  return out;
}
