import { unreadable } from './syntax.ts';

/** A place in a pattern that moves on as it is read. */
export class PatternCursor {
  private at = 0;
  private readonly pattern: string;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  /** What comes next, as one UTF-16 unit; the empty string at the end. */
  get peek(): string {
    return this.pattern.charAt(this.at);
  }

  /** The next character. @throws CypherError at the end */
  next(): string {
    const codePoint = this.pattern.codePointAt(this.at);
    if (codePoint === undefined) throw unreadable('it ends too early');
    const character = String.fromCodePoint(codePoint);
    this.at += character.length;
    return character;
  }

  /** Passes `text` if it comes next. */
  take(text: string): boolean {
    const found = this.pattern.startsWith(text, this.at);
    if (found) this.at += text.length;
    return found;
  }

  /** Passes what a sticky expression finds here. */
  match(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.pattern);
    if (found !== null) this.at += found[0].length;
    return found;
  }
}
