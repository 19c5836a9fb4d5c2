import type { English } from '../contract.ts';
import { openModel } from '../model/files.ts';
import { type LoadOptions, loadEnglish, sourceOf } from './load.ts';

/**
 * An analyser that knows its model's version at once and loads the model with the first text: for programs that
 * may find that there is nothing to read. Errors of the runtime come with the first text, too.
 *
 * @throws ModelError where the model's manifest is missing or does not fit
 */
export async function lazyEnglish(options: LoadOptions = {}): Promise<English> {
  const { manifest } = await openModel(await sourceOf(options.model));
  let loading: Promise<English> | undefined;
  const loaded = () => {
    loading ??= loadEnglish(options);
    return loading;
  };
  return {
    model: `${manifest.version}${options.fast ? '-fast' : ''}`,
    analyze: async (...given) => (await loaded()).analyze(...given),
    async *stream(...given) {
      yield* (await loaded()).stream(...given);
    },
    async *analyzeAll(...given) {
      yield* (await loaded()).analyzeAll(...given);
    },
    judge: async (...given) => (await loaded()).judge(...given),
    async close() {
      await (await loading)?.close();
    },
  };
}
