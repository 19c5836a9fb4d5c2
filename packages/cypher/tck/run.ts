/**
 * Runs the openCypher TCK: `pnpm --filter @entente/cypher tck [--grep TEXT] [--fail N] [--json FILE]`.
 *
 * `--grep` keeps scenarios whose `file:line name` contains the text; `--fail` lists up to N failures (50 without a
 * number); `--json` writes every outcome to a file. Ends with status 1 where a scenario failed.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EngineDatabase } from './database.ts';
import { loadTck, TCK_ARTIFACT } from './features.ts';
import { type Outcome, report } from './report.ts';
import { runScenario, type Scenario } from './scenario.ts';
import { SKIPPED } from './skips.ts';

const { values: options } = parseArgs({
  options: { grep: { type: 'string' }, fail: { type: 'string' }, json: { type: 'string' } },
  args: process.argv.slice(2).filter(arg => arg !== '--'),
});

const tck = loadTck();
if (tck === undefined) {
  console.error(
    `The openCypher TCK is not here: set TCK_DIR to its folder, or install Maven (${TCK_ARTIFACT}).`,
  );
  process.exit(2);
}

const chosen = tck.scenarios.filter(scenario => {
  return options.grep === undefined || `${placeOf(scenario)} ${scenario.name}`.includes(options.grep);
});
const outcomes: Outcome[] = [];
for (const scenario of chosen) {
  const skipped = SKIPPED.has(placeOf(scenario));
  const verdict = skipped ? undefined : await runScenario(scenario, new EngineDatabase(), tck.graphs);
  outcomes.push({ scenario, verdict });
}
if (options.json !== undefined) {
  const plain = outcomes.map(({ scenario, verdict }) => ({
    place: placeOf(scenario),
    name: scenario.name,
    ...verdict,
  }));
  writeFileSync(options.json, JSON.stringify(plain, null, 1));
}
console.log(report(outcomes, Number(options.fail ?? 0)));
process.exitCode = outcomes.some(({ verdict }) => verdict?.passed === false) ? 1 : 0;

function placeOf(scenario: Scenario): string {
  return `${scenario.file}:${scenario.line}`;
}
