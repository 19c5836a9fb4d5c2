import anyAscii from 'any-ascii';

const latin = /^[\u0000-\u007f]*$/;

/**
 * A name as plain words: transliterated to ASCII, lower case, punctuation and possessive endings dropped, words
 * parted by one space. `Эмманюэль Макрон’s` -> `emmaniuel makron`. Linear.
 */
export function fold(name: string): string {
  const short = name.length > 400 ? name.slice(0, 400) : name;
  const ascii = latin.test(short) ? short : anyAscii(short);
  return ascii
    .toLowerCase()
    .replace(/['`](?:s\b)?/g, '')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

export function words(name: string): string[] {
  const folded = fold(name);
  return folded === '' ? [] : folded.split(' ');
}

/** A folded name as part of an id. */
export function slug(name: string): string {
  return fold(name).replaceAll(' ', '-').slice(0, 120);
}
