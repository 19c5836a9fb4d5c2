/**
 * Bounds on what is accepted from outside. Articles, records and files are hostile until checked; these keep
 * one bad input from taking the memory of the process.
 */
export const limits = {
  /** UTF-16 code units of one document's text. */
  textLength: 20_000_000,
  /** UTF-16 code units of a name, title, outlet or alias. */
  nameLength: 10_000,
  /** Code units of an id. */
  idLength: 1_000,
  /** Aliases an entity keeps. */
  aliases: 1_000,
} as const;
