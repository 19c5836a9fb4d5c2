// Measures how often each rule is right on the pooled development predictions (open gold, PolNeAR's and PLOVER's and
// the directed-sentiment development splits beside the repository, golden sentences), fits the confidence and prints
// the reliability of it on documents it was not fitted on (10 folds by document). `--write` writes src/7-confidence/table.ts.
// ENTENTE_PARSE_CACHE keeps analyses.
import { writeFileSync } from 'node:fs';
import { type Calibration, type Count, confidence, inputs } from '../src/7-confidence/calibrate.ts';
import { createExtractor } from '../src/index.ts';
import { cachedEnglish } from './cache.ts';
import { golden } from './pool/golden.ts';
import { openGold } from './pool/open-gold.ts';
import { plover, sentiment } from './pool/pairs.ts';
import { polnear } from './pool/polnear.ts';
import { type Prediction, sharedFolder } from './pool/prediction.ts';

const shared = sharedFolder();
if (!shared) {
  console.error(
    'SKIPPED: the development data is not beside the repository (../shared); the table stays as it is',
  );
  process.exit(0);
}
const english = await cachedEnglish();
const extractor = await createExtractor({ english });
const extract = (d: { id: string; text: string; published?: string }) => extractor.extract(d);
const pool: Prediction[] = [
  ...(await openGold(shared, extract)),
  ...(await golden(extractor)),
  ...(await plover(shared, extract)),
  ...(await sentiment(shared, extract)),
  ...(await polnear(shared, extract)),
];
await extractor.close();
await english.close();

const FOLDS = 10;
/** A fold by the document's name, the same on every run. */
function foldOf(p: Prediction): number {
  let h = 2166136261;
  for (const ch of `${p.set}/${p.doc}`) h = Math.imul(h ^ ch.codePointAt(0)!, 16777619) >>> 0;
  return h % FOLDS;
}

function count(
  list: readonly Prediction[],
  keys: (p: Prediction) => readonly string[],
): Record<string, Count> {
  const table = new Map<string, [number, number]>();
  for (const p of list)
    for (const k of keys(p)) {
      const c = table.get(k) ?? [0, 0];
      table.set(k, [c[0] + Number(p.right), c[1] + 1]);
    }
  return Object.fromEntries([...table].sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}

/** Counts of all but one prediction, so that a rule's own case does not raise its precision while weights are fitted. */
function fit(list: readonly Prediction[]): Calibration {
  const right = list.filter(p => p.right).length;
  const base: Calibration = {
    all: [right, list.length],
    kinds: count(list, p => [p.features.kind]),
    rules: count(list, p => p.features.rules.map(r => `${p.features.kind} ${r}`)),
    statements: [],
    claims: [],
  };
  const without = (p: Prediction): Calibration => {
    const less = ([r, n]: Count): Count => [r - Number(p.right), n - 1];
    const { kind, rules } = p.features;
    return {
      ...base,
      all: less(base.all),
      kinds: { [kind]: less(base.kinds[kind]!) },
      rules: Object.fromEntries(rules.map(r => [`${kind} ${r}`, less(base.rules[`${kind} ${r}`]!)])),
    };
  };
  const weights = (part: readonly Prediction[]) =>
    regress(
      part.map(p => inputs(without(p), p.features)),
      part.map(p => Number(p.right)),
    );
  return {
    ...base,
    statements: weights(list.filter(p => p.features.kind !== 'claim')),
    claims: weights(list.filter(p => p.features.kind === 'claim')),
  };
}

/** Logistic regression with a small ridge, by Newton's method. */
function regress(xs: readonly number[][], ys: readonly number[], ridge = 2): number[] {
  const n = xs[0]?.length ?? 0;
  const start = Array.from({ length: n }, (_, i) => Number(i === 0));
  const penalty = start.map((_, i) => (i === 1 ? 1e-6 : ridge));
  let w = [...start];
  for (let step = 0; step < 12; step++) {
    const gradient = w.map((x, i) => penalty[i]! * (x - start[i]!));
    const hessian = w.map((_, i) => w.map((_, j) => (i === j ? penalty[i]! : 0)));
    for (let k = 0; k < xs.length; k++) {
      const x = xs[k]!;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += x[i]! * w[i]!;
      const p = 1 / (1 + Math.exp(-sum));
      const v = p * (1 - p);
      for (let i = 0; i < n; i++) {
        gradient[i]! += (p - ys[k]!) * x[i]!;
        for (let j = 0; j < n; j++) hessian[i]![j]! += v * x[i]! * x[j]!;
      }
    }
    const delta = solve(hessian, gradient);
    w = w.map((x, i) => x - delta[i]!);
  }
  return w.map(x => Math.round(x * 1000) / 1000);
}

/** Solves a positive definite system by elimination. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const m = matrix.map((row, i) => [...row, right[i]!]);
  const n = m.length;
  for (let i = 0; i < n; i++)
    for (let r = 0; r < n; r++) {
      if (r === i) continue;
      const f = m[r]![i]! / m[i]![i]!;
      for (let c = i; c <= n; c++) m[r]![c]! -= f * m[i]![c]!;
    }
  return m.map((row, i) => row[n]! / row[i]!);
}

const scored = Array.from({ length: FOLDS }, (_, fold) => {
  const c = fit(pool.filter(p => foldOf(p) !== fold));
  return pool.filter(p => foldOf(p) === fold).map(p => ({ ...p, confidence: confidence(c, p.features) }));
}).flat();

/** Expected calibration error over ten bins of equal width (Guo et al. 2017). */
function report(name: string, list: readonly (Prediction & { confidence: number })[], table = false): void {
  let error = 0;
  const rows: string[] = [];
  for (let b = 0; b < 10; b++) {
    const bin = list.filter(p => Math.min(9, Math.floor(p.confidence * 10)) === b);
    if (!bin.length) continue;
    const said = bin.reduce((s, p) => s + p.confidence, 0) / bin.length;
    const was = bin.filter(p => p.right).length / bin.length;
    error += (Math.abs(said - was) * bin.length) / list.length;
    rows.push(
      `| ${(b / 10).toFixed(1)} to ${((b + 1) / 10).toFixed(1)} | ${bin.length} | ${said.toFixed(3)} | ${was.toFixed(3)} |`,
    );
  }
  const high = list.filter(p => p.confidence > 0.8);
  const precision = high.filter(p => p.right).length / (high.length || 1);
  console.log(
    `| ${name} | ${list.length} | ${(list.filter(p => p.right).length / list.length).toFixed(3)} | ${error.toFixed(3)} | ${high.length} | ${precision.toFixed(3)} |`,
  );
  if (table)
    console.log(
      `\n| confidence | predictions | mean confidence | right |\n|---|---|---|---|\n${rows.join('\n')}`,
    );
}

console.log(
  'Cross-validated by document:\n\n| set | predictions | right | ECE | confidence over 0.8 | right of them |\n|---|---|---|---|---|---|',
);
for (const set of [...new Set(pool.map(p => p.set))])
  report(
    set,
    scored.filter(p => p.set === set),
  );
report(
  'open gold, statements',
  scored.filter(p => p.set === 'open gold' && p.features.kind !== 'claim'),
);
report(
  'statements',
  scored.filter(p => p.features.kind !== 'claim'),
);
report(
  'claims',
  scored.filter(p => p.features.kind === 'claim'),
);
report('all', scored, true);
const final = fit(pool);
console.log(`\nstatements ${final.statements.join(' ')}\nclaims ${final.claims.join(' ')}`);

if (process.argv.includes('--write')) {
  const rows = (table: Readonly<Record<string, Count>>) =>
    Object.entries(table)
      .map(([k, [r, n]]) => `    ${JSON.stringify(k)}: [${r}, ${n}],`)
      .join('\n');
  writeFileSync(
    new URL('../src/7-confidence/table.ts', import.meta.url),
    `import type { Calibration } from './calibrate.ts';

/** Written by \`bench/calibrate.ts --write\`, a line a rule and so longer than other files: how often each rule was right of how often it fired, and the weights. */
export const calibration: Calibration = {
  all: [${final.all.join(', ')}],
  kinds: {
${rows(final.kinds)}
  },
  rules: {
${rows(Object.fromEntries(Object.entries(final.rules).filter(([, [, n]]) => n > 1)))}
  },
  statements: [${final.statements.join(', ')}],
  claims: [${final.claims.join(', ')}],
};
`,
  );
}
