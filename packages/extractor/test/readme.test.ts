import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { available } from '../../../scripts/require.ts';
import type { Extractor } from '../src/index.ts';
import * as extractorPackage from '../src/index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const probe = await extractorPackage.createExtractor().catch((error: unknown) => error as Error);
const found = !(probe instanceof Error);
if (found) await (probe as Extractor).close();

describe.runIf(available('model', found, found ? '' : String(probe)))('README', () => {
  it('adds FUNDS and an own body with the code as written', async () => {
    const block = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)]
      .map(m => m[1]!)
      .find(code => code.includes('FUNDS'))!;
    expect(block.trim().split('\n').length).toBeLessThanOrEqual(30);
    const folder = mkdtempSync(fileURLToPath(new URL('./.readme-', import.meta.url)));
    try {
      const file = `${folder}/funds.ts`;
      const entry = JSON.stringify(new URL('../src/index.ts', import.meta.url).pathname);
      writeFileSync(file, `${block.replace("'@entente/extractor'", entry)}\nexport { extractor };\n`);
      const { extractor } = (await import(pathToFileURL(file).href)) as { extractor: Extractor };
      const text =
        'Acme Relief financed Kenya. Chilean-funded rebels fled. Norway paid for Peruvian schools.';
      const { entities, statements } = await extractor.extract({ id: 'funds', text });
      const name = new Map<string, string>(entities.map(e => [e.id, e.ref ?? e.name]));
      const facts = statements
        .filter(s => s.predicate === 'FUNDS')
        .map(s => `${name.get(s.subject)} ${name.get(s.object)}`);
      expect(facts).toContain('org:acme iso:KEN');
      expect(facts.some(f => f.startsWith('iso:CHL'))).toBe(true);
      expect(facts).toContain('iso:NOR iso:PER');
      await extractor.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
