/** A token's place in the text: half-open UTF-16 offsets. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
}
