import { featuresOf } from '../../src/7-confidence/features.ts';
import type { Extractor } from '../../src/index.ts';
import { goldenFiles, runGolden } from '../../test/golden/run.ts';
import type { Prediction } from './prediction.ts';

/** What was found in the golden sentences; right where it stands under its sentence. */
export async function golden(extractor: Extractor): Promise<Prediction[]> {
  const out: Prediction[] = [];
  for (const file of goldenFiles())
    for (const { golden: c, verdict } of await runGolden(file, extractor))
      for (const { statement, right } of verdict.statements)
        out.push({ set: 'golden', doc: c.sentence, features: featuresOf(statement)!, right });
  return out;
}
