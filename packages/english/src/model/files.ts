import { ModelError } from '../errors.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { sha256 } from './sha256.ts';
import type { ModelSource } from './source.ts';

/** A model whose manifest has been read; its files are read and checked on demand. */
export interface ModelFiles {
  readonly manifest: Manifest;
  readonly source: ModelSource;
  has(file: string): boolean;
  /** @throws ModelError (`model-missing`, or `model-corrupt` where the bytes differ from the manifest's hash) */
  read(file: string): Promise<Uint8Array>;
  readText(file: string): Promise<string>;
}

export async function openModel(source: ModelSource): Promise<ModelFiles> {
  const manifest = parseManifest(await readJson(source, 'model.json'));
  const read = async (file: string): Promise<Uint8Array> => {
    const listed = manifest.files.get(file);
    if (!listed) {
      throw new ModelError(
        'model-missing',
        file,
        `not listed in the model.json of ${source.name}`,
        'Use a complete model.',
      );
    }
    const bytes = await source.read(file);
    await digestMatches(bytes, { file, ...listed });
    return bytes;
  };
  return {
    manifest,
    source,
    has: file => manifest.files.has(file),
    read,
    readText: async file => new TextDecoder().decode(await read(file)),
  };
}

export async function readJson(source: ModelSource, file: string): Promise<string> {
  return new TextDecoder().decode(await source.read(file));
}

/** @throws ModelError (`model-corrupt`) where the bytes are not those that were hashed */
export async function digestMatches(
  bytes: Uint8Array,
  expected: { readonly file: string; readonly sha256: string; readonly bytes: number },
): Promise<void> {
  if (bytes.length === expected.bytes && (await sha256(bytes)) === expected.sha256) return;
  throw new ModelError(
    'model-corrupt',
    expected.file,
    'its SHA-256 differs from the one that the model states',
    'Fetch the model again.',
  );
}
