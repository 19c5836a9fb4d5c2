/**
 * Loads a seeded corpus into a project file and tells each acknowledged batch on standard output: the process that
 * the crash test kills. `tsx loader.ts FILE DOCUMENTS SEED`
 */
import { corpusOf } from '../testing/corpus.ts';
import { openFile } from './open.ts';

const [path, documents, seed] = process.argv.slice(2);
const store = await openFile(path!);
const { records } = corpusOf({ documents: Number(documents), seed: Number(seed), people: 60 });
process.stdout.write('ready\n');
await store.load(records, {
  onProgress: ({ documents: loaded, skipped }) => process.stdout.write(`${loaded + skipped}\n`),
});
await store.close();
process.stdout.write('done\n');
