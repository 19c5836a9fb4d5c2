import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { swapClass } from '../src/heads/pair.ts';
import { type Analysis, type English, loadEnglish } from '../src/index.ts';
import { modelFolder } from './model.ts';

const model = modelFolder();

/** Head and label of the word `text`. */
function arc({ sentences }: Analysis, text: string): string {
  for (const { tokens } of sentences) {
    const token = tokens.find(t => t.text === text);
    if (token) return `${token.deprel} ${token.head < 0 ? 'ROOT' : tokens[token.head]!.text}`;
  }
  return 'absent';
}

describe.skipIf(model === undefined)('loadEnglish with a model (skipped: no weights)', () => {
  let english: English;
  beforeAll(async () => {
    english = await loadEnglish({ model: model!, runtime: 'wasm' });
  }, 60_000);
  afterAll(() => english.close());

  it('finds who did what to whom', async () => {
    const text = 'The mediator in Vienna criticised both governments. A ceasefire was broken by rebels.';
    const analysis = await english.analyze(text);
    expect(arc(analysis, 'mediator')).toBe('nsubj criticised');
    expect(arc(analysis, 'criticised')).toBe('root ROOT');
    expect(arc(analysis, 'governments')).toBe('obj criticised');
    expect(arc(analysis, 'ceasefire')).toBe('nsubj:pass broken');
    expect(arc(analysis, 'rebels')).toMatch(/^obl(:agent)? broken$/);
    const criticised = analysis.sentences[0]!.tokens.find(token => token.text === 'criticised')!;
    expect(criticised).toMatchObject({
      lemma: 'criticise',
      upos: 'VERB',
      xpos: 'VBD',
      feats: { tense: 'Past', verbForm: 'Fin' },
    });
  });

  it('finds names at their offsets', async () => {
    const text = 'Yesterday Maria Gonzalez flew from Lisbon to Nairobi.';
    const { sentences } = await english.analyze(text);
    const names = sentences[0]!.names.map(name => `${name.type} ${text.slice(name.start, name.end)}`);
    expect(names).toEqual(['PER Maria Gonzalez', 'LOC Lisbon', 'LOC Nairobi']);
  });

  it.each([
    ['Morales accused Petrov of wrecking the talks.', 'Morales', 'Petrov', 'p->q negative'],
    ['Petrov was sharply criticised by Morales.', 'Petrov', 'Morales', 'q->p negative'],
    ['Morales praised Petrov for his courage.', 'Morales', 'Petrov', 'p->q positive'],
    ['Petrov and Morales flew to Nairobi.', 'Petrov', 'Morales', 'neutral'],
  ])('judges who stands with whom: %s', async (text, first, second, expected) => {
    const spans = (name: string) => [{ start: text.indexOf(name), end: text.indexOf(name) + name.length }];
    const [one] = await english.judge('pair', text, [{ first: spans(first), second: spans(second) }]);
    const [other] = await english.judge('pair', text, [{ first: spans(second), second: spans(first) }]);
    expect(one!.class).toBe(expected);
    expect(other!.class).toBe(swapClass(expected));
    expect(other!.probability).toBeCloseTo(one!.probability, 5);
    const kept = await english.analyze(text, { vectors: true });
    const query = { first: spans(first), second: spans(second) };
    expect(await english.judge('pair', kept, [query])).toEqual([one]);
    const [once] = await english.judge('pair', kept, [query], { once: true });
    expect(once!.class).toBe(expected);
  });

  it('judges pairs of many sentences together as it does one by one, but for rounding', async () => {
    const text =
      'Morales accused Petrov of wrecking the talks. Haddad praised Silva. After a long night in Vienna, in which ' +
      'nobody had slept, Okafor said that Lindgren was to blame for the failure of the talks. Petrov met Silva.';
    const pairs = ['Morales Petrov', 'Haddad Silva', 'Okafor Lindgren', 'Silva Haddad', 'Petrov Silva'];
    const queries = pairs.map(pair => {
      const [first, second] = pair.split(' ').map(name => {
        const start = pair === 'Petrov Silva' ? text.lastIndexOf(name) : text.indexOf(name);
        return [{ start, end: start + name.length }];
      });
      return { first: first!, second: second! };
    });
    const together = await english.judge('pair', text, queries);
    expect(together.map(j => j.class)).toEqual([
      'p->q negative',
      'p->q positive',
      'p->q negative',
      'q->p positive',
      'neutral',
    ]);
    for (const [i, query] of queries.entries()) {
      const [alone] = await english.judge('pair', text, [query]);
      expect(together[i]!.class).toBe(alone!.class);
      expect(Math.abs(together[i]!.probability - alone!.probability)).toBeLessThan(0.03);
    }
  });

  it('reads a passage around the pair where one is given', async () => {
    const text = 'Morales met Petrov. Nobody was surprised by his attack on the man.';
    const spans = (name: string) => [{ start: text.indexOf(name), end: text.indexOf(name) + name.length }];
    const pair = { first: spans('Morales'), second: spans('Petrov') };
    const [alone] = await english.judge('pair', text, [pair]);
    const [own] = await english.judge('pair', text, [{ ...pair, passage: { start: 0, end: 5 } }]);
    const [wide] = await english.judge('pair', text, [{ ...pair, passage: { start: 0, end: text.length } }]);
    expect(own).toEqual(alone);
    expect(wide!.probability).not.toBeCloseTo(alone!.probability, 3);
  });

  it('gives the same analysis alone, streamed, in a batch and beside others', async () => {
    const texts = ['The talks failed.', 'She said that nobody knew why. They left, tired.', 'Go on!'];
    const alone: Analysis[] = [];
    for (const text of texts) alone.push(await english.analyze(text));
    expect(await Promise.all(texts.map(text => english.analyze(text)))).toEqual(alone);
    const batch: Analysis[] = [];
    for await (const analysis of english.analyzeAll(texts)) batch.push(analysis);
    expect(batch).toEqual(alone);
    const streamed = [];
    for await (const sentence of english.stream(texts[1]!)) streamed.push(sentence);
    expect(streamed).toEqual(alone[1]!.sentences);
  });

  it.each([
    ['nothing', ''],
    ['whitespace', ' \n\t\u2028'],
    ['a lone surrogate', '\ud800'],
    ['emoji', '😀👍🏽'.repeat(25)],
    ['a full stop', '.'],
    ['a control character', '\u0000'],
    ['a word of 100,000 letters', 'a'.repeat(100_000)],
    ['quotation marks', '"'.repeat(300)],
    ['names of properties', '__proto__ constructor toString hasOwnProperty.'],
  ])('takes %s', async (_, text) => {
    const { sentences } = await english.analyze(text);
    for (const { tokens } of sentences) {
      expect(tokens.filter(token => token.head === -1)).toHaveLength(1);
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
    }
  });

  it('gives a sentence of 5,000 tokens one tree', async () => {
    const text = 'the old man saw a dog and '.repeat(5000 / 7 + 1);
    const fast = await loadEnglish({ model: model!, fast: true });
    const { sentences } = await fast.analyze(text);
    await fast.close();
    expect(sentences).toHaveLength(1);
    const { tokens } = sentences[0]!;
    expect(tokens.length).toBeGreaterThanOrEqual(5000);
    for (let i = 0; i < tokens.length; i++) {
      let at = i;
      let steps = 0;
      while (at >= 0 && steps++ <= tokens.length) at = tokens[at]!.head;
      expect(at).toBe(-1);
    }
  }, 120_000);

  it('gives one tree a sentence and names inside it, for any string', async () => {
    const fast = await loadEnglish({ model: model!, fast: true });
    const pieces = fc.constantFrom(
      'The',
      'U.S.',
      'said',
      "don't",
      '“',
      '”',
      '.',
      '\n\n',
      '\ud800',
      '😀',
      '1,5',
      'Anna',
      ' ',
      ' ',
      'of',
      '-',
      '\u0000',
      '\u0301',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(pieces, { maxLength: 60 }).map(parts => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        for (const { tokens, names, start, end } of (await fast.analyze(text)).sentences) {
          expect([start, end]).toEqual([tokens[0]!.start, tokens.at(-1)!.end]);
          expect(tokens.filter(token => token.head === -1).map(token => token.deprel)).toEqual(['root']);
          for (const token of tokens) {
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(token.lemma).not.toBe('');
            let at = token.head;
            for (let steps = 0; at >= 0; steps++) {
              expect(steps).toBeLessThan(tokens.length);
              at = tokens[at]!.head;
            }
          }
          for (const name of names) {
            expect([name.start, name.end]).toEqual([tokens[name.first]!.start, tokens[name.last]!.end]);
            expect(name.score > 0 && name.score <= 1).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
    await fast.close();
  }, 60_000);

  it('stops when aborted', async () => {
    const controller = new AbortController();
    const running = english.analyze('They came and they went. '.repeat(2000), { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    await expect(english.analyze('Yes.', { signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('refuses what it cannot take', async () => {
    const small = await loadEnglish({ model: model!, runtime: 'wasm', maxTokens: 5 });
    await expect(small.analyze('One two three four five six.')).rejects.toMatchObject({
      code: 'text-too-long',
      limit: 5,
    });
    await expect(small.analyze(7 as unknown as string)).rejects.toMatchObject({ code: 'bad-argument' });
    await small.close();
    await expect(small.analyze('No.')).rejects.toMatchObject({ name: 'EnglishError', code: 'closed' });
  });

  it('gives the same analysis with two threads', async () => {
    const text = 'The mediator criticised both governments. Nobody was surprised, said one of them.';
    const [one, two] = [
      await loadEnglish({ model: model! }),
      await loadEnglish({ model: model!, threads: 2 }),
    ];
    expect(await two.analyze(text)).toEqual(await one.analyze(text));
    await Promise.all([one.close(), two.close()]);
  });

  it('has a fast variant', async () => {
    const fast = await loadEnglish({ model: model!, runtime: 'wasm', fast: true });
    expect(fast.model).toMatch(/-fast$/);
    expect(arc(await fast.analyze('The mediator criticised both governments.'), 'mediator')).toBe(
      'nsubj criticised',
    );
    await fast.close();
  });
});

describe('loadEnglish without a model', () => {
  it('says what is missing', async () => {
    await expect(loadEnglish({ model: new URL('./no-such-folder/', import.meta.url) })).rejects.toMatchObject(
      {
        name: 'ModelError',
        code: 'model-missing',
      },
    );
    await expect(
      loadEnglish({ model: new URL('./no-such-folder/', import.meta.url), threads: 0 }),
    ).rejects.toThrow();
  });
});
