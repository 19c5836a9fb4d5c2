import { ModelError } from '../errors.ts';

/** Where a model's files are read from. */
export interface ModelSource {
  /** For messages. */
  readonly name: string;
  /** The bytes of a file; rejects with `ModelError` (`model-missing`) where there is none. */
  read(file: string): Promise<Uint8Array>;
}

const ADVICE = 'Check where the model was put; `loadEnglish({ model })` takes its folder’s address.';

/** Files by address: `http(s):` and the like through `fetch`, `file:` through Node. */
export function fromAddresses(name: string, addressOf: (file: string) => URL | undefined): ModelSource {
  return {
    name,
    async read(file) {
      const address = addressOf(file);
      if (!address) throw new ModelError('model-missing', file, `${name} has no such file`, ADVICE);
      try {
        if (address.protocol === 'file:') return await readFile(address);
        const response = await fetch(address);
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
      } catch (cause) {
        throw new ModelError('model-missing', address.href, `cannot be read (${String(cause)})`, ADVICE, {
          cause,
        });
      }
    },
  };
}

/** All files in one folder, given by its address. */
export function fromFolder(folder: URL): ModelSource {
  const base = folder.href.endsWith('/') ? folder : new URL(`${folder.href}/`);
  return fromAddresses(base.href, file => new URL(file, base));
}

/** Files already in memory. */
export function fromBytes(files: Readonly<Record<string, Uint8Array>>): ModelSource {
  return {
    name: 'memory',
    async read(file) {
      const bytes = Object.hasOwn(files, file) ? files[file] : undefined;
      if (!bytes) throw new ModelError('model-missing', file, 'not among the given files', ADVICE);
      return bytes;
    },
  };
}

async function readFile(address: URL): Promise<Uint8Array> {
  // Named at run time: the same code is bundled for pages, which have no file system.
  const specifier = 'node:fs/promises';
  const fs = (await import(/* @vite-ignore */ specifier)) as typeof import('node:fs/promises');
  const bytes = await fs.readFile(address);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
