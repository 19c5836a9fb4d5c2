import { fileURLToPath } from 'node:url';
import { loadEnglish } from '@entente/english';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { available } from '../../../scripts/require.ts';
import { createExtractor, type Extractor } from '../src/index.ts';

const pack = fileURLToPath(new URL('../../english-research/files', import.meta.url));
const english = await loadEnglish({ research: pack, threads: 1 }).catch((error: unknown) => error as Error);
const found = !(english instanceof Error);

/** A source that is nobody, a relative pronoun, and a clause that the rules find as well. */
const TEXT =
  'The new ad says the governor raised taxes on farmers twice.\n\n' +
  'Ana Robles, who has long warned that the dam could fail, said on Monday that the valley must be emptied.';

describe.runIf(available('model', found, found ? '' : String(english)))('claims with a research pack', () => {
  let reader: Extractor;
  beforeAll(async () => {
    if (english instanceof Error) throw english;
    reader = await createExtractor({ english, stance: false });
  });
  afterAll(async () => {
    if (!(english instanceof Error)) await english.close();
  });

  it('gives a source that is no actor as somebody unnamed, and each content once', async () => {
    const { claims, entities } = await reader.extract({ id: 'a', text: TEXT });
    const told = claims.map(c => [
      entities.find(e => e.id === c.speaker)?.name,
      c.spans.map(s => TEXT.slice(s.start, s.end)).join(' … '),
    ]);
    const about = (word: string) => told.filter(([, content]) => content!.includes(word)).map(([who]) => who);
    expect(about('raised taxes')).toEqual(['new ad']);
    expect(about('could fail')).toEqual(['Ana Robles']);
    expect(about('be emptied')).toEqual(['Ana Robles']);
    expect(entities.find(e => e.name === 'new ad')?.features.unnamed).toBe(true);
  });
});
