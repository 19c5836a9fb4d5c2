/**
 * Tokens a second, load time and memory, beside spaCy's small model in the same run:
 * `bench [--python PYTHON] [--texts FOLDER] [--rounds N]`. Rounds alternate between the contenders, so that a
 * busy machine slows all alike; what counts is the ratio. Texts: `.txt` and `.md` files of a folder, by
 * default the repository's examples.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type LoadOptions, loadEnglish } from '../src/index.ts';
import { type Contender, spacyPeer } from './peer.ts';

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    texts: { type: 'string', default: fileURLToPath(new URL('../../../examples', import.meta.url)) },
    rounds: { type: 'string', default: '5' },
  },
});

function readTexts(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.(?:txt|md)$/.test(name),
  );
  return names.sort().map(name => readFileSync(join(folder, name), 'utf8'));
}

async function own(name: string, options: LoadOptions): Promise<Contender | undefined> {
  try {
    const english = await loadEnglish(options);
    return {
      name,
      close: () => english.close(),
      async run(texts) {
        const started = performance.now();
        const before = process.cpuUsage();
        let tokens = 0;
        for await (const { sentences } of english.analyzeAll(texts)) {
          for (const sentence of sentences) tokens += sentence.tokens.length;
        }
        const used = process.cpuUsage(before);
        return {
          tokens,
          seconds: (performance.now() - started) / 1000,
          cpu: (used.user + used.system) / 1e6,
        };
      },
    };
  } catch (error) {
    console.log(`SKIPPED ${name}: ${String(error)}`);
    return undefined;
  }
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

const folder = resolve(process.env['INIT_CWD'] ?? '.', values.texts);
const texts = existsSync(folder) ? readTexts(folder).slice(0, 12) : [];
if (texts.length === 0) throw new Error(`No .txt or .md files in ${folder}; give a folder with --texts.`);

const peer = await spacyPeer(values.python);
if (!peer) console.log(`SKIPPED spaCy: ${values.python} has none (see bench/spacy_peer.py).`);
const contenders = [
  peer,
  await own('WebAssembly', { runtime: 'wasm' }),
  await own('WebAssembly, fast', { runtime: 'wasm', fast: true }),
  await own('native', { runtime: 'native' }),
  await own('native, fast', { runtime: 'native', fast: true }),
  await own('native, 2 threads', { runtime: 'native', threads: 2 }),
].filter(contender => contender !== undefined);

console.log(
  `${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
);
const speeds = new Map(contenders.map(({ name }) => [name, [] as number[]]));
const cpuSpeeds = new Map(contenders.map(({ name }) => [name, [] as number[]]));
for (const contender of contenders) await contender.run(texts.slice(0, 1));
for (let round = 0; round < Number(values.rounds); round++) {
  for (const contender of contenders) {
    const { tokens, seconds, cpu } = await contender.run(texts);
    speeds.get(contender.name)!.push(tokens / seconds);
    cpuSpeeds.get(contender.name)!.push(tokens / cpu);
  }
}
console.log(
  '| | tokens/s | against spaCy | tokens per second of processor time | against spaCy |\n|---|---|---|---|---|',
);
const base = peer && median(speeds.get(peer.name)!);
const cpuBase = peer && median(cpuSpeeds.get(peer.name)!);
for (const { name } of contenders) {
  const speed = median(speeds.get(name)!);
  const cpuSpeed = median(cpuSpeeds.get(name)!);
  const ratio = (own: number, other: number | undefined): string => (other ? (own / other).toFixed(2) : '');
  console.log(
    `| ${name} | ${speed.toFixed(0)} | ${ratio(speed, base)} | ${cpuSpeed.toFixed(0)} | ${ratio(cpuSpeed, cpuBase)} |`,
  );
}
for (const contender of contenders) await contender.close();

console.log(
  '\n| | load, ms | of it processor time | memory after 2,000 words, MB | at most |\n|---|---|---|---|---|',
);
for (const [runtime, variant] of [
  ['wasm', 'full'],
  ['native', 'full'],
] as const) {
  const out = execFileSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(new URL('./load.ts', import.meta.url)), runtime, variant],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const { load, cpu, rss, peak } = JSON.parse(out) as Record<string, number>;
  console.log(
    `| ${runtime} | ${load!.toFixed(0)} | ${cpu!.toFixed(0)} | ${rss!.toFixed(0)} | ${peak!.toFixed(0)} |`,
  );
}
