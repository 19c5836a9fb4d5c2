import { isLetter, isUpper } from '../../text/characters.ts';
import { patternRule, type TokenRule } from '../rule.ts';

/**
 * Prefixes that UD English leaves joined to the word behind the hyphen (`anti-war`, `co-founder`); every
 * other hyphen between words is a token of its own.
 */
export const JOINED_PREFIXES: ReadonlySet<string> = new Set(
  'anti arch bi co counter cross cyber de dis e eco ex extra fore hyper il im in inter intra ir macro mega meta mid mini mis mono multi non over para post pre pro proto pseudo psycho re semi socio sub super supra trans tri ultra un under uni vice'.split(
    ' ',
  ),
);
/** In the list but as often an ordinary first part (`in-service`, `over-the-counter`). */
const RARELY_JOINED: ReadonlySet<string> = new Set([
  'in',
  'extra',
  'under',
  'vice',
  'super',
  'de',
  'im',
  'para',
  'mega',
  'fore',
  'cyber',
]);
const JOINED_SUFFIXES: ReadonlySet<string> = new Set(['wise', 'esque', 'ish', 'fold', 'ness']);

const CORE = /[\p{L}\p{M}\p{N}_\u00ad](?:[\p{L}\p{M}\p{N}_\u00ad]{1,999})?/uy;
const INNER = /['’ʼ`´](?=\p{L})/uy;

function core(text: string, start: number): number {
  CORE.lastIndex = start;
  return CORE.test(text) ? CORE.lastIndex : start;
}

/** Letters, digits and inner apostrophes (`O'Brien`, `Sha'lan`); clitics are cut off afterwards. */
function stretch(text: string, start: number, limit: number): number {
  let end = core(text, start);
  for (let parts = 0; end > start && end < limit && parts < 8; parts++) {
    INNER.lastIndex = end;
    if (!INNER.test(text)) break;
    const next = core(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return Math.min(end, limit);
}

export const word: TokenRule = {
  name: 'word',
  match(text, start, limit) {
    let end = stretch(text, start, limit);
    if (end === start || text.charCodeAt(end) !== 0x2d || end + 1 >= limit) return end;
    const next = text.charCodeAt(end + 1);
    if (!isLetter(next) && !(next >= 0x30 && next <= 0x39)) return end;
    const first = text.slice(start, end).toLowerCase();
    const behind = stretch(text, end + 1, limit);
    if (JOINED_PREFIXES.has(first) && !RARELY_JOINED.has(first)) {
      // `re-elect`, but `e-` before a capital or figure is a name's part.
      if (first === 'e' && isUpper(next) && !isUpper(text.charCodeAt(start))) return end;
      end = behind;
    } else if (JOINED_SUFFIXES.has(text.slice(end + 1, behind).toLowerCase())) {
      end = behind;
    }
    return end;
  },
};

/** Set forms with an ampersand; in others (`B & W`) it is a token of its own. */
export const ampersand: TokenRule = patternRule(
  'ampersand',
  /(?:AT&T|PG&E|[PA]&[LE]|B&B|R&[DB]|Q&A|S&P|M&A|M&S|H&M|p&l|r&b|q&a)(?![\p{L}\p{N}])/uy,
);

/** Short forms with a slash that are one word; otherwise the slash is a token of its own. */
export const slashed: TokenRule = patternRule('slashed', /(?:w\/o|l\/c|n\/a|i\/[cs])(?![\p{L}\p{N}/])/iuy);

/** A clitic behind something that is not a word: `the E.U.|'s`, `“Review”|’s`. */
export const clitic: TokenRule = patternRule(
  'clitic',
  /(?<=[^\s([{“‘"'-])['’`](?:s|m|d|ll|re|ve)(?![\p{L}\p{N}'’])/iuy,
);

/** Apostrophe-initial words: `'em`, `'til`, `'cause`. */
export const elided: TokenRule = patternRule(
  'elided',
  /['’](?:em|til|till|cause|bout|n|tis|twas|round|cos)(?![\p{L}\p{N}'’])/iuy,
);
