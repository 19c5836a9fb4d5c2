import { lands } from '../../3-mentions/lexicon.ts';
import { countryOf } from '../country.ts';
import type { Draft } from '../draft.ts';
import { landOf } from '../land.ts';
import { opponentOf } from '../opponent.ts';
import type { Reading } from '../reading.ts';
import { lastMentioned } from '../recency.ts';
import { GOVERNED, type NominalRule, nationsOf } from './rule.ts';

/** "its neighbour", "its giant neighbour": the other state of the passage. */
export const neighbour: NominalRule = (reading, s, phrase) => {
  if (phrase.plural || !/^neighbou?r$/.test(phrase.lemma) || phrase.possessor === undefined) return null;
  const owner = reading.at(s, phrase.possessor).map(countryOf).find(GOVERNED);
  if (!owner || phrase.modifiers.some(m => reading.at(s, m).length)) return null;
  const other = (d: Draft) => d.type === 'State' && d !== owner;
  const found =
    lastMentioned(reading, s, phrase.head, other, 3) ??
    opponentOf(reading, owner) ??
    lastMentioned(reading, s, phrase.head, other, 12);
  return found ? [found] : null;
};

/** "his country", "the country", "its government". */
export const country: NominalRule = (reading, s, phrase) => {
  if (
    phrase.plural ||
    !/^(country|nation|homeland|government|administration|presidency|regime|leadership|cabinet|state|kingdom|republic|side)$/.test(
      phrase.lemma,
    )
  )
    return null;
  const owners = nationsOf(reading, s, phrase).filter(d => d.type !== 'Conflict');
  const governed = owners.find(GOVERNED);
  if (governed)
    return /^(country|nation|homeland)$/.test(phrase.lemma) && phrase.possessor === undefined
      ? null
      : [governed];
  const owner = owners.find(d => d.type === 'Person' || d.type === 'Group' || d.type === 'Organization');
  const person = owner?.type === 'Person' && /^(government|administration|cabinet)$/.test(phrase.lemma);
  if (owner && GOVERNED(countryOf(owner))) return [countryOf(owner)];
  if (owner && !person) return null;
  const tree = reading.trees[s]!;
  const plain = phrase.modifiers.every(m =>
    /^(recogni[sz]ed|recogni[sz]e|legitimate|central|federal|interim|transitional|new|current|elected|own|entire|whole)$/.test(
      tree.lemma(m),
    ),
  );
  if (!phrase.definite || !plain) return null;
  if (/^(side|presidency|cabinet|leadership)$/.test(phrase.lemma)) return null;
  const found = homeOf(reading, s, phrase.head);
  return found ? [found] : null;
};

/**
 * The state that "the government" is of: the last one mentioned, unless the document speaks much more of another that
 * the passage names.
 */
function homeOf(reading: Reading, s: number, token: number): Draft | undefined {
  const last = lastMentioned(reading, s, token, d => d.type === 'State', 4);
  if (!last) return undefined;
  const count = (d: Draft) => reading.places.filter(p => p.draft === d).length;
  const near = new Set(
    reading.places
      .filter(p => p.sentence >= s - 6 && p.sentence <= s && p.draft.type === 'State')
      .map(p => p.draft),
  );
  const governing = (d: Draft) =>
    d.mentions.some(
      m => m.kind === 'nominal' && /government/i.test(reading.document.original.slice(m.start, m.end)),
    );
  const first = reading.drafts.filter(d => d.type === 'State' && governing(d));
  if (first.length === 1 && !governing(last) && count(first[0]!) >= count(last)) return first[0];
  const most = [...near].sort((a, b) => count(b) - count(a))[0];
  return most && count(most) > 2 * count(last) ? most : last;
}

/** "the breakaway region", "the enclave": the territory last named. */
export const land: NominalRule = (reading, s, phrase) => {
  if (!lands.has(phrase.lemma)) return null;
  const owned = phrase.modifiers.flatMap(m => reading.at(s, m));
  const territory = owned.find(d => d.type === 'Territory');
  if (territory) return [territory];
  if (/^(territory|land|soil)$/.test(phrase.lemma)) {
    const held = landOf(reading, s, phrase.head, phrase.lemma);
    if (held) return [held];
  }
  if (phrase.plural) return null;
  const tree = reading.trees[s]!;
  const text = tree.words(phrase.first, phrase.head);
  if (
    !(phrase.definite || phrase.demonstrative || /breakaway|separatist|disputed|self-proclaimed/.test(text))
  )
    return null;
  if (
    !/^(region|territory|area|enclave|exclave|province|republic|peninsula|island|strip|zone|land|sea|shoal|reef|archipelago|atoll|valley|gorge|plateau)$/.test(
      phrase.lemma,
    )
  )
    return null;
  if (owned.length || phrase.after.length) return null;
  if (
    /\b(border|neighbou?ring|whole|northern|southern|eastern|western|middle|asian|european)\b/.test(text) &&
    !/\b(whole|entire)\b/.test(text)
  )
    return null;
  const fought = new Set(reading.drafts.flatMap(d => (d.type === 'Conflict' ? [...d.ties] : [])));
  const found = lastMentioned(
    reading,
    s,
    phrase.head,
    d => d.type === 'Territory' && (d.ref !== undefined || fought.has(d.key)),
    5,
  );
  if (!found && phrase.definite) {
    const [only, ...others] = reading.drafts.filter(
      d => d.type === 'Territory' && d.mentions.length && fought.has(d.ref ?? d.key),
    );
    return only && !others.length ? [only] : null;
  }
  return found ? [found] : null;
};
