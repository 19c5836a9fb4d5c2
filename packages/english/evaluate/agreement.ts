/**
 * Chooses how much it counts that the rules find an attribution of the research head too, and the threshold with it, on
 * every twentieth text of PolNeAR's training split, which the head's training leaves out; writes both to `research.json`:
 * `agreement.ts --research FOLDER [--data FOLDER] [--model FOLDER]`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadParts } from '../src/analysis/load.ts';
import { chunks, parseSentences } from '../src/analysis/parse.ts';
import type { Attribution } from '../src/contract.ts';
import type { Parsed } from '../src/decode/parsed.ts';
import { type AttributionHead, findAttributions } from '../src/heads/attribution.ts';
import { splitSentences } from '../src/sentences/split.ts';
import { type Judged, readPolnear, score } from './attributions.ts';

const HELD = 20;
/** Log-odds below which no bonus makes an attribution worth reporting. */
const FLOOR = -3;
const THRESHOLDS = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5];
const BONUSES = [0, 0.5, 1, 1.5, 2, 2.5];

const { values } = parseArgs({
  options: {
    research: { type: 'string' },
    model: { type: 'string' },
    data: { type: 'string', default: fileURLToPath(new URL('../../../../shared/data', import.meta.url)) },
  },
});
if (values.research === undefined) throw new Error('Name the research pack: --research FOLDER.');
const { parser, heads } = await loadParts({
  research: values.research,
  ...(values.model === undefined ? {} : { model: values.model }),
});
const head = await heads.attribution();
if (!head) throw new Error('The research pack has no attribution head.');

/** A bonus that is larger than any score marks what the rules agree with. */
const MARK = 1e3;
const texts = readPolnear(`${values.data}/polnear/train`).filter((_, i) => i % HELD === 0);
const judged: { text: Judged['text']; found: (Attribution & { odds: number; agreed: boolean })[] }[] = [];
for (const text of texts) {
  const parsed: Parsed[] = [];
  for (const chunk of chunks(splitSentences(text.text))) {
    parsed.push(...(await parseSentences(parser, text.text, chunk, { vectors: true })));
  }
  const find = (settings: Partial<AttributionHead>): Promise<Attribution[]> =>
    findAttributions({ ...head, ...settings }, text.text, parsed, job => job());
  const plain = await find({ threshold: FLOOR, agreement: 0 });
  const agreed = new Set(
    (await find({ threshold: MARK + FLOOR, agreement: MARK })).map(({ content }) => JSON.stringify(content)),
  );
  judged.push({
    text,
    found: plain.map(one => ({
      ...one,
      odds: Math.log(one.score / (1 - one.score)),
      agreed: agreed.has(JSON.stringify(one.content)),
    })),
  });
}

let best = { f1: -1, threshold: 0, agreement: 0 };
for (const agreement of BONUSES) {
  for (const threshold of THRESHOLDS) {
    const { content } = score(
      judged.map(({ text, found }) => ({
        text,
        found: found.filter(({ odds, agreed }) => odds + (agreed ? agreement : 0) >= threshold),
      })),
    );
    if (content.f1 > best.f1) best = { f1: content.f1, threshold, agreement };
  }
}
console.log(`${texts.length} texts kept out: content F1 ${best.f1.toFixed(2)} with`, best);
const path = `${values.research}/research.json`;
const pack = JSON.parse(readFileSync(path, 'utf8'));
Object.assign(pack.attribution, { threshold: best.threshold, agreement: best.agreement });
writeFileSync(path, JSON.stringify(pack, undefined, 1));
await heads.close();
await parser.network.close();
