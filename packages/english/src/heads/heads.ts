import { ModelError } from '../errors.ts';
import { digestMatches, type ModelFiles, readJson } from '../model/files.ts';
import { type HeadFile, type HeadFiles, parseResearch } from '../model/manifest.ts';
import type { ModelSource } from '../model/source.ts';
import type { Graph, Runtime } from '../runtime/runtime.ts';
import type { AttributionHead } from './attribution.ts';
import type { PairHead } from './pair.ts';

/** Heads by name; each is loaded when it is first asked for. */
export class Heads {
  readonly #runtime: Runtime;
  readonly #model: ModelFiles;
  readonly #research: ModelSource | undefined;
  readonly #graphs = new Map<string, Promise<{ graph: Graph; file: HeadFile }>>();

  constructor(runtime: Runtime, model: ModelFiles, research?: ModelSource) {
    this.#runtime = runtime;
    this.#model = model;
    this.#research = research;
  }

  /** Undefined where neither the research pack nor the model has one. */
  async attribution(): Promise<AttributionHead | undefined> {
    const loaded = await this.#load('attribution').catch((error: unknown) => {
      if (error instanceof ModelError && error.code === 'head-missing') return undefined;
      throw error;
    });
    if (!loaded) return undefined;
    const { graph, file } = loaded;
    const { threshold, agreement, window } = file;
    return { graph, threshold, agreement, window, hidden: this.#model.manifest.hidden };
  }

  /** `pair`: directed sentiment. `event`: PLOVER roots, in the research pack. */
  async pair(name: 'pair' | 'event'): Promise<PairHead> {
    const { graph, file } = await this.#load(name);
    return { graph, classes: file.classes, hidden: this.#model.manifest.hidden };
  }

  #load(name: keyof HeadFiles): Promise<{ graph: Graph; file: HeadFile }> {
    let loading = this.#graphs.get(name);
    if (!loading) {
      loading = this.#open(name);
      this.#graphs.set(name, loading);
      // A failed load may be tried again.
      loading.catch(() => this.#graphs.delete(name));
    }
    return loading;
  }

  async #open(name: keyof HeadFiles): Promise<{ graph: Graph; file: HeadFile }> {
    const research = this.#research && (await this.#researchHeads(this.#research));
    const fromResearch = research?.[name];
    const file = fromResearch ?? this.#model.manifest.heads[name];
    if (!file) {
      throw new ModelError(
        'head-missing',
        '',
        `the model has no head \`${name}\``,
        'Use a model or research pack that has it.',
      );
    }
    const source = fromResearch ? this.#research! : this.#model.source;
    const bytes = await source.read(file.file);
    await digestMatches(bytes, file);
    return { graph: await this.#runtime.load(bytes, file.file), file };
  }

  async #researchHeads(source: ModelSource): Promise<HeadFiles> {
    const pack = parseResearch(await readJson(source, 'research.json'));
    for (const [file, hash] of pack.encoder) {
      if (this.#model.manifest.files.get(file)?.sha256 !== hash) {
        throw new ModelError(
          'model-invalid',
          'research.json',
          `made over another ${file}`,
          'Use the pack of the model’s version.',
        );
      }
    }
    return pack.heads;
  }

  async close(): Promise<void> {
    for (const loading of this.#graphs.values()) {
      const loaded = await loading.catch(() => undefined);
      await loaded?.graph.close();
    }
  }
}
