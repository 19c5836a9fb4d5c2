import { agents, surfaceSubject } from '../2-sentences/arguments.ts';
import { actorsAt } from '../4-entities/actors.ts';
import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import { voices } from './cues.ts';

/** Who speaks by a verb: its subject, the agent of its passive; what is written stands for its author. */
export function speakersOf(reading: Reading, s: number, v: number): readonly Draft[] {
  const tree = reading.trees[s]!;
  const passive = tree.by(v, 'aux:pass', 'nsubj:pass').length > 0;
  const subjects = passive ? agents(tree, v) : surfaceSubject(tree, v);
  const out: Draft[] = [];
  for (const i of subjects) {
    const found = actorsAt(reading, s, i, {
      owner: voices.has(tree.lemma(i)) || /^(side|source|camp)$/.test(tree.lemma(i)),
    });
    for (const d of found) if (!out.includes(d)) out.push(d);
    if (!found.length && voices.has(tree.lemma(i))) {
      const document = written(reading, s, i);
      if (document) out.push(document);
    }
  }
  return out;
}

/** A survey, study or report that nobody is named for speaks for itself, as an unnamed body. */
function written(reading: Reading, s: number, i: number): Draft | undefined {
  const tree = reading.trees[s]!;
  if (!/^(report|survey|poll|study|article|editorial|statement)$/.test(tree.lemma(i))) return undefined;
  const name = tree.at(i).text;
  const draft = reading.draft('Organization', name, `written:${tree.lemma(i)}`, {
    unnamed: true,
    head: tree.lemma(i),
  });
  reading.mention(draft, s, i, i, 'nominal');
  return draft;
}
