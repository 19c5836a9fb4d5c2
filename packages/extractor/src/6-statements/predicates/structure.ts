import {
  agents,
  isNegated,
  isPassive,
  modality,
  objects,
  surfaceSubject,
  withPreposition,
} from '../../2-sentences/arguments.ts';
import { offices } from '../../3-mentions/lexicon.ts';
import { actorsAt } from '../../4-entities/actors.ts';
import type { Draft } from '../../4-entities/draft.ts';
import { officeAt } from '../../4-entities/offices.ts';
import type { Reading } from '../../4-entities/reading.ts';
import { evidenceOf, type Scene, speakerAt } from '../engine.ts';
import type { Found } from '../found.ts';
import { slotTokens } from '../slots.ts';

const PARTS =
  /^(wing|arm|branch|force|mission|affiliate|subsidiary|offshoot|body|agency|organ|unit|faction|bureau|brigade|militia|operation|army)$/;

/** "members of the union, including Norland and Sudmark", "…, among them Norland": who is named as an example. */
function examples(reading: Reading, s: number, noun: number): Draft[] {
  const tree = reading.trees[s]!;
  const mark = tree.tokens.findIndex(
    (t, k) =>
      k > noun &&
      k < noun + 12 &&
      (/^(including|notably|namely)$/i.test(t.text) ||
        (/^as$/i.test(t.text) && /^such$/i.test(tree.tokens[k - 1]?.text ?? '')) ||
        (/^them$/i.test(t.text) && /^among$/i.test(tree.tokens[k - 1]?.text ?? ''))),
  );
  if (mark < 0) return [];
  const out: Draft[] = [];
  let last = mark;
  for (const n of reading.names[s]!) {
    if (n.first <= mark) continue;
    const gap = tree.words(last + 1, n.first - 1);
    if (last !== mark ? !/^(,|and|, and|or|, the|and the|the)?$/.test(gap) : !/^(the)?$/.test(gap)) break;
    out.push(...reading.at(s, n.head));
    last = n.last;
  }
  return out;
}

/** Memberships, parts and places that clauses tell. */
export function fromClauses(scene: Scene, s: number): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const out: Found[] = [];
  const add = (
    predicate: 'MEMBER_OF' | 'PART_OF' | 'LOCATED_IN' | 'REPRESENTS',
    subject: Draft,
    object: Draft,
    cue: number,
    confidence: number,
    vouched = false,
    left = false,
  ) => {
    if (subject === object) return;
    const negated = isNegated(tree, cue) !== left;
    const real =
      tree.at(cue).upos === 'VERB' || tree.first(cue, 'cop') !== undefined
        ? modality(tree, cue)
        : tree.is(cue, 'xcomp')
          ? modality(tree, tree.parent(cue))
          : 'real';
    if (real !== 'real' && !(real === 'future' && negated)) return;
    out.push({
      subject,
      predicate,
      object,
      negated,
      sentence: s,
      cue,
      evidence: evidenceOf(tree, cue),
      confidence,
      rule: `${predicate}/${tree.lemma(cue)}`,
      vouched,
    });
  };
  const bodies = (tokens: readonly number[]) =>
    tokens.flatMap(t => reading.at(s, t)).filter(d => d.type === 'Organization');
  for (let i = 0; i < tree.tokens.length; i++) {
    const lemma = tree.lemma(i);
    const { upos } = tree.at(i);
    if (upos !== 'VERB' && upos !== 'NOUN' && upos !== 'PROPN') continue;
    const speaker = speakerAt(scene, s, i);
    const who = (tokens: readonly number[]) =>
      tokens.flatMap(t => [...actorsAt(reading, s, t, { speaker, make: false })]);
    if (upos === 'VERB') {
      const made =
        /^(make|form)$/.test(lemma) &&
        tree.is(i, 'acl', 'acl:relcl') &&
        withPreposition(tree, i, ['of', 'by']).length;
      if (/^(include|comprise|consist|compose|group|unite|gather|bring)$/.test(lemma) || made) {
        const near = reading.names[s]!.findLast(n => n.last < i && i - n.last <= 2);
        const stated = bodies(surfaceSubject(tree, i));
        // "a plan of the Contact Group, made up of …": what is made up stands right before.
        const whole = stated.length || !near || !tree.is(i, 'acl') ? stated : bodies([near.head]);
        const parts = [
          ...(isPassive(tree, i) && !tree.is(i, 'acl:relcl') ? [] : objects(tree, i)),
          ...(made && lemma === 'form' ? agents(tree, i) : withPreposition(tree, i, ['of'])),
        ].filter(t => !whole.length || !reading.at(s, t).includes(whole[0]!));
        for (const w of whole)
          for (const d of who(parts))
            if (d.type === 'State' || d.type === 'Organization' || d.type === 'Person')
              add('MEMBER_OF', d, w, i, 0.8);
      }
      // "the lobby represents eight firms, including X and Y"
      if (/^(represent|group|unite|gather|bring|count|link)$/.test(lemma) && !isPassive(tree, i))
        for (const w of bodies(surfaceSubject(tree, i)))
          for (const o of objects(tree, i))
            if (/S$/.test(tree.at(o).xpos))
              for (const d of examples(reading, s, o))
                if (/^(State|Organization)$/.test(d.type)) add('MEMBER_OF', d, w, i, 0.72);
      if (/^(join|belong|chair|co-chair|leave|quit)$/.test(lemma)) {
        const direct = [...objects(tree, i), ...withPreposition(tree, i, ['to'])];
        const own = bodies(direct);
        // "chairs the union's working group"
        const wholes =
          own.length || !/chair/.test(lemma)
            ? own
            : bodies(
                direct.flatMap(o => [
                  ...tree.by(o, 'nmod:poss', 'compound'),
                  ...withPreposition(tree, o, ['of']),
                ]),
              );
        for (const w of wholes)
          for (const d of who(surfaceSubject(tree, i)))
            if (!/^(leave|quit)$/.test(lemma) || (d.type === 'State' && w.ref !== undefined))
              add('MEMBER_OF', d, w, i, 0.7, false, /^(leave|quit)$/.test(lemma));
      }
      // "admitted to", "withdrew from", "was expelled from"
      if (/^(admit|readmit|accept|withdraw|expel|exclude|exit)$/.test(lemma)) {
        const out = /^(withdraw|expel|exclude|exit)$/.test(lemma);
        const whole = bodies(withPreposition(tree, i, out ? ['from'] : ['to', 'into']));
        const states = who(
          isPassive(tree, i) ? objects(tree, i) : out ? surfaceSubject(tree, i) : objects(tree, i),
        );
        for (const w of whole)
          for (const d of states) if (d.type === 'State') add('MEMBER_OF', d, w, i, 0.7, false, out);
      }
      // "entered the union", "the league readmitted Norland"
      if (/^(enter|rejoin)$/.test(lemma))
        for (const w of bodies(objects(tree, i)))
          for (const d of who(surfaceSubject(tree, i)))
            if (d.type === 'State' && w.ref !== undefined) add('MEMBER_OF', d, w, i, 0.7);
      if (/^(admit|readmit|expel|suspend)$/.test(lemma) && !isPassive(tree, i))
        for (const w of bodies(surfaceSubject(tree, i)))
          for (const d of who(objects(tree, i)))
            if (d.type === 'State' && w.ref !== undefined && lemma !== 'suspend')
              add('MEMBER_OF', d, w, i, 0.68, false, lemma === 'expel');
      // "Greenland belongs to Denmark"
      if (lemma === 'belong') {
        const whole = withPreposition(tree, i, ['to'])
          .flatMap(t => reading.at(s, t))
          .filter(d => d.type === 'State');
        for (const a of surfaceSubject(tree, i).flatMap(t => reading.at(s, t)))
          if (a.type === 'Territory' && a.ref) for (const w of whole) add('PART_OF', a, w, i, 0.75);
      }
      // "leads the party", "represents Norland", "speaks for the rebels"
      if (/^(head|lead|represent|govern|speak|chair|direct|command)$/.test(lemma)) {
        const led = (lemma === 'speak' ? withPreposition(tree, i, ['for']) : objects(tree, i))
          .flatMap(t => reading.at(s, t))
          .filter(
            d => d.type === 'Organization' || d.type === 'State' || (lemma === 'speak' && d.type === 'Group'),
          );
        for (const d of who(surfaceSubject(tree, i)))
          if (d.type === 'Person' && !d.unnamed)
            for (const w of led) add('REPRESENTS', d, w, i, lemma === 'lead' ? 0.6 : 0.7);
      }
      // "who follows trade at the Harbour Institute"
      if (
        /^(work|teach|follow|study|cover|research|lecture|serve|track|monitor|write)$/.test(lemma) &&
        tree.is(i, 'acl:relcl')
      )
        for (const w of bodies(
          withPreposition(tree, i, ['at', 'for']).concat(
            tree.by(i, 'obj').flatMap(o => withPreposition(tree, o, ['at'])),
          ),
        ))
          for (const d of who(surfaceSubject(tree, i)))
            if (d.type === 'Person' && !d.unnamed) add('REPRESENTS', d, w, i, 0.66);
      // "speaking on behalf of the union"
      if (/^(speak|act|negotiate|sign)$/.test(lemma))
        for (const o of tree.by(i, 'obl').filter(c => tree.lemma(c) === 'behalf'))
          for (const w of [...withPreposition(tree, o, ['of']), ...tree.by(o, 'nmod:poss')].flatMap(t =>
            reading.at(s, t),
          ))
            if (/^(State|Organization|Territory)$/.test(w.type))
              for (const d of who(surfaceSubject(tree, i)))
                if (d.type === 'Person' && (!d.unnamed || lemma === 'speak'))
                  add('REPRESENTS', d, w, i, 0.7, true);
      if (/^(lie|sit|locate|situate|nestle)$/.test(lemma)) {
        const where = withPreposition(tree, i, ['in', 'inside', 'within'])
          .flatMap(t => reading.at(s, t))
          .filter(d => d.type === 'State' || (d.type === 'Territory' && d.ref));
        for (const a of surfaceSubject(tree, i).flatMap(t => reading.at(s, t)))
          if (a.type === 'Territory' && a.ref) for (const w of where) add('LOCATED_IN', a, w, i, 0.8);
      }
      if (/^(affiliate|subordinate|attach)$/.test(lemma)) {
        const whole = withPreposition(tree, i, ['with', 'to'])
          .flatMap(t => reading.at(s, t))
          .filter(d => d.type === 'Organization' || d.type === 'State');
        const near = reading.names[s]!.findLast(n => n.last < i && i - n.last <= 3);
        const part =
          near && reading.at(s, near.head).some(d => d.type === 'Organization')
            ? [near.head]
            : tree.is(i, 'acl', 'amod', 'acl:relcl', 'advcl', 'appos', 'conj')
              ? [tree.parent(i)]
              : surfaceSubject(tree, i);
        for (const p of part.flatMap(t => reading.at(s, t)))
          if (p.type === 'Organization' || p.type === 'Group')
            for (const w of whole) add('PART_OF', p, w, i, 0.75, true);
      }
      continue;
    }
    if (upos === 'NOUN' || upos === 'PROPN') {
      if (
        /^(member|co-chair|co-chairman|cochair|signatory)$/.test(lemma) ||
        /^co-?chair(s|men|persons)?$/i.test(tree.at(i).text) ||
        (lemma === 'chair' && tree.tokens[i - 2]?.text.toLowerCase() === 'co')
      ) {
        const wholes = bodies([
          ...withPreposition(tree, i, ['of']),
          ...tree.by(i, 'compound', 'nmod:poss', 'nmod'),
        ]);
        const held = slotTokens(tree, i, 'subj');
        const people = who(
          held.length
            ? held
            : tree.is(i, 'nmod:desc')
              ? tree.conjuncts(tree.parent(i))
              : tree.by(i, 'appos').flatMap(a => tree.conjuncts(a)),
        );
        // "A member of the Unity Party, X, said": told by position, wherever the parser hangs the name.
        if (!people.length) people.push(...reading.at(s, i).filter(d => d.type === 'Person' && !d.unnamed));
        for (const w of wholes) for (const d of people) if (d !== w) add('MEMBER_OF', d, w, i, 0.78);
        if (/^(member|signatory)$/.test(lemma) && /S$/.test(tree.at(i).xpos))
          for (const w of wholes)
            for (const d of examples(reading, s, i))
              if (d !== w && d.type === 'State') add('MEMBER_OF', d, w, i, 0.76, true);
      }
      // "Abkhazia, a region in Georgia"
      if (/^(region|enclave|exclave|territory|province|republic|area)$/.test(lemma) && tree.is(i, 'appos')) {
        for (const preposition of ['in', 'inside', 'within', 'of']) {
          const whole = withPreposition(tree, i, [preposition])
            .flatMap(t => reading.at(s, t))
            .filter(d => d.type === 'State');
          for (const a of reading.at(s, tree.parent(i)))
            if (a.type === 'Territory' && a.ref)
              for (const w of whole) add(preposition === 'of' ? 'PART_OF' : 'LOCATED_IN', a, w, i, 0.75);
        }
      }
      if (lemma === 'part' || lemma === 'province' || lemma === 'territory') {
        const subject = tree.first(i, 'nsubj');
        if (subject !== undefined && tree.first(i, 'cop') !== undefined) {
          const whole = tree
            .by(i, 'nmod')
            .filter(c => tree.preposition(c) === 'of')
            .flatMap(c => [...actorsAt(reading, s, c, { speaker, owner: true, make: false })])
            .filter(d => d.type === 'State' || d.type === 'Organization');
          for (const p of reading.at(s, subject))
            if (p.type === 'Territory' || p.type === 'Organization' || p.type === 'Group')
              for (const w of whole) if (p.ref || p.type !== 'Territory') add('PART_OF', p, w, i, 0.74);
        }
      }
      // "holds the presidency of the union", "the union's presidency, held by Norland"
      if (/^(presidency|chairmanship|chair|membership|seat)$/.test(lemma)) {
        const wholes = bodies([
          ...withPreposition(tree, i, ['of', 'on', 'in']),
          ...tree.by(i, 'nmod:poss', 'compound'),
        ]);
        const verb = tree.is(i, 'obj', 'nsubj:pass') ? tree.parent(i) : -1;
        const holders =
          verb >= 0 && /^(hold|assume|take|have|occupy|chair)$/.test(tree.lemma(verb))
            ? agents(tree, verb)
            : tree
                .by(i, 'acl')
                .flatMap(c => (/^(hold|assume|occupy)$/.test(tree.lemma(c)) ? agents(tree, c) : []));
        for (const w of wholes)
          for (const d of who(holders)) if (d.type === 'State') add('MEMBER_OF', d, w, i, 0.75);
        // "Norland's membership of the union"
        if (lemma === 'membership')
          for (const w of bodies(withPreposition(tree, i, ['of', 'in'])))
            for (const d of who(tree.by(i, 'nmod:poss', 'amod')))
              if (d.type === 'State') add('MEMBER_OF', d, w, i, 0.7);
      }
      // "Shield, the union's peacekeeping force", "the Brigades are the armed wing of the Front"
      if (PARTS.test(lemma)) {
        const subject = tree.first(i, 'cop') === undefined ? undefined : tree.first(i, 'nsubj');
        const named = subject ?? (tree.is(i, 'appos') ? tree.parent(i) : undefined);
        const whole = [
          ...tree.by(i, 'nmod:poss', 'compound', 'amod'),
          ...tree.by(i, 'nmod').filter(c => tree.preposition(c) === 'of'),
        ]
          .flatMap(t => reading.at(s, t))
          .filter(
            d =>
              (d.type === 'Organization' && !d.outlet) ||
              (d.type === 'State' && /^(wing|arm|branch|force)$/.test(lemma)),
          );
        for (const p of named === undefined ? [] : reading.at(s, named))
          if ((p.type === 'Organization' || p.type === 'Group') && !p.unnamed)
            for (const w of whole) if (p.parent !== w && p.nation !== w) add('PART_OF', p, w, i, 0.8, true);
      }
      // "is not the Norland envoy", "is no longer"
      const cop = tree.first(i, 'cop');
      if (
        cop !== undefined &&
        isNegated(tree, i) &&
        offices.has(lemma) &&
        !/^(leader|source|politician)$/.test(lemma)
      ) {
        const office = officeAt(reading, s, i);
        const subject = tree.first(i, 'nsubj');
        for (const d of subject === undefined || !office?.office ? [] : reading.at(s, subject))
          if (d.type === 'Person' && !d.unnamed)
            for (const of of office!.of)
              if (of.type !== 'Person' && of !== d) add('REPRESENTS', d, of, i, 0.75);
      }
      // "X, whose Unity Party governs", "his Unity Party": of it is whose party it is.
      if (/^(party|movement|front|bloc|alliance|union|list|league|congress)$/.test(lemma)) {
        const possessor = tree.first(i, 'nmod:poss');
        const named = reading.names[s]!.some(n => n.first <= i && i <= n.last);
        const near = tree.tokens.findLastIndex((t, k) => k < i && k > i - 6 && /^whose$/i.test(t.text));
        const whose = possessor ?? (near >= 0 ? near : undefined);
        for (const p of named && whose !== undefined ? reading.at(s, whose) : [])
          if (p.type === 'Person' && !p.unnamed)
            for (const w of bodies([i])) if (!w.nation) add('MEMBER_OF', p, w, i, 0.7, true);
      }
      // "the Contact Group of the union", "the union's mission": a body of a body.
      const body = reading.at(s, i).find(d => d.type === 'Organization');
      if (body && reading.names[s]!.some(n => n.head === i)) {
        const wholes = [
          ...tree.by(i, 'nmod').filter(c => tree.preposition(c) === 'of'),
          ...tree.by(i, 'nmod:poss', 'compound').filter(c => reading.names[s]!.some(n => n.head === c)),
        ];
        for (const w of bodies(wholes)) add('PART_OF', body, w, i, 0.8, true);
      }
    }
  }
  return out;
}
