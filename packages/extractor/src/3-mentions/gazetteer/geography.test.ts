import { describe, expect, it } from 'vitest';
import { statesCalled } from './geography.ts';
import { builtInEntries } from './load.ts';

const known = new Set(builtInEntries().map(e => e.ref));

describe('what a state may be called', () => {
  it('knows forms of government and regions', () => {
    expect(statesCalled('sultanate')?.has('iso:OMN')).toBe(true);
    expect(statesCalled('central asian')?.has('iso:KGZ')).toBe(true);
    expect(statesCalled('green')).toBeUndefined();
    expect(statesCalled('constructor')).toBeUndefined();
  });
  it('names states that the gazetteer holds', () => {
    for (const word of ['kingdom', 'african', 'asian', 'european', 'caribbean', 'archipelago', 'post-soviet'])
      for (const ref of statesCalled(word)!) expect(known, `${word}: ${ref}`).toContain(ref);
  });
});
