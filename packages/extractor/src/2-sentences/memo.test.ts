import { expect, test } from 'vitest';
import { perToken } from './memo.ts';
import { Tree } from './tree.ts';

const word = (text: string, head: number) => ({
  start: 0,
  end: text.length,
  text,
  lemma: text.toLowerCase(),
  upos: 'NOUN',
  xpos: 'NN',
  feats: {},
  head,
  deprel: head < 0 ? 'root' : 'dep',
});
const tree = () => new Tree(0, 0, false, [word('Ghana', 1), word('talks', -1)], []);

test('a function of a token is computed once for each token of each tree', () => {
  const asked: number[] = [];
  const lengthOf = perToken((t, i) => {
    asked.push(i);
    return t.at(i).text.length;
  });
  const [first, second] = [tree(), tree()];
  expect([lengthOf(first, 0), lengthOf(first, 0), lengthOf(first, 1), lengthOf(second, 0)]).toEqual([
    5, 5, 5, 5,
  ]);
  expect(asked).toEqual([0, 1, 0]);
});

test('functions do not mix, and false and null are answers', () => {
  let asked = 0;
  const never = perToken(() => {
    asked++;
    return false;
  });
  const nothing = perToken(() => {
    asked++;
    return null;
  });
  const t = tree();
  expect([never(t, 0), nothing(t, 0), never(t, 0), nothing(t, 0)]).toEqual([false, null, false, null]);
  expect(asked).toBe(2);
});
