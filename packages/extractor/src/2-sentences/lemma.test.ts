import type { Token } from '@entente/english';
import { describe, expect, test } from 'vitest';
import { predicateRules } from '../6-statements/read.ts';
import { wholeLemma } from './lemma.ts';

const token = (text: string, lemma: string, xpos = 'VBD'): Token => ({
  text,
  lemma,
  upos: 'VERB',
  xpos,
  head: -1,
  deprel: 'root',
  feats: {},
  start: 0,
  end: text.length,
});

describe('wholeLemma', () => {
  test.each([
    ['expelled', 'expelle', 'expel'],
    ['withheld', 'withhel', 'withhold'],
    ['bankrolled', 'bankrol', 'bankroll'],
    ['severed', 'severe', 'sever'],
    ['telephoned', 'telephon', 'telephone'],
    ['fined', 'fin', 'fine'],
    ['levied', 'levi', 'levy'],
    ['reproaches', 'reproache', 'reproach'],
    ['vying', 'vy', 'vie'],
    ['found', 'find', 'find'],
  ])('%s, tagged %s, is of %s', (text, tagged, lemma) => {
    expect(wholeLemma(token(text, tagged))).toBe(lemma);
  });

  test('makes out the regular past and participle of every verb in the tables', () => {
    const verbs = new Set(
      predicateRules.flatMap(r => (r.verbs ?? []).flatMap(v => v.verbs.trim().split(/\s+/))),
    );
    const past = (v: string) =>
      v.endsWith('e')
        ? `${v}d`
        : /[^aeiou]y$/.test(v)
          ? `${v.slice(0, -1)}ied`
          : /^[^aeiou]+[aeiou][bdgklmnprt]$/.test(v)
            ? `${v}${v.at(-1)}ed`
            : `${v}ed`;
    const wrong = [...verbs]
      .filter(v => /^[a-z]+$/.test(v) && !verbs.has(`${v}e`))
      .filter(v => wholeLemma(token(past(v), `${past(v)}?`)) !== v);
    expect(wrong).toEqual([]);
  });
});
