// Reads the golden sentences and prints what differs, then the share that passes by construction and by file, and
// precision and recall of each predicate. `--mark` sets the `~` of known misses anew (never an expectation);
// `--all` prints known misses too. Names of files limit what is read.
import { readFileSync, writeFileSync } from 'node:fs';
import { createExtractor } from '../src/index.ts';
import { goldenFiles, goldenFolder, type Judged, runGolden } from '../test/golden/run.ts';
import { cachedEnglish } from './cache.ts';

const names = process.argv.slice(2).filter(a => !a.startsWith('--'));
const [mark, all] = ['--mark', '--all'].map(o => process.argv.includes(o));
const english = await cachedEnglish();
const extractor = await createExtractor({ english });
const results: Judged[] = [];
for (const file of goldenFiles().filter(f => !names.length || names.some(n => f.includes(n)))) {
  const judged = await runGolden(file, extractor);
  results.push(...judged);
  for (const { golden, verdict, passes } of judged)
    if (all ? !passes : passes === golden.missed)
      console.log(
        [
          `${file}: ${passes ? 'passes, marked as missed: ' : ''}${golden.sentence}`,
          ...verdict.missing.map(l => `  - ${l}`),
          ...verdict.wrong.map(l => `  + ${l}`),
        ].join('\n'),
      );
  if (mark) {
    const at = new URL(file, goldenFolder);
    const passing = new Map(judged.map(j => [j.golden.sentence, j.passes]));
    const lines = readFileSync(at, 'utf8').split('\n');
    writeFileSync(
      at,
      lines
        .map(line => {
          const sentence = line.replace(/^~/, '').trim();
          const passes = /^ {2}/.test(line) ? undefined : passing.get(sentence);
          return passes === undefined ? line : passes ? sentence : `~${sentence}`;
        })
        .join('\n'),
    );
  }
}
await extractor.close();
await english.close();

const share = (title: string, key: (j: Judged) => string) => {
  const groups = new Map<string, Judged[]>();
  for (const j of results) groups.set(key(j), [...(groups.get(key(j)) ?? []), j]);
  console.log(`\n| ${title} | sentences | pass | share |\n|---|---|---|---|`);
  for (const [name, list] of [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const pass = list.filter(j => j.passes).length;
    console.log(`| ${name} | ${list.length} | ${pass} | ${(pass / list.length).toFixed(2)} |`);
  }
};
share('construction', j => j.golden.construction);
share('file', j => j.file.replace('.txt', ''));

console.log('\n| predicate | required | found of them | precision |\n|---|---|---|---|');
const wanted = results.flatMap(j => j.golden.lines.filter(l => l.required && l.kind === 'statement'));
for (const predicate of [...new Set(wanted.map(l => l.predicate))].sort()) {
  const required = wanted.filter(l => l.predicate === predicate).length;
  const lost = results.flatMap(j =>
    j.golden.lines.filter(l => l.predicate === predicate && j.verdict.missing.includes(l.text)),
  ).length;
  const found = results.flatMap(j => j.verdict.statements.filter(s => s.statement.predicate === predicate));
  const right = found.filter(s => s.right).length;
  console.log(
    `| ${predicate} | ${required} | ${((required - lost) / required).toFixed(2)} | ${(right / Math.max(1, found.length)).toFixed(2)} |`,
  );
}
const pass = results.filter(j => j.passes).length;
console.log(`\n${results.length} sentences, ${pass} pass (${(pass / results.length).toFixed(3)})`);
