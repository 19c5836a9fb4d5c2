import type { Network } from '../model/network.ts';
import type { Encoded } from '../pieces/encode.ts';

const PIECES = 32;
const ROUNDS = 4;

/** Best time of a few runs over a batch of ordinary sentences, in milliseconds. */
async function time(network: Network, cls: number, sep: number): Promise<number> {
  const ids = Int32Array.from({ length: PIECES }, (_, i) =>
    i === 0 ? cls : i === PIECES - 1 ? sep : 2000 + i,
  );
  const starts = Int32Array.from({ length: PIECES - 2 }, (_, i) => i + 1);
  const sentence: Encoded = { ids, casing: new Int32Array(PIECES), starts };
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= ROUNDS; round++) {
    const started = performance.now();
    await network.run([sentence, sentence, sentence, sentence]);
    if (round > 0) best = Math.min(best, performance.now() - started);
  }
  return best;
}

/**
 * Keeps the faster of two networks and closes the other. Threads share so little work on sentences this
 * short that more of them are often slower, above all on a busy machine: so it is measured.
 */
export async function faster(one: Network, many: Network, cls: number, sep: number): Promise<Network> {
  const [single, several] = [await time(one, cls, sep), await time(many, cls, sep)];
  const keep = several < 0.9 * single ? many : one;
  await (keep === one ? many : one).close();
  return keep;
}
