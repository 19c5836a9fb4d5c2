import { ModelError } from '../errors.ts';
import { fromAddresses, fromFolder, type ModelSource } from './source.ts';

/** What `@entente/english-model` exports: the address of each of its files. */
interface ModelPackage {
  readonly files: Readonly<Record<string, URL>>;
}

/** The folder in `ENTENTE_MODEL_DIR`, in Node; else the model package. */
export async function defaultModel(): Promise<ModelSource> {
  const folder = typeof process === 'undefined' ? undefined : process.env?.['ENTENTE_MODEL_DIR'];
  if (folder) return fromFolder(new URL(`file://${folder.split('/').map(encodeURIComponent).join('/')}/`));
  let model: ModelPackage;
  try {
    model = await import('@entente/english-model');
  } catch (cause) {
    throw new ModelError(
      'model-missing',
      '@entente/english-model',
      'the package is not installed',
      'Install it beside @entente/english, or pass `model`.',
      { cause },
    );
  }
  return fromAddresses('@entente/english-model', file =>
    Object.hasOwn(model.files, file) ? model.files[file] : undefined,
  );
}
