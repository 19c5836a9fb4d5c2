import { describe, expect, it } from 'vitest';
import { featuresOf, type Tagged } from './features.ts';

/** Words as `text/UPOS/XPOS/head/deprel`. */
function words(...specs: string[]): Tagged[] {
  return specs.map(spec => {
    const [text = '', upos = '', xpos = '', head = '', deprel = ''] = spec.split('/');
    return { text, upos, xpos, head: Number(head), deprel };
  });
}

describe('featuresOf', () => {
  it('reads tense, number and person', () => {
    expect(
      featuresOf(words('She/PRON/PRP/1/nsubj', 'leaves/VERB/VBZ/-1/root', 'books/NOUN/NNS/1/obj')),
    ).toEqual([
      { person: 3, number: 'Sing', gender: 'Fem' },
      { mood: 'Ind', tense: 'Pres', verbForm: 'Fin', number: 'Sing', person: 3 },
      { number: 'Plur' },
    ]);
  });

  it('tells the passive by its auxiliary', () => {
    const [, , built] = featuresOf(
      words('It/PRON/PRP/2/nsubj:pass', 'was/AUX/VBD/2/aux:pass', 'built/VERB/VBN/-1/root'),
    );
    expect(built).toEqual({ tense: 'Past', verbForm: 'Part', voice: 'Pass' });
  });

  it('tells an imperative from an infinitive', () => {
    expect(featuresOf(words('Leave/VERB/VB/-1/root', 'now/ADV/RB/0/advmod'))[0]).toEqual({
      mood: 'Imp',
      verbForm: 'Fin',
    });
    const [, , leave] = featuresOf(
      words('They/PRON/PRP/2/nsubj', 'must/AUX/MD/2/aux', 'leave/VERB/VB/-1/root'),
    );
    expect(leave).toEqual({ verbForm: 'Inf' });
  });
});
