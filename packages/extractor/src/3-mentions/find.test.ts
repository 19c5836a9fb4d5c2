import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../contract.ts';
import { createExtractor } from '../extractor.ts';

describe('names, by model and gazetteer together', () => {
  let extractor: Extractor;
  beforeAll(async () => {
    extractor = await createExtractor();
  }, 60_000);
  afterAll(() => extractor.close());

  const entities = async (text: string) =>
    (await extractor.extract({ id: 'a', text })).entities.map(({ type, name }) => `${name} (${type})`);

  it('takes a capital of two words for its government, not for a person', async () => {
    const found = await entities('Addis Ababa denies the charge and says that Khartoum broke the accord.');
    expect(found).toContain('Ethiopia (State)');
    expect(found.filter(name => name.endsWith('(Person)'))).toEqual([]);
  });

  it('finds no newspaper within the name of a movement', async () => {
    const found = await entities(
      'Kenya does not support the Highland Liberation Front, the president said on Monday.',
    );
    expect(found).toContain('Highland Liberation Front (Organization)');
    expect(found.join()).not.toContain('Libération');
  });
});
