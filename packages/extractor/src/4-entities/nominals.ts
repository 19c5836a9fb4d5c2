import { conflicts, statements } from '../3-mentions/lexicon.ts';
import { conflictAt } from './conflicts.ts';
import { alias } from './nominals/alias.ts';
import { armies, bodies } from './nominals/bodies.ts';
import { counted } from './nominals/counted.ts';
import { fightersOf, followers } from './nominals/movements.ts';
import { latter, pairs } from './nominals/pairs.ts';
import { collectives, people } from './nominals/people.ts';
import { country, land, neighbour } from './nominals/places.ts';
import { type NominalRule, nationsOf } from './nominals/rule.ts';
import type { Reading } from './reading.ts';
import { bodyByKind } from './references/bodies.ts';
import { fightersByKind } from './references/fighters.ts';
import { groupByKind } from './references/groups.ts';
import { stateByKind } from './references/states.ts';

/** "the statement", "the report": whoever issued it. */
const issued: NominalRule = (reading, s, phrase) => {
  if (!statements.has(phrase.lemma) || phrase.plural) return null;
  if (phrase.lemma === 'resolution') {
    const body = adoptedBy(reading, s);
    if (body) return [body];
  }
  const owners = [
    ...nationsOf(reading, s, phrase),
    ...phrase.after.filter(a => /^(from|by)$/.test(a.preposition)).flatMap(a => reading.at(s, a.token)),
  ].filter(d => d.type !== 'Conflict' && d.type !== 'Group');
  if (owners[0]) return [owners[0]];
  if (
    !(phrase.definite || phrase.demonstrative) ||
    !/^(statement|communique|communiqué|declaration|release|letter|message|post|tweet|report|study|survey)$/.test(
      phrase.lemma,
    )
  )
    return null;
  if (/^(report|study|survey)$/.test(phrase.lemma)) {
    // "The panel reported … According to the report": by who reported.
    for (let before = s - 1; before >= Math.max(0, s - 3); before--) {
      const there = reading.trees[before]!;
      const verb = there.tokens.findIndex(
        t => t.upos === 'VERB' && /^(report|publish|release|issue|survey)$/.test(t.lemma),
      );
      const by =
        verb < 0
          ? undefined
          : reading.places.find(p => p.sentence === before && there.by(verb, 'nsubj').includes(p.token))
              ?.draft;
      if (by?.type === 'Organization' && !by.outlet) return [by];
    }
    return null;
  }
  const last = reading.places.findLast(
    p =>
      p.sentence >= s - 4 &&
      p.sentence < s &&
      p.subject &&
      p.draft.type !== 'Conflict' &&
      /\b(statement|communiqué|communique|declaration|release|letter|message|post|tweet)\b/i.test(
        reading.document.original.slice(reading.trees[p.sentence]!.start, reading.trees[p.sentence]!.end),
      ),
  );
  const issuer =
    last &&
    reading.places.find(p => p.sentence === last.sentence && p.subject && p.draft.type !== 'Conflict');
  return issuer ? [issuer.draft] : null;
};

/** "Resolution 5 was adopted by …", "the resolution condemns …": the council or assembly that acts just before speaks by it. */
const adoptedBy = (reading: Reading, s: number) =>
  reading.places.findLast(
    p =>
      p.sentence >= s - 4 &&
      p.sentence < s &&
      p.subject &&
      p.draft.type === 'Organization' &&
      /\b(council|assembly|parliament|congress|senate|committee|conference)\b/i.test(p.draft.name),
  )?.draft;

const conflictRule: NominalRule = (reading, s, phrase) => {
  if (!conflicts.has(phrase.lemma)) return null;
  const draft = conflictAt(reading, s, phrase);
  return draft ? [draft] : null;
};

/** In order: the first rule that knows wins. */
export const nominalRules: readonly { readonly id: string; readonly rule: NominalRule }[] = [
  { id: 'latter', rule: latter },
  { id: 'alias', rule: alias },
  { id: 'counted', rule: counted },
  { id: 'pairs', rule: pairs },
  { id: 'conflict', rule: conflictRule },
  { id: 'issued', rule: issued },
  { id: 'stateByKind', rule: stateByKind },
  { id: 'country', rule: country },
  { id: 'neighbour', rule: neighbour },
  { id: 'bodyByKind', rule: bodyByKind },
  { id: 'fightersByKind', rule: fightersByKind },
  { id: 'fightersOf', rule: fightersOf },
  { id: 'followers', rule: followers },
  { id: 'armies', rule: armies },
  { id: 'bodies', rule: bodies },
  { id: 'land', rule: land },
  { id: 'people', rule: people },
  { id: 'groupByKind', rule: groupByKind },
  { id: 'collectives', rule: collectives },
];
