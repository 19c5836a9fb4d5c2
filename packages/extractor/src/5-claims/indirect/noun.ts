import { actorsAt } from '../../4-entities/actors.ts';
import type { Draft } from '../../4-entities/draft.ts';
import type { Reading } from '../../4-entities/reading.ts';
import type { ClaimDraft } from '../claim.ts';
import { contentOf } from '../content.ts';
import { contentNouns } from '../cues.ts';
import { speakersOf } from '../speakers.ts';
import { push } from './push.ts';

/** "Norland's claim that …", "expressed the hope that …". */
export function byNoun(reading: Reading, s: number, n: number, out: ClaimDraft[]): void {
  const tree = reading.trees[s]!;
  if (!contentNouns.has(tree.lemma(n))) return;
  const clause = tree
    .by(n, 'acl', 'ccomp', 'appos')
    .find(c => tree.by(c, 'mark').some(m => tree.lemma(m) === 'that'));
  if (clause === undefined) return;
  const possessor = tree.first(n, 'nmod:poss');
  let speakers: readonly Draft[] = possessor === undefined ? [] : actorsAt(reading, s, possessor);
  if (!speakers.length)
    speakers = tree
      .by(n, 'amod', 'compound')
      .flatMap(m => reading.at(s, m))
      .filter(d => d.type !== 'Conflict');
  if (!speakers.length)
    speakers = tree
      .by(n, 'nmod')
      .filter(c => /^(by|of|from)$/.test(tree.preposition(c)))
      .flatMap(c => actorsAt(reading, s, c));
  const governor = tree.parent(n);
  let verb = n;
  if (!speakers.length && governor >= 0 && tree.at(governor).upos === 'VERB' && tree.is(n, 'obj', 'obl')) {
    speakers = speakersOf(reading, s, governor);
    verb = governor;
  }
  push(
    reading,
    s,
    verb,
    speakers,
    { head: clause, span: contentOf(tree, clause), rule: 'noun-clause', confidence: 0.75 },
    out,
  );
}

/** "is confident that", "was convinced that", "is worried that". */
export function byAdjective(reading: Reading, s: number, a: number, out: ClaimDraft[]): void {
  const tree = reading.trees[s]!;
  if (
    !/^(confident|convinced|certain|sure|aware|afraid|hopeful|optimistic|pessimistic|worried|concerned|adamant|skeptical|sceptical|doubtful|glad|happy|sorry|angry|grateful|proud|disappointed|surprised|clear)$/.test(
      tree.lemma(a),
    )
  )
    return;
  const clause = tree
    .by(a, 'ccomp', 'advcl')
    .find(
      c =>
        c > a &&
        tree.by(c, 'nsubj', 'nsubj:pass', 'expl').length > 0 &&
        !tree.by(c, 'mark').some(m => !/^that$/.test(tree.lemma(m))),
    );
  if (clause === undefined) return;
  push(
    reading,
    s,
    a,
    speakersOf(reading, s, a),
    { head: clause, span: contentOf(tree, clause), rule: 'sure-that', confidence: 0.75 },
    out,
  );
}
