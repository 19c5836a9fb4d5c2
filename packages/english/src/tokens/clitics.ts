/**
 * Where UD cuts inside a written word: `do|n't`, `Bush|'s`, `can|not`, `gon|na`.
 * Returns the offset of the cut within `word`, or 0 where there is none.
 */
const TAIL = /(?:n['’`´]t|['’`´](?:s|m|d|ll|re|ve))$/iu;

const WHOLE: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['outta', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['alot', 1],
  ['dont', 2],
  ['wont', 2],
  ['cant', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['arent', 3],
  ['werent', 4],
  ['havent', 4],
  ['hasnt', 3],
  ['hadnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['aint', 2],
  ['im', 1],
  ['ive', 1],
  ['youre', 3],
  ['youve', 3],
  ['theyre', 4],
  ['theyve', 4],
  ['weve', 2],
  ['thats', 4],
  ['whats', 4],
  ['theres', 5],
  ['hes', 2],
  ['shes', 3],
]);

const DECADE = /^\d{2,4}['’]s$/u;

/** Words with an apostrophe that UD keeps whole. */
const KEPT: ReadonlySet<string> = new Set(["o'clock", "ma'am", "y'all", 'o’clock', 'ma’am', 'y’all']);

export function cliticCut(word: string): number {
  const { length } = word;
  if (length < 2 || length > 60) return 0;
  const last = word.charCodeAt(length - 1) | 0x20;
  const apostrophe = /['’`´]/u.test(word);
  if (apostrophe) {
    // s t m d l e: the last letters of all clitics.
    if (last !== 0x73 && last !== 0x74 && last !== 0x6d && last !== 0x64 && last !== 0x6c && last !== 0x65)
      return 0;
    if (KEPT.has(word.toLowerCase())) return 0;
    if (DECADE.test(word)) return 0;
    const match = TAIL.exec(word);
    return match && match.index > 0 ? match.index : 0;
  }
  if (length > 8) return 0;
  const cut = WHOLE.get(word) ?? WHOLE.get(word.toLowerCase());
  if (cut === undefined) return 0;
  // `IM` and `CANT` in capitals may be an abbreviation or a place; `Im`, `im`, `Dont` are not.
  return word.length === 2 && word === word.toUpperCase() ? 0 : cut;
}
