import { phraseOf } from '../3-mentions/phrase.ts';
import { countryOf } from './country.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

/** "the Norland territories", "its occupied lands": land of a state without a name of its own. */
export function landOf(reading: Reading, s: number, i: number, lemma: string): Draft | undefined {
  const tree = reading.trees[s]!;
  if (!/^(territory|land|soil)$/.test(lemma)) return undefined;
  const phrase = phraseOf(tree, i);
  const owners = [
    ...phrase.modifiers,
    ...(phrase.possessor === undefined ? [] : [phrase.possessor]),
    ...phrase.after.filter(a => a.preposition === 'of').map(a => a.token),
  ].flatMap(m => reading.at(s, m));
  const state = owners.map(countryOf).find(d => d.type === 'State');
  const known = reading.drafts.find(
    d => d.type === 'Territory' && d.head === 'land' && (!state || d.nation === state),
  );
  if (!state)
    return (phrase.demonstrative || phrase.definite) && !phrase.modifiers.length ? known : undefined;
  const adjective = phrase.modifiers.find(m => reading.at(s, m).length);
  const first = adjective ?? i;
  const name =
    adjective === undefined
      ? `${state.name} ${lemma}`
      : reading.document.original.slice(tree.at(first).start, tree.at(i).end);
  const draft =
    known ??
    reading.draft('Territory', name, `land:${state.key}`, { unnamed: true, head: 'land', nation: state });
  reading.mention(draft, s, first, i, 'nominal');
  return draft;
}
