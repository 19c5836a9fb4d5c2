import { bodiesOf, forces } from '../../3-mentions/lexicon.ts';
import type { Phrase } from '../../3-mentions/phrase.ts';
import { countryOf } from '../country.ts';
import type { Draft } from '../draft.ts';
import type { Reading } from '../reading.ts';
import { lastMentioned } from '../recency.ts';
import { referent } from '../references/score.ts';
import { GOVERNED, type NominalRule, nationsOf, textOf } from './rule.ts';

/** "the Kenyan forces", "its army": one node for the forces of a side. */
export const armies: NominalRule = (reading, s, phrase) => {
  if (!forces.has(phrase.lemma)) return null;
  const tree = reading.trees[s]!;
  // "each country's troops": no army in particular.
  if (
    phrase.possessor !== undefined &&
    tree.by(phrase.possessor, 'det').some(d => /^(each|every|any|no)$/i.test(tree.at(d).text))
  )
    return null;
  const owners = nationsOf(reading, s, phrase).filter(d => d.type !== 'Conflict');
  const text = tree.words(phrase.first, phrase.head);
  if (
    /\b(peacekeeping|police|special|security|rapid|backed|allied|coalition|paramilitary|local|foreign|rebel|opposition)\b/.test(
      text,
    )
  )
    return null;
  // "government troops": those of the state whose army the text has spoken of, else of the one it speaks of.
  if (/^(the )?(\w+ )?(government|federal|regular)\b/.test(text) && !owners.length) {
    const known = reading.drafts.filter(
      d => d.head === 'forces' && d.nation?.type === 'State' && (d.mentions.length || d.kept),
    );
    const governing = reading.places.findLast(
      p =>
        p.draft.type === 'State' &&
        p.sentence <= s &&
        p.draft.mentions.some(
          m => m.kind === 'nominal' && /government/i.test(reading.document.original.slice(m.start, m.end)),
        ),
    )?.draft;
    const state =
      known.length === 1
        ? known[0]!.nation
        : (lastMentioned(reading, s, phrase.head, d => d.head === 'forces', 4)?.nation ??
          governing ??
          lastMentioned(reading, s, phrase.head, d => d.type === 'State', 4));
    if (state) owners.push(state);
  }
  const states = [...new Set(owners.map(countryOf).filter(GOVERNED))];
  if (!states.length) {
    const body =
      owners.find(d => d.type === 'Organization' || d.type === 'Group') ??
      // "his forces", of who speaks for an armed group: the group's.
      owners.flatMap(d =>
        d.offices.flatMap(o => (o.of && /^(Organization|Group)$/.test(o.of.type) ? [o.of] : [])),
      )[0];
    if (body) return [body];
    if (
      phrase.definite &&
      /^(army|military|troop|force)$/.test(phrase.lemma) &&
      phrase.modifiers.length === 0
    ) {
      // "the army" is rather what was called an army than other forces spoken of since.
      const called = (d: Draft) =>
        d.name.toLowerCase().endsWith(phrase.lemma) || (phrase.lemma === 'troop' && /forces$/.test(d.name));
      const fits = (d: Draft) => (d.head === 'forces' ? (called(d) ? 1.6 : 1) : 0);
      const last = referent(reading, s, phrase.head, { fits, back: 8, least: -1 });
      return last ? [last] : null;
    }
    return null;
  }
  return states.map(state => {
    const draft = reading.draft(
      'Organization',
      `${adjectiveOf(reading, state)} ${phrase.lemma === 'troop' || phrase.lemma === 'soldier' ? 'forces' : tree.at(phrase.head).text.toLowerCase()}`,
      `forces:${state.key}`,
      { nation: state, parent: state, head: 'forces', plural: true, kept: true },
    );
    return draft;
  });
};

export function adjectiveOf(reading: Reading, state: Draft): string {
  const entry = state.ref ? reading.matcher.byRef.get(state.ref) : undefined;
  return entry?.adjectives?.[0] ?? entry?.demonym ?? state.name;
}

/** "the Kenyan foreign ministry", "the ministry", "the party". */
export const bodies: NominalRule = (reading, s, phrase) => {
  if (!bodiesOf.has(phrase.lemma) || phrase.plural) return null;

  // "the ambassador's office": a room, or whose it is; it speaks where it is the subject.
  if (
    phrase.lemma === 'office' &&
    phrase.possessor !== undefined &&
    reading.at(s, phrase.possessor).some(d => d.type === 'Person') &&
    !reading.trees[s]!.is(phrase.head, 'nsubj', 'nsubj:pass', 'nmod:poss')
  )
    return null;
  const titled = capitalised(reading, s, phrase);
  if (titled) return [titled];
  const owners = nationsOf(reading, s, phrase).filter(d => d.type !== 'Conflict' && d.type !== 'Person');
  const kind = kindOf(reading, s, phrase);
  const outlet = owners.find(d => d.type === 'Organization');
  if (
    outlet &&
    /^(agency|newspaper|channel|network|company|firm|movement|party|website|outlet|daily|broadcaster|militia|organi[sz]ation|airline|giant|corporation|paper|magazine|station)$/.test(
      phrase.lemma,
    ) &&
    phrase.modifiers.some(m => reading.at(s, m).includes(outlet))
  )
    return [outlet];
  const state =
    owners.map(d => (d.type === 'State' || d.type === 'Territory' ? d : undefined)).find(Boolean) ??
    (phrase.possessor !== undefined
      ? reading.at(s, phrase.possessor).map(countryOf).find(GOVERNED)
      : undefined);
  if (
    state &&
    /ministry|army|parliament|department|embassy|police|agency|party|council|service|court|bank|intelligence|assembly|delegation|guard|navy|force|prosecutor|commission|company|office|union|federation|congress|senate|media|outlet|channel|newspaper|television|team|staff|mission|consulate|group|movement|coalition|front|committee/.test(
      phrase.lemma,
    )
  ) {
    const named = reading.nameAt(s, phrase.head);
    return [
      reading.draft(
        'Organization',
        named
          ? reading.document.original.slice(named.start, named.end)
          : describeBody(reading, s, phrase, state, kind),
        `body:${state.key}:${kind.toLowerCase().replace(/defence/, 'defense')}`,
        { nation: state, parent: state, head: phrase.lemma, kept: true },
      ),
    ];
  }
  const body = owners.find(d => d.type === 'Organization');
  if (phrase.definite || phrase.demonstrative) {
    if (!phrase.modifiers.length && !phrase.after.length) {
      const last = lastMentioned(
        reading,
        s,
        phrase.head,
        d =>
          d.type === 'Organization' &&
          (d.head === phrase.lemma ||
            d.head.endsWith(phrase.lemma) ||
            d.name.toLowerCase().endsWith(` ${phrase.lemma}`) ||
            (phrase.lemma === 'group' && /group|movement|party|organi[sz]ation/.test(d.head)) ||
            (/^(agency|outlet|channel|newspaper|network|daily|website|broadcaster)$/.test(phrase.lemma) &&
              d.outlet)),
        8,
      );
      return last ? [last] : null;
    }
    if (
      body &&
      /^(group|mission|delegation|office|party|movement|agency|committee|council)$/.test(phrase.lemma) &&
      phrase.possessor === undefined
    ) {
      const child = reading.drafts.find(
        d =>
          d.type === 'Organization' &&
          d.ref &&
          reading.matcher.byRef.get(d.ref)?.parent === body.ref &&
          d.name.toLowerCase().endsWith(phrase.lemma),
      );
      if (child) return [child];
      return [
        reading.draft(
          'Organization',
          textOf(
            reading,
            s,
            Math.min(...phrase.modifiers.filter(m => reading.at(s, m).length), phrase.head),
            phrase.head,
          ),
          `body:${body.key}:${kind}`,
          {
            parent: body,
            head: phrase.lemma,
          },
        ),
      ];
    }
  }
  const own = titledBody(reading, s, phrase);
  return own ? [own] : null;
};

/** "the Supreme Court", of whichever state: what the model takes for a name, though each word of it is a common one. */
function titledBody(reading: Reading, s: number, phrase: Phrase): Draft | undefined {
  const tree = reading.trees[s]!;
  const words = tree.tokens.slice(phrase.first, phrase.head + 1);
  const named = tree.names.some(
    n => n.type === 'ORG' && n.score > 0.8 && n.first <= phrase.first && phrase.head <= n.last,
  );
  if (!named || words.length < 2 || !words.every(w => /^\p{Lu}\p{Ll}+$/u.test(w.text))) return undefined;
  const name = textOf(reading, s, phrase.first, phrase.head);
  return reading.draft('Organization', name, `org:${name.toLowerCase()}`, { head: phrase.lemma });
}

/** "the Panel of Experts": a body that is named by its description. */
function capitalised(reading: Reading, s: number, phrase: Phrase): Draft | undefined {
  const tree = reading.trees[s]!;
  const [of, word] = [tree.tokens[phrase.head + 1], tree.tokens[phrase.head + 2]];
  if (!/^\p{Lu}/u.test(tree.at(phrase.head).text) || phrase.first !== phrase.head || phrase.head === 0)
    return undefined;
  if (of?.text !== 'of' || !word || !/^\p{Lu}\p{Ll}+/u.test(word.text) || !/^(NOUN|PROPN)$/.test(word.upos))
    return undefined;
  if (reading.at(s, phrase.head + 2).some(d => !d.unnamed) || reading.nameAt(s, phrase.head + 2))
    return undefined;
  const name = textOf(reading, s, phrase.head, phrase.head + 2);
  const draft = reading.draft('Organization', name, `org:${name.toLowerCase()}`, {
    head: phrase.lemma,
    kept: true,
  });
  reading.mention(draft, s, phrase.head, phrase.head + 2, 'name');
  return draft;
}

/** The text where it names the state and the body, else the two put together. */
function describeBody(reading: Reading, s: number, phrase: Phrase, state: Draft, kind: string): string {
  const tree = reading.trees[s]!;
  if (!phrase.modifiers.some(m => reading.at(s, m).includes(state)))
    return `${adjectiveOf(reading, state)} ${kind}`;
  const of =
    tree.tokens[phrase.head + 1]?.lemma === 'of'
      ? phrase.after.find(a => a.preposition === 'of' && !reading.at(s, a.token).length)
      : undefined;
  return textOf(
    reading,
    s,
    Math.max(phrase.first, Math.min(...phrase.modifiers.filter(m => reading.at(s, m).length))),
    of ? (tree.under(of.token).at(-1) ?? of.token) : phrase.head,
  );
}

function kindOf(reading: Reading, s: number, phrase: Phrase): string {
  const tree = reading.trees[s]!;
  const words = [];
  for (let i = phrase.first; i <= phrase.head; i++) {
    const name = reading.names[s]!.find(n => n.first <= i && i <= n.last && n.entry);
    if (name) {
      i = name.last;
      continue;
    }
    if (
      /^(ADJ|NOUN|PROPN)$/.test(tree.at(i).upos) &&
      !/^(ruling|former|own|state-run|main|powerful)$/i.test(tree.at(i).text)
    )
      words.push(tree.at(i).text);
  }
  const of = phrase.after.filter(a => a.preposition === 'of' || a.preposition === 'for');
  for (const a of of)
    if (!reading.at(s, a.token).length && /^(Ministry|Department|Office)$/i.test(tree.at(phrase.head).text))
      words.unshift(
        ...tree
          .under(a.token, c => tree.is(c, 'case'))
          .map(i => tree.at(i).text)
          .slice(0, 3),
      );
  return words.join(' ') || phrase.lemma;
}
