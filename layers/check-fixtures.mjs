// Proves that every layer rule can fail: each folder of layers/fixtures is named after the rule it must break.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import { options, rulesFor } from './rules.mjs';

const fixtures = path.join(import.meta.dirname, 'fixtures');
const folders = readdirSync(fixtures);
const rules = rulesFor('layers/fixtures/[^/]+').map(rule => rule.name);
let failed = 0;
for (const name of rules) {
  if (!folders.includes(name)) {
    console.error(`layers: the rule ${name} has no fixture that breaks it: add layers/fixtures/${name}`);
    failed++;
    continue;
  }
  const root = `layers/fixtures/${name}`;
  const { output } = await cruise([root], {
    ...options,
    exclude: undefined,
    validate: true,
    ruleSet: { forbidden: rulesFor(root) },
  });
  const broken = new Set(output.summary.violations.map(violation => violation.rule.name));
  if (!broken.has(name)) {
    console.error(
      `layers: the fixture ${root} does not break its rule (broke: ${[...broken].join(', ') || 'nothing'})`,
    );
    failed++;
  }
}
if (failed) process.exit(1);
console.log(`layers: ${rules.length} rules, each broken by its fixture`);
