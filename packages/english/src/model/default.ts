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
  return fromAddresses('@entente/english-model', file => addressIn(model.files, file));
}

/** In Node a file that the package does not name lies beside those it does; a bundle has only what is named. */
function addressIn(files: ModelPackage['files'], file: string): URL | undefined {
  if (Object.hasOwn(files, file)) return files[file];
  const manifest = files['model.json'];
  return manifest?.protocol === 'file:' ? new URL(file, manifest) : undefined;
}
