/**
 * Do regular expressions match what Java's match? Random patterns, most of them of what the engine takes, on random
 * short texts. Needs `java` (11 or later).
 *
 *   pnpm --filter @entente/cypher fuzz:regex [--patterns 20000] [--seed 1]
 *
 * Ends with 1 where an answer differs, or where the engine takes what Java refuses. About one pattern in 30,000 differs
 * rightly: Java ends the repetition of a group at a turn that matched nothing, though another way was left.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CypherError } from '../src/errors.ts';
import { regexTest } from '../src/values/regex/regex.ts';
import { Random } from './random.ts';

const { values } = parseArgs({
  options: { patterns: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
  args: process.argv.slice(2).filter(arg => arg !== '--'),
});
const random = new Random(Number(values.seed));

const words = (text: string): string[] => text.split(' ');
const SPECIAL = [' ', '\n', '\r', '\u0085', '\u2028', '\t', '\u00a0'];
const ATOMS = [
  ...words(
    'a b A k 7 - é É ß 😀 . . . # ; & } ] / " ſ K ^ $ \\A \\z \\Z \\B \\d \\D \\w \\W \\s \\S \\h \\H \\v \\V',
  ),
  ...words(
    '\\. \\- \\\\ \\] \\n \\t \\e \\a \\f \\r \\x41 \\x{1F600} \\u0041 \\uD83D\\uDE00 \\07 \\012 \\0101 \\cA',
  ),
  ...words(
    '\\p{L} \\pL \\P{Lu} \\p{Lu} \\p{Ll} \\p{Lt} \\p{N} \\p{Nd} \\p{Lower} \\p{Upper} \\p{Alpha} \\P{Alnum}',
  ),
  ...words(
    '\\p{Punct} \\p{Space} \\p{XDigit} \\p{IsLatin} \\p{IsGreek} \\p{script=Latin} \\p{gc=Lu} \\p{IsL}',
  ),
  ...words(
    '\\p{IsAlphabetic} \\p{IsUppercase} \\p{IsLowercase} \\p{IsWhite_Space} \\p{IsLetter} \\Qa.b\\E \\Q-]\\E',
  ),
  ...words('(?i) (?m) (?s) (?u) (?-i)'),
  ...SPECIAL,
  '\\b',
];
const ITEMS = [
  ...words(
    'a b k z 7 - ^ & . $ ( | { # é ß ſ K 😀 a-f A-F x-z 0-9 à-ÿ a- -z \\d \\W \\s \\] \\[ \\- \\n \\\\ \\x41',
  ),
  ...words('[bc] [^a] [a-c&&[b-z]] \\p{Lu} \\p{Lower} \\p{IsGreek} \\Q-]\\E'),
  ...SPECIAL,
];
const QUANTIFIERS = ['', '', '', '', '', ...words('* + ? {2} {1,2} {0,} *? +? ?? {1,2}?')];
const GROUPS = words('( ( (?: (?<name> (?i: (?s: (?m: (?iu: (?i-s:');
/** What one of the two, or both, refuse. */
const RARE = words(
  '{ * *+ {2,1} (?= (?> (?x) \\q \\R \\1 \\N \\G \\u12 \\p{Foo} \\p{InGreek} [ [z-a] [a&&] ( )',
);
const TEXTS = [
  ...words('a b A B k K s S 7 0 - . _ é É ß 😀 ſ K α & ] [ ^ $ # c f z ÿ * { }'),
  ...SPECIAL,
  '\ud83d',
];

function sequence(depth: number): string {
  return random.times(0, 3, () => term(depth) + random.pick(QUANTIFIERS)).join('');
}

function term(depth: number): string {
  return random.among<string>(
    [60, () => random.pick(ATOMS)],
    [15, () => `[${random.pick(['', '', '^'])}${random.times(1, 4, () => random.pick(ITEMS)).join('')}]`],
    [depth > 0 ? 25 : 0, () => `${random.pick(GROUPS)}${choice(depth - 1)})`],
    [1, () => random.pick(RARE)],
  );
}

function choice(depth: number): string {
  return random.times(1, random.chance(0.3) ? 2 : 1, () => sequence(depth)).join('|');
}

/** What we say, in the oracle's letters. */
function ours(pattern: string, texts: readonly string[]): string {
  try {
    const test = regexTest(pattern);
    return texts.map(text => (test(text) ? 'T' : 'F')).join('');
  } catch (error) {
    if (error instanceof CypherError) return 'E';
    throw error;
  }
}

function hexadecimal(text: string): string {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join(
    '',
  );
}

const cases = Array.from({ length: Number(values.patterns) }, () => ({
  pattern: choice(2),
  texts: ['', ...random.times(20, 20, () => random.times(1, 5, () => random.pick(TEXTS)).join(''))],
}));
const oracle = fileURLToPath(new URL('RegexOracle.java', import.meta.url));
const answers = execFileSync('java', [oracle], {
  input: cases.map(({ pattern, texts }) => [pattern, ...texts].map(hexadecimal).join(' ')).join('\n'),
  maxBuffer: 1e9,
})
  .toString()
  .split('\n');

const count = { equal: 0, refusedByBoth: 0, refusedByUs: 0, refusedByJava: 0, different: 0 };
for (const [i, { pattern, texts }] of cases.entries()) {
  const mine = ours(pattern, texts);
  const theirs = answers[i]!;
  if (mine === theirs) count[mine === 'E' ? 'refusedByBoth' : 'equal']++;
  else if (mine === 'E') count.refusedByUs++;
  else {
    count[theirs === 'E' ? 'refusedByJava' : 'different']++;
    const at = [...mine].findIndex((letter, k) => letter !== theirs[k]);
    console.log(JSON.stringify({ pattern, text: texts[at], ours: mine[at], java: theirs[at] ?? theirs }));
  }
}
console.log(count);
process.exitCode = count.different + count.refusedByJava > 0 ? 1 : 0;
