/**
 * Runs of whole sentences of at most `size` words; each starts in the middle of the one before, so that every
 * attribution is seen whole by some window. A longer sentence is cut at `size` words.
 *
 * @param starts index of each sentence's first word
 */
export function* headWindows(
  starts: readonly number[],
  words: number,
  size: number,
): Generator<readonly [number, number]> {
  const at = (k: number): number => starts[k] ?? words;
  let k = 0;
  while (k < starts.length) {
    let end = k + 1;
    while (end < starts.length && at(end + 1) - at(k) <= size) end++;
    yield [at(k), Math.min(at(end), at(k) + size)];
    if (end >= starts.length) return;
    const middle = (at(k) + at(end)) / 2;
    let next = k + 1;
    while (next < end && at(next) < middle) next++;
    k = next;
  }
}
