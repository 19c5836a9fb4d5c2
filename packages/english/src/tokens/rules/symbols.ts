import { patternRule, type TokenRule } from '../rule.ts';

/** Emoticons of ASCII characters. Those with a letter need an end of word behind them. */
export const emoticon: TokenRule = patternRule(
  'emoticon',
  /(?:>?[:;=8][-'^o]?(?:[)(\]|\\*]+|[/](?![/\p{N}])|[DPpO](?![\p{L}\p{N}]))|\(:|<3+(?!\p{N})|\^_+\^|[xX]D(?![\p{L}\p{N}])|[-=]{1,4}>+|<[-=]{1,4})/uy,
);

/** One emoji with its modifiers and joined parts, or a flag. */
export const emoji: TokenRule = patternRule(
  'emoji',
  /(?:[\u{1F1E6}-\u{1F1FF}]{2}|\p{Extended_Pictographic}(?:[\uFE0F\u{1F3FB}-\u{1F3FF}]|\u200D\p{Extended_Pictographic}){0,12})/uy,
);

/** Runs of punctuation that are one token: ellipses, dashes, repeated marks and rulers, doubled quotes. */
export const run: TokenRule = patternRule(
  'run',
  /(?:\.{2,400}(?:[?!]{1,100})?|…{1,100}\.?|[?!]{2,400}|\.[?!]{1,40}|-{2,400}|[–—]{1,100}|''|``|""|’’|‘’|‘‘|<<|>>|={2,400}|\*{2,400}|_{2,400}|~{2,400}|\+{2,400}|#{2,400}|\|{2,400}|,{2,100}|\${2,20})/uy,
);

/** Any one character that no other rule wants, as a whole code point where it is well formed. */
export const single: TokenRule = patternRule('single', /[\s\S]/uy);
