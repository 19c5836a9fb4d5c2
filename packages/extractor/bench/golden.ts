// Prints a golden file anew: each sentence with the claims and statements found in it. `--write` replaces the file.
// Read the difference before committing: a golden line is right because a person says so.
import { readFileSync, writeFileSync } from 'node:fs';
import { createExtractor } from '../src/index.ts';
import { findings, parseGolden, printGolden } from '../test/golden.ts';

const write = process.argv.includes('--write');
const extractor = await createExtractor();
for (const file of process.argv.slice(2).filter(a => !a.startsWith('--'))) {
  const cases = parseGolden(readFileSync(file, 'utf8'));
  const found = [];
  for (const { sentence } of cases)
    found.push({
      sentence,
      lines: findings(sentence, await extractor.extract({ id: 'golden', text: sentence })),
    });
  if (write) writeFileSync(file, printGolden(found));
  else process.stdout.write(`== ${file}\n${printGolden(found)}`);
}
await extractor.close();
