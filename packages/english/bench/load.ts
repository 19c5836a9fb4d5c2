/** Loads once, analyses a little, and prints what that took: run in a process of its own by `speed.ts`. */
import { loadEnglish } from '../src/index.ts';

const [runtime, fast] = process.argv.slice(2);
const started = performance.now();
const cpu = process.cpuUsage();
const english = await loadEnglish({ runtime: runtime as 'wasm' | 'native', fast: fast === 'fast' });
const load = performance.now() - started;
const used = process.cpuUsage(cpu);
for (let i = 0; i < 20; i++) {
  await english.analyze(
    'The commission, which nobody had asked, said on Monday that both reports were wrong. '.repeat(5),
  );
}
console.log(
  JSON.stringify({
    load,
    cpu: (used.user + used.system) / 1000,
    rss: process.memoryUsage().rss / 1e6,
    peak: process.resourceUsage().maxRSS / 1e3,
  }),
);
