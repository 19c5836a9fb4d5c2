import { anyOf, not, range } from './characters.ts';
import type { PatternCursor } from './pattern-cursor.ts';
import { type Escaped, readEscape } from './read-escape.ts';
import { type CharacterTest, type Flags, unreadable } from './syntax.ts';

const MAX_DEPTH = 100;

/**
 * A class whose `[` is read: characters, ranges, escapes, classes inside, `&&` for what two sides share.
 *
 * @throws CypherError where it is not closed or a range is the wrong way round
 */
export function readClass(cursor: PatternCursor, flags: Flags, depth = 0): CharacterTest {
  if (depth > MAX_DEPTH) throw unreadable('its classes are nested too deeply');
  const negated = cursor.take('^');
  const sides: CharacterTest[] = [];
  let items: CharacterTest[] = [];
  const endSide = (): void => {
    if (items.length === 0) throw unreadable('a side of `&&` in a class is empty');
    sides.push(anyOf(items));
    items = [];
  };
  for (let first = true; first || !cursor.take(']'); first = false) {
    if (cursor.take('&&')) endSide();
    else if (cursor.take('[')) items.push(readClass(cursor, flags, depth + 1));
    else items.push(readItem(cursor, flags));
  }
  endSide();
  const has: CharacterTest = c => sides.every(side => side(c));
  return negated ? not(has) : has;
}

/** A character, a range or an escape. */
function readItem(cursor: PatternCursor, flags: Flags): CharacterTest {
  const low = readCharacter(cursor, flags);
  if ('has' in low) return low.has;
  // before a bracket, `-` stands for itself
  if (cursor.match(/-(?![[\]])/y) === null) return range(low.code, low.code, flags);
  const high = readCharacter(cursor, flags);
  if ('has' in high || high.code < low.code) throw unreadable('a range in a class is the wrong way round');
  return range(low.code, high.code, flags);
}

function readCharacter(cursor: PatternCursor, flags: Flags): Escaped {
  if (cursor.take('\\')) return readEscape(cursor, flags);
  return { code: cursor.next().codePointAt(0)! };
}
