/**
 * BERT's uncased normal form: lower case, no accents, no control characters. Lone surrogates become U+FFFD,
 * as they would on the way through UTF-8.
 */
export function normalize(word: string): string {
  if (/^[a-z]*$/.test(word)) return word;
  return word
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Cc}\p{Cf}]/gu, '');
}

/** The casing that the uncased pieces lose; the numbers are the model's inputs. */
export const CASING = { lower: 0, title: 1, upper: 2, mixed: 3, none: 4 } as const;

/** How a word is written, judged by the letters that have case. A single capital counts as a title. */
export function casingOf(word: string): number {
  let letters = 0;
  let uppers = 0;
  let firstUpper = false;
  for (const character of word.length > 1000 ? word.slice(0, 1000) : word) {
    const upper = character.toUpperCase();
    if (character.toLowerCase() === upper) continue;
    if (character === upper) {
      uppers++;
      if (letters === 0) firstUpper = true;
    }
    letters++;
  }
  if (letters === 0) return CASING.none;
  if (uppers === 0) return CASING.lower;
  if (firstUpper && uppers === 1) return CASING.title;
  return uppers === letters ? CASING.upper : CASING.mixed;
}
