import { isNegated, isPassive, modality, objects } from '../../2-sentences/arguments.ts';
import type { Tree } from '../../2-sentences/tree.ts';
import { groups } from '../../3-mentions/lexicon.ts';
import { countryOf } from '../country.ts';
import type { Draft } from '../draft.ts';
import { hold, officeAt, titlesAgree } from '../offices.ts';
import type { Reading } from '../reading.ts';
import { lastMentioned } from '../recency.ts';
import { GOVERNED, type NominalRule, nationsOf, textOf } from './rule.ts';

/** "the Kenyan prime minister", "the Ghanaian leader", "the spokesman", "a European diplomat". */
export const people: NominalRule = (reading, s, phrase) => {
  const office = officeAt(reading, s, phrase.head);
  if (!office || office.plural || phrase.plural) return null;
  const of = office.of[0];
  const tree = reading.trees[s]!;
  // "our best customer", "your favourite uncle": whom a speaker has in mind, seldom somebody of the text's.
  if (
    !office.office &&
    phrase.possessor !== undefined &&
    /^(our|your|their)$/i.test(tree.at(phrase.possessor).text) &&
    !tree.is(phrase.head, 'nsubj', 'nsubj:pass')
  )
    return null;
  const start = Math.min(phrase.first, office.first);
  const end = Math.max(office.last, phrase.head);
  const holds = (person: Draft) => hold(person, office, tree.at(start).start, tree.at(end).end);
  if (office.title === 'counterpart') return null;
  const called = saidToBe(tree, phrase.head);
  if (called && office.office) {
    const person = reading.at(s, called.who).find(d => d.type === 'Person' && !d.unnamed);
    if (person) {
      if (called.holds && of !== person && !person.offices.some(o => o.of === of && o.title === office.title))
        hold(
          person,
          office,
          tree.at(Math.min(phrase.first, office.first)).start,
          tree.at(Math.max(office.last, phrase.head)).end,
        );
      return [person];
    }
  }
  const nation = of && GOVERNED(countryOf(of)) ? countryOf(of) : undefined;
  const byOffice = reading.drafts.filter(
    d =>
      d.type === 'Person' &&
      d.offices.some(
        o => titlesAgree(office.title, o.title) && (!of || !o.of || o.of === of || countryOf(o.of) === of),
      ),
  );
  const indefinite = phrase.indefinite;
  // "its last president" is none that holds the office now.
  if (
    !indefinite &&
    phrase.modifiers.some(m => /^(last|previous|next|former|future|late)$/.test(tree.lemma(m)))
  ) {
    const only =
      phrase.definite && phrase.modifiers.some(m => /^former$/.test(tree.lemma(m)))
        ? onlyPerson(reading, s)
        : undefined;
    return only ? [only] : null;
  }
  if (!indefinite) {
    const match =
      byOffice.find(d => of && d.offices.some(o => o.of === of && o.title === office.title)) ??
      (of ? byOffice.find(d => d.nation === nation || d.offices.some(o => o.of === of)) : undefined);
    if (match) return [match];
    // "Prime Minister X" first, "the Norland prime minister" later: the only holder of that title is meant.
    const untied = of
      ? byOffice.filter(
          d =>
            d.offices.some(o => titlesAgree(office.title, o.title) && !o.of) &&
            reading.places.some(p => p.draft === d),
        )
      : [];
    if (of && of.type !== 'Person' && untied.length === 1 && !untied[0]!.nation) {
      holds(untied[0]!);
      return [untied[0]!];
    }
    // "X walked out. … The Norland president …": the one person named just before of whom no office is known.
    if (
      nation &&
      office.office &&
      !office.former &&
      !byOffice.length &&
      !phrase.modifiers.some(m => /^(former|ex)$/.test(tree.lemma(m)))
    ) {
      const recent = new Set(
        reading.places
          .filter(
            p => p.sentence >= s - 2 && p.sentence < s && p.kind === 'name' && p.draft.type === 'Person',
          )
          .map(p => p.draft),
      );
      const [only, ...others] = [...recent].filter(d => !d.nation && !d.offices.length);
      if (only && !others.length && tree.is(phrase.head, 'nsubj', 'nsubj:pass', 'nmod:poss')) {
        holds(only);
        return [only];
      }
    }
    if (!of && (phrase.definite || phrase.demonstrative)) {
      const last = lastMentioned(
        reading,
        s,
        phrase.head,
        d => d.type === 'Person' && (byOffice.includes(d) || d.head === phrase.lemma),
        6,
      );
      if (last) return [last];
    }
    if (nation && office.title === 'leader') {
      const last = lastMentioned(
        reading,
        s,
        phrase.head,
        d =>
          d.type === 'Person' &&
          (d.nation === nation || d.offices.some(o => o.of && countryOf(o.of) === nation)),
        8,
      );
      if (last) return [last];
    }
    const same = reading.drafts.find(
      d =>
        d.type === 'Person' &&
        d.unnamed &&
        d.head === phrase.lemma &&
        (!nation || !d.nation || d.nation === nation),
    );
    if (same && (phrase.definite || phrase.demonstrative)) {
      if (of && of.type !== 'Person' && office.office && !same.offices.length) holds(same);
      return [same];
    }
  }
  if (!indefinite && !phrase.definite && !of && phrase.modifiers.length === 0) return null;
  const short = textOf(reading, s, start, phrase.head);
  // "the representative of Norland": a bare office is told from others of its kind by what it is of.
  const name = start === phrase.head && of && of.type !== 'Person' ? textOf(reading, s, start, end) : short;
  const draft = reading.draft('Person', name, `unnamed:${short.toLowerCase()}:${of?.key ?? ''}`, {
    unnamed: true,
    head: phrase.lemma,
    ...(nation ? { nation } : {}),
  });
  if (of && of.type !== 'Person' && office.office) holds(draft);
  return [draft];
};

/** "X keeps two telephones. … The former minister …": the one person that the two sentences before name. */
function onlyPerson(reading: Reading, s: number): Draft | undefined {
  const recent = new Set(
    reading.places
      .filter(p => p.sentence >= s - 3 && p.sentence <= s && p.draft.type === 'Person')
      .map(p => p.draft),
  );
  const [only, ...others] = [...recent].filter(d => !d.unnamed);
  return others.length ? undefined : only;
}

/** Who "is the Norland minister", is "appointed envoy" or "sworn in as king"; `holds` unless that is denied, past or planned. */
function saidToBe(tree: Tree, head: number): { who: number; holds: boolean } | undefined {
  const be = tree.first(head, 'cop');
  if (be !== undefined) {
    const who = tree.first(head, 'nsubj');
    const holds =
      !isNegated(tree, head) &&
      modality(tree, head) === 'real' &&
      !/^(was|were|been)$/i.test(tree.at(be).text);
    return who === undefined ? undefined : { who, holds };
  }
  const verb = tree.parent(head);
  if (verb < 0 || tree.at(verb).upos !== 'VERB') return undefined;
  const named =
    tree.is(head, 'xcomp', 'obj') || (tree.is(head, 'obl', 'advcl') && tree.preposition(head) === 'as');
  if (
    !named ||
    !/^(appoint|name|elect|reelect|re-elect|nominate|swear|install|instal|inaugurate|designate|confirm|choose)$/.test(
      tree.lemma(verb),
    )
  )
    return undefined;
  const [who] = [...objects(tree, verb), ...tree.by(verb, 'xcomp')].filter(
    o => o < head && o > (isPassive(tree, verb) ? -1 : verb),
  );
  const holds = !isNegated(tree, verb) && modality(tree, verb) === 'real' && tree.lemma(verb) !== 'nominate';
  return who === undefined ? undefined : { who, holds };
}

/** "the separatists", "Syrian mercenaries", "senior Norland officials", "the international community". */
export const collectives: NominalRule = (reading, s, phrase) => {
  const tree = reading.trees[s]!;
  const word = phrase.lemma;
  const collective = groups.has(word);
  if (
    !collective ||
    (!phrase.plural &&
      !/^(force|army|military|militia|police|media|press|community|opposition|leadership|group|faction|coalition|delegation|team|crowd|public|police|population|people|network|cell|junta|brigade|battalion|lobby|camp|minority|guard)$/.test(
        word,
      ))
  )
    return null;
  // "the de facto authorities", "the rebel authorities": those who rule without being the government.
  if (
    word === 'authority' &&
    phrase.plural &&
    /\b(facto|rebel|occupation|occupying|breakaway|separatist|self-declared)\b/.test(
      tree.words(Math.max(0, phrase.head - 3), phrase.head),
    ) &&
    !nationsOf(reading, s, phrase).some(d => d.type === 'State' || d.type === 'Territory')
  ) {
    const from = /^facto$/i.test(tree.tokens[phrase.head - 1]?.text ?? '')
      ? phrase.head - 2
      : phrase.head - 1;
    const title = textOf(reading, s, Math.max(0, from), phrase.head);
    return [
      reading.draft('Group', title, `group:${title.toLowerCase()}:`, {
        plural: true,
        unnamed: true,
        head: word,
      }),
    ];
  }
  const inside = phrase.after.filter(a => a.preposition === 'in').flatMap(a => reading.at(s, a.token));
  const owners = [
    ...nationsOf(reading, s, phrase),
    ...(/^(authority|official|leadership|government)$/.test(word) ? inside : []),
  ].filter(d => d.type !== 'Conflict');
  const nation = owners.map(countryOf).find(GOVERNED);
  if (/^(authority|government|leadership)$/.test(word) && phrase.plural) {
    if (nation) return [nation];
    const local = tree.words(phrase.first, phrase.head).includes('local');
    if (phrase.definite || local) {
      const found = lastMentioned(
        reading,
        s,
        phrase.head,
        d => (local ? d.type === 'Territory' : GOVERNED(d)) && d.ref !== undefined,
        4,
      );
      if (found) return [found];
    }
  }
  if (/^(country|nation|state|government|power|party|side)$/.test(word)) return null;
  // "the group", of which no rule before knows the name: nobody rather than somebody new.
  if (
    /^(group|faction|network|cell|unit|team)$/.test(word) &&
    !phrase.plural &&
    phrase.definite &&
    phrase.possessor === undefined &&
    !phrase.modifiers.length &&
    !phrase.after.length
  )
    return null;
  if (word === 'camp' && !tree.is(phrase.head, 'nsubj')) return null;
  // "the Labor opposition", "the Harbour faction": the party or movement that the name is of.
  if (/^(opposition|faction|camp|leadership|party|bloc)$/.test(word)) {
    const named = phrase.modifiers
      .filter(m => tree.is(m, 'compound', 'nmod:desc', 'flat', 'amod', 'nmod'))
      .flatMap(m => reading.at(s, m))
      .find(d => d.type === 'Organization' && !d.outlet && !d.unnamed);
    if (named) return [named];
  }
  // "United Nations observers": part of the body, where the words themselves say so.
  const body =
    /^(peacekeeper|expert|observer|monitor|inspector|force|troop|soldier|police|mission|delegation|investigator|team|guard|brigade|battalion|unit)$/.test(
      word,
    )
      ? owners.find(d => d.type === 'Organization' && !d.outlet && !d.unnamed)
      : undefined;
  const first =
    phrase.modifiers.find(
      m => !/^(many|several|some|few|more|other|most|hundred|thousand)$/.test(tree.lemma(m)),
    ) ?? phrase.head;
  const name = textOf(reading, s, Math.min(first, phrase.head), phrase.head);
  const known = reading.drafts.find(
    d =>
      d.type === 'Group' &&
      d.head === word &&
      (d.name.toLowerCase() === name.toLowerCase() ||
        ((phrase.definite || phrase.demonstrative) && first === phrase.head) ||
        (first === phrase.head && d.name.toLowerCase() === word)),
  );
  if (known && (!nation || !known.nation || known.nation === nation)) return [known];
  return [
    reading.draft('Group', name, `group:${name.toLowerCase()}:${nation?.key ?? ''}`, {
      plural: true,
      unnamed: true,
      head: word,
      ...(nation ? { nation } : {}),
      ...(body && !nation ? { parent: body } : {}),
    }),
  ];
};
