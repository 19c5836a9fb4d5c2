import type { Extraction } from '@entente/ontology';
import { describe, expect, it } from 'vitest';
import { formatHtml } from './html.ts';
import { formatText } from './text.ts';

const text = 'Kenya <b> & Uganda "met". Peru left.';
const at = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const extraction: Extraction = {
  doc: 'd',
  entities: [
    {
      id: 'e1',
      type: 'State',
      name: 'Kenya <i>',
      aliases: [],
      features: {},
      mentions: [{ ...at('Kenya'), kind: 'name' }],
    },
    {
      id: 'e2',
      type: 'State',
      name: 'Uganda',
      aliases: [],
      features: {},
      mentions: [{ ...at('Uganda'), kind: 'name' }],
    },
    {
      id: 'e3',
      type: 'State',
      name: 'Peru',
      aliases: [],
      features: {},
      mentions: [{ ...at('Peru'), kind: 'name' }],
    },
  ],
  claims: [
    { id: 'c1', speaker: 'e1', spans: [at('met')], cue: null, direct: true, about: [], confidence: 0.5 },
  ],
  statements: [
    {
      id: 's1',
      subject: 'e1',
      predicate: 'MEETS',
      object: 'e2',
      source: null,
      negated: false,
      evidence: at('Kenya <b> & Uganda'),
      evidenceAll: [at('Kenya <b> & Uganda')],
      cue: null,
      confidence: 0.91,
      why: ['MEETS/meet'],
    },
  ],
  extractor: '0',
  model: '0',
};

describe('views of an extraction', () => {
  it('escapes text and names on the page, and marks mentions and claims in it', () => {
    const page = formatHtml({ id: '<script>', text }, extraction);
    expect(page).not.toMatch(/<script>|<b>|<i>/);
    expect(page).toContain('<span class="m State" title="Kenya &#60;i&#62; (State)">Kenya</span>');
    expect(page).toContain('<span class="c">met</span>');
    expect(page).toContain('MEETS/meet');
    expect(page.match(/<li class="s">/g)).toHaveLength(2);
  });

  it('keeps the page whole for a text of lone surrogates and control characters', () => {
    const page = formatHtml(
      { id: 'x', text: '\ud800\u0000 Peru' },
      { ...extraction, entities: [], claims: [], statements: [] },
    );
    expect(page).not.toMatch(/[\ud800\u0000]/);
    expect(page).toContain('Peru');
  });

  it('writes each thing under the sentence it starts in', () => {
    expect(formatText({ text }, extraction)).toBe(
      [
        'Kenya <b> & Uganda "met".',
        '  @ Kenya <i> (State), Uganda (State)',
        '  " Kenya <i> said: met 0.50',
        '  > Kenya <i> MEETS Uganda 0.91 MEETS/meet',
        '',
        'Peru left.',
        '  @ Peru (State)',
        '',
      ].join('\n'),
    );
  });
});
