/** STRING order: by code point, as Neo4j and UTF-8 have it; JavaScript's own `<` goes by UTF-16 units. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // Surrogates stand for code points above all of the basic plane's.
    if (x >= 0xd800 && y >= 0xd800) return rank(x) - rank(y);
    return x - y;
  }
  return a.length - b.length;
}

function rank(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

const SURROGATE = /[\ud800-\udfff]/;

/** True where every code point is one UTF-16 unit. */
export function isBasic(text: string): boolean {
  return !SURROGATE.test(text);
}

/** The number of code points: what Cypher calls the length of a STRING. */
export function codePoints(text: string): number {
  if (isBasic(text)) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}
