import { loadEnglish } from '@entente/english';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { available } from '../../../scripts/require.ts';
import { createExtractor, type Extractor } from '../src/index.ts';

const english = await loadEnglish({ threads: 1 }).catch((error: unknown) => error as Error);
const found = !(english instanceof Error);

/** Nothing in the tables of predicates signals it. */
const STANCE = 'Ana Robles had the back of Peter Lang when it mattered, and he repaid her trust.';

describe.runIf(available('model', found, found ? '' : String(english)))('stances of the pair head', () => {
  let reader: Extractor;
  let rulesOnly: Extractor;
  beforeAll(async () => {
    if (english instanceof Error) throw english;
    reader = await createExtractor({ english });
    rulesOnly = await createExtractor({ english, stance: false });
  });
  afterAll(async () => {
    if (!(english instanceof Error)) await english.close();
  });

  it('tells who is for whom where no word of the tables does, at its place and with its confidence', async () => {
    const before = 'Rain fell on the harbour all day.\n\n';
    const text = `${before}${STANCE}`;
    const { entities, statements } = await reader.extract({ id: 'a', text });
    const stance = statements.find(s => s.why?.some(w => w.startsWith('pair head')));
    const name = (id: string) => entities.find(e => e.id === id)?.name;
    expect(stance && [name(stance.subject), stance.predicate, name(stance.object), stance.source]).toEqual([
      'Ana Robles',
      'SUPPORTS',
      'Peter Lang',
      null,
    ]);
    expect(text.slice(stance!.evidence.start, stance!.evidence.end)).toContain('had the back');
    expect(stance!.confidence).toBeLessThan(0.9);
  });

  it('is silent where it is switched off, and leaves what the rules found alone', async () => {
    const text = `${STANCE} Ana Robles thanked Maria Kos.`;
    const all = await reader.extract({ id: 'b', text });
    const rules = await rulesOnly.extract({ id: 'b', text });
    const key = (s: { subject: string; predicate: string; object: string }) =>
      `${s.subject} ${s.predicate} ${s.object}`;
    expect(rules.statements.some(s => s.why?.some(w => w.startsWith('pair head')))).toBe(false);
    expect(rules.statements.length).toBeGreaterThan(0);
    for (const s of rules.statements) expect(all.statements.map(key)).toContain(key(s));
  });

  it('asks nothing about a sentence that is far too long', async () => {
    const text = `${'Ana Robles and Peter Lang and '.repeat(150)}Maria Kos blamed and praised them`;
    await expect(reader.extract({ id: 'c', text })).resolves.toBeDefined();
  });
});
