import { describe, expect, it } from 'vitest';
import { prepare } from './prepare.ts';
import { quotationsOf } from './quotes.ts';

const quoted = (text: string) =>
  quotationsOf(text, { start: 0, end: text.length }).map(q => text.slice(q.inner.start, q.inner.end));

describe('quotationsOf', () => {
  it('pairs curly, straight, angular and single marks', () => {
    expect(quoted('“We will go,” she said. "And stay," he added.')).toEqual(['We will go,', 'And stay,']);
    expect(quoted('Er sagte: «Nein danke.» Then ‘not now’ again.')).toEqual(['Nein danke.', 'not now']);
  });
  it('does not take an apostrophe for a mark', () => {
    expect(quoted('Peru’s army and the rebels’ camp')).toEqual([]);
  });
  it('keeps a quotation open to the end of its paragraph', () => {
    expect(quoted('She said: “We go on.')).toEqual(['We go on.']);
  });
  it('joins what marks around a name broke', () => {
    expect(quoted('He said: "we must think of" Zamora "(the old name), and go on.')).toEqual([
      'we must think of" Zamora "(the old name), and go on.',
    ]);
  });
});

describe('prepare', () => {
  const of = (text: string) => prepare({ id: 'd', text });
  it('marks advertisements, bylines and forms, and keeps the prose', () => {
    const text = '[ad_1]\nPeru backs Chile.\n\nReporting by Ana Ruiz\nPlease enter your comment!';
    const { text: kept, noise } = of(text);
    expect(kept.trim()).toBe('Peru backs Chile.');
    expect(noise.map(n => n.why)).toEqual(['ad', 'byline', 'comments']);
  });
  it('takes a dateline off and says whose it is', () => {
    const found = of('LIMA (Andina) - Peru backs Chile.');
    expect(found.text.trim()).toBe('Peru backs Chile.');
    expect(found.agency).toBe('Andina');
  });
  it('joins lines that were broken inside a sentence', () => {
    expect(of('A\n\nlong time\n\n, the minister said.').text.trim()).toBe('A long time , the minister said.');
  });
  it('parts a title from a glued name and leads offsets back', () => {
    const text = 'The presidentIsabel spoke.';
    const found = of(text);
    const at = found.text.indexOf('Isabel');
    expect(found.text).toContain('president Isabel');
    expect(text.slice(found.toOriginal(at), found.toOriginal(at + 5) + 1)).toBe('Isabel');
  });
  it('drops a caption glued to itself', () => {
    expect(of('The old bridge todayThe old bridge today\n\nPeru backs Chile.').text.trim()).toBe(
      'Peru backs Chile.',
    );
  });
});
