import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Compiler {
  main(
    options: readonly string[],
    files: {
      readFile(name: string): string | null;
      writeFile(name: string, contents: string | Uint8Array): void;
      listFiles(): string[];
    },
  ): Promise<{ readonly error: Error | null; readonly stderr: { toString(): string } }>;
}

// Named at run time: the compiler's types bring globals that clash with Node's.
const COMPILER = 'assemblyscript/asc';

const OPTIONS = [
  '--runtime',
  'stub',
  '--noAssert',
  '-O3',
  '--enable',
  'simd',
  '--importMemory',
  '--initialMemory',
  '1',
];

/** The kernels as a WebAssembly binary. */
export async function compile(): Promise<Uint8Array> {
  const { main } = (await import(COMPILER)) as Compiler;
  const source = readFileSync(fileURLToPath(new URL('./kernels.ts', import.meta.url)), 'utf8');
  let binary: Uint8Array | undefined;
  const { error, stderr } = await main(['kernels.ts', '--outFile', 'kernels.wasm', ...OPTIONS], {
    readFile: name => (name === 'kernels.ts' ? source : null),
    writeFile: (name, contents) => {
      if (name === 'kernels.wasm') binary = contents as Uint8Array;
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`${error?.message}\n${stderr.toString()}`);
  return binary;
}
