import { CASING, casingOf } from './normalize.ts';
import type { WordPiece } from './wordpiece.ts';

/** A stretch of words as the model reads it. */
export interface Encoded {
  readonly ids: Int32Array;
  readonly casing: Int32Array;
  /** Index of each word's first piece. */
  readonly starts: Int32Array;
}

/** Encodes `words` between the start and end marks. The caller keeps them below the model's length. */
export function encode(words: readonly string[], pieces: WordPiece): Encoded {
  const ids: number[] = [pieces.cls];
  const casing: number[] = [CASING.none];
  const starts = new Int32Array(words.length);
  for (const [index, word] of words.entries()) {
    starts[index] = ids.length;
    const written = casingOf(word);
    for (const id of pieces.pieces(word)) {
      ids.push(id);
      casing.push(written);
    }
  }
  ids.push(pieces.sep);
  casing.push(CASING.none);
  return { ids: Int32Array.from(ids), casing: Int32Array.from(casing), starts };
}
