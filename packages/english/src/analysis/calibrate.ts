import type { Network } from '../model/network.ts';
import type { Encoded } from '../pieces/encode.ts';

/** Sentences and pieces of each, as batches of a text have them. */
const BATCHES = [
  [2, 14],
  [7, 22],
  [4, 34],
  [2, 56],
] as const;
const ROUNDS = 4;

function sentence(pieces: number, cls: number, sep: number): Encoded {
  const ids = Int32Array.from({ length: pieces }, (_, i) =>
    i === 0 ? cls : i === pieces - 1 ? sep : 2000 + i,
  );
  const starts = Int32Array.from({ length: pieces - 2 }, (_, i) => i + 1);
  return { ids, casing: new Int32Array(pieces), starts };
}

/** Median time of a few rounds over batches of ordinary sentences, in milliseconds. */
async function time(network: Network, cls: number, sep: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    let spent = 0;
    for (const [count, pieces] of BATCHES) {
      // Between batches a text is read and decoded: threads that were waiting in a loop have gone to sleep by then.
      await new Promise(resolve => setTimeout(resolve, 1));
      const batch = Array.from({ length: count }, () => sentence(pieces, cls, sep));
      const started = performance.now();
      await network.run(batch);
      spent += performance.now() - started;
    }
    if (round > 0) times.push(spent);
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1]!;
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
