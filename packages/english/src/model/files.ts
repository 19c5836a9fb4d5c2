import { ModelError } from '../errors.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { sha256 } from './sha256.ts';
import type { ModelSource } from './source.ts';

/** A model whose manifest has been read; its files are read and checked on demand. */
export interface ModelFiles {
  readonly manifest: Manifest;
  has(file: string): boolean;
  /** @throws ModelError (`model-missing`, or `model-corrupt` where the bytes differ from the manifest's hash) */
  read(file: string): Promise<Uint8Array>;
  readText(file: string): Promise<string>;
}

export async function openModel(source: ModelSource): Promise<ModelFiles> {
  const manifest = parseManifest(new TextDecoder().decode(await source.read('model.json')));
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
    if (bytes.length !== listed.bytes || (await sha256(bytes)) !== listed.sha256) {
      throw new ModelError(
        'model-corrupt',
        file,
        'its SHA-256 differs from the one in model.json',
        'Fetch the model again.',
      );
    }
    return bytes;
  };
  return {
    manifest,
    has: file => manifest.files.has(file),
    read,
    readText: async file => new TextDecoder().decode(await read(file)),
  };
}
