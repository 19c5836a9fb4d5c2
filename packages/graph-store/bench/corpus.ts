import type { ExtractionRecord } from '@entente/ontology';
import { corpusOf } from '../src/testing/corpus.ts';

const PART = 10_000;

/**
 * A seeded corpus of any size, made in parts of 10,000 articles while it is read, each with 300 people of its own;
 * `spent` and `cpu` tell the milliseconds, of the clock and of processor time, that making it took: nobody's loading time.
 */
export function corpus(documents: number, statements: number) {
  const of = { spent: 0, cpu: 0 };
  function* records(): Iterable<ExtractionRecord> {
    for (let part = 0; part * PART < documents; part++) {
      const from = performance.now();
      const before = process.cpuUsage();
      const own = corpusOf({
        documents: Math.min(PART, documents - part * PART),
        seed: part + 1,
        prefix: `d${String(part).padStart(3, '0')}`,
        statements,
      });
      of.spent += performance.now() - from;
      const { user, system } = process.cpuUsage(before);
      of.cpu += (user + system) / 1000;
      yield* own.records;
    }
  }
  return { records, of };
}
