import type { English } from '../contract.ts';
import { parseLexicon } from '../decode/lemma.ts';
import { EnglishError, ModelError } from '../errors.ts';
import { Heads } from '../heads/heads.ts';
import { defaultModel } from '../model/default.ts';
import { openModel } from '../model/files.ts';
import { Network } from '../model/network.ts';
import { fromFolder, type ModelSource } from '../model/source.ts';
import { WordPiece } from '../pieces/wordpiece.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { type RuntimeOptions, selectRuntime } from '../runtime/select.ts';
import { Analyzer } from './analyzer.ts';
import { faster } from './calibrate.ts';
import type { Parser } from './parse.ts';

export interface LoadOptions extends RuntimeOptions {
  /**
   * The model: the address of its folder, or where to read its files. By default the folder that the
   * environment's `ENTENTE_MODEL_DIR` names (Node), else the package `@entente/english-model`.
   */
  readonly model?: string | URL | ModelSource;
  /** The research pack (heads trained on data without a stated licence): replaces heads of the same name. */
  readonly research?: string | URL | ModelSource;
  /** Stops after the encoder's third layer: about a fifth faster, a point less accurate. */
  readonly fast?: boolean;
  /** Texts with more tokens are refused. 200,000 (a long book) by default. */
  readonly maxTokens?: number;
}

const MAX_TOKENS = 200_000;

/**
 * Loads a model and the runtime for it: about a second and 30 MB of files.
 *
 * @throws ModelError where files are missing, differ from their hashes or do not fit
 * @throws EnglishError (`runtime-unavailable`, `bad-argument`)
 */
export async function loadEnglish(options: LoadOptions = {}): Promise<English> {
  const maxTokens = options.maxTokens ?? MAX_TOKENS;
  if (!(maxTokens > 0))
    throw new EnglishError('bad-argument', `maxTokens is ${maxTokens}; give a positive number.`);
  const { parser, heads } = await loadParts(options);
  return new Analyzer(parser, heads, `${parser.manifest.version}${options.fast ? '-fast' : ''}`, maxTokens);
}

/** The parts without tokenizer and splitter. */
export async function loadParts(options: LoadOptions = {}): Promise<{ parser: Parser; heads: Heads }> {
  const runtime = await selectRuntime(options);
  const files = await openModel(await sourceOf(options.model));
  const { manifest } = files;
  const [topFile, labelsFile] = options.fast
    ? ['fast.onnx', 'fast-labels.onnx']
    : ['top.onnx', 'labels.onnx'];
  const [base, top, labels] = await Promise.all(
    ['base.onnx', topFile, labelsFile].map(file => files.read(file)),
  );
  const [vocabulary, lexicon] = await Promise.all([
    files.readText(manifest.vocab),
    manifest.lemmas === undefined ? '' : files.readText(manifest.lemmas),
  ]);
  let pieces: WordPiece;
  try {
    pieces = new WordPiece(vocabulary, manifest.maxWordPieces);
  } catch (cause) {
    throw new ModelError('model-invalid', manifest.vocab, String(cause), 'Use a matching vocabulary.', {
      cause,
    });
  }
  const load = async (on: Runtime): Promise<Network> =>
    new Network(
      await on.load(base!, 'base.onnx'),
      await on.load(top!, topFile),
      await on.load(labels!, labelsFile),
      manifest.hidden,
    );
  let network = await load(runtime);
  if (runtime.kind === 'native' && (options.threads ?? 1) > 1) {
    const single = await load(await selectRuntime({ ...options, threads: 1 }));
    network = await faster(single, network, pieces.cls, pieces.sep);
  }
  const research = options.research === undefined ? undefined : await sourceOf(options.research);
  return {
    parser: { network, pieces, lexicon: parseLexicon(lexicon), manifest },
    heads: new Heads(runtime, files, research),
  };
}

export async function sourceOf(model: LoadOptions['model']): Promise<ModelSource> {
  if (model === undefined) return defaultModel();
  if (typeof model === 'object' && 'read' in model) return model;
  if (model instanceof URL) return fromFolder(model);
  return fromFolder(addressOf(model));
}

/** An address, or a path: relative to the page in a browser, to the working directory in Node. */
function addressOf(model: string): URL {
  if (/^[a-z][a-z0-9+.-]+:/i.test(model) && URL.canParse(model)) return new URL(model);
  const { location } = globalThis as { location?: { href: string } };
  if (location) return new URL(model, location.href);
  if (typeof process !== 'undefined' && process.versions?.node) {
    const path = model.startsWith('/') ? model : `${process.cwd()}/${model}`;
    return new URL(`file://${path.split('/').map(encodeURIComponent).join('/')}`);
  }
  throw new EnglishError('bad-argument', `${model} is not an address. Give the model’s folder as a URL.`);
}
