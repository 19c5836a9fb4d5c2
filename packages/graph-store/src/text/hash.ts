const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$';

/**
 * A 128-bit hash of a text as 22 letters, digits, `_` and `$`: two rounds of cyrb53 (public domain, bryc) with
 * different seeds, unreduced. Not cryptographic: it makes short stable ids, it protects nothing.
 * Cost: linear, about 2 ns a character and round.
 */
export function shortHash(text: string): string {
  return round(text, 0) + round(text, 0x9e3779b9);
}

/** Hash of several parts: no two lists of parts give the same text. */
export function hashParts(...parts: readonly (string | number | boolean | null)[]): string {
  let text = '';
  for (const part of parts) {
    const piece = part === null ? '-' : String(part);
    text += part === null ? '-;' : `${piece.length}:${piece};`;
  }
  return shortHash(text);
}

/** 53 bits of a text. */
export function cyrb53(text: string, seed: number): number {
  mix(text, seed);
  return 4294967296 * (2097151 & high) + low;
}

// The two halves of the last hash: kept here, so that hashing allocates nothing.
let low = 0;
let high = 0;

function mix(text: string, seed: number): void {
  let h1 = 0xdeadbeef ^ seed;
  let h2 = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  low = h1 >>> 0;
  high = h2 >>> 0;
}

/** 64 bits in eleven digits of six bits. */
function round(text: string, seed: number): string {
  mix(text, seed);
  let out = '';
  for (let shift = 26; shift >= 2; shift -= 6) out += digits[(high >>> shift) & 63];
  out += digits[((high & 3) << 4) | (low >>> 28)];
  for (let shift = 22; shift >= 4; shift -= 6) out += digits[(low >>> shift) & 63];
  return out + digits[low & 15];
}
