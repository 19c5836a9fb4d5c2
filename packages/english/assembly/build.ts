/** Compiles `assembly/kernels.ts` and writes `src/engine/kernels.wasm.ts`: the binary as text, so that it needs no file of its own. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.ts';

const text = Buffer.from(await compile()).toString('base64');
const lines = text.match(/.{1,100}/g) ?? [];
writeFileSync(
  fileURLToPath(new URL('../src/engine/kernels.wasm.ts', import.meta.url)),
  `// Made from assembly/kernels.ts by \`pnpm kernels\`.\nexport const KERNELS =\n${lines.map(line => `  '${line}'`).join(' +\n')};\n`,
);
