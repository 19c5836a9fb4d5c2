import { isLower, isUpper } from '../text/characters.ts';

const SHORTEST = 12;
const LONGEST = 600;
const LOOKS_PER_LINE = 64;

/**
 * Where a caption or headline was pasted twice without a space (`… in the cityDelegates meet in the city`):
 * the offsets at which the second copy starts. Looks at a bounded number of places a line.
 */
export function gluedDuplicates(text: string): number[] {
  const cuts: number[] = [];
  let lineStart = 0;
  let looks = 0;
  for (let i = 1; i < text.length - SHORTEST; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) {
      lineStart = i + 1;
      looks = 0;
      continue;
    }
    if (code < 0x41 || (code > 0x5a && code < 0x80) || looks >= LOOKS_PER_LINE) continue;
    const before = text.charCodeAt(i - 1);
    if (before <= 0x20 || !isUpper(code) || !(isLower(before) || isEnd(before))) continue;
    looks++;
    const from = Math.max(lineStart, cuts.at(-1) ?? 0, i - LONGEST);
    const key = text.slice(i, i + SHORTEST);
    const found = text.slice(from, i).lastIndexOf(key);
    if (found < 0) continue;
    const length = i - from - found;
    if (length >= SHORTEST && text.startsWith(text.slice(from + found, i), i)) cuts.push(i);
  }
  return cuts;
}

function isEnd(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x29 || code === 0x22 || code === 0x201d;
}
