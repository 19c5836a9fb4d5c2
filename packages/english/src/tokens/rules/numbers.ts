import { patternRule, type TokenRule } from '../rule.ts';

/**
 * Numbers with their inner marks: `1,200.50`, `10:30`, `9/11`, `11/28/2000`, `555-0123`, `+44`, `1980s`,
 * `60's`, `3rd`. UD splits ranges (`3-4`) and units (`10 am`, `35 mm`, `20 %`), and keeps phone numbers.
 */
export const phone: TokenRule = patternRule(
  'phone',
  /(?:\+?1-)?(?:\d{3}[-/])?\d{3}-\d{4}(?![\p{L}\p{N}-])|\d{3}\.\d{3}\.\d{4}(?!\p{N})|\d{1,2}-\d{1,2}-(?:\d{4}|\d{2})(?![\p{L}\p{N}-])|\d{5}-\d{4}(?![\p{L}\p{N}-])/uy,
);

export const number: TokenRule = patternRule(
  'number',
  /(?:\+(?=\d)|\.(?=\d))?\d{1,40}(?:(?:[.,:/](?=\d))\d{1,40}){0,12}(?:(?:st|nd|rd|th|s)(?![\p{L}\p{N}])|['’]s(?![\p{L}\p{N}]))?/iuy,
);

const SLASHED = /^\+?(\d{1,2})\/(\d{1,2})$/u;

/** `9/11` and `5/18` are days and one word; `1/2` and `24/7` are three. */
export function isFraction(written: string): boolean {
  const match = SLASHED.exec(written);
  if (!match) return false;
  const [, first = '', second = ''] = match;
  const day = first.length + second.length > 2 && Number(first) <= 12 && Number(second) <= 31;
  return !day || (second.length === 1 && first !== '' && !first.startsWith('0'));
}

/** `'90s` and `'72`: the apostrophe belongs to the year. */
export const shortYear: TokenRule = patternRule('short-year', /['’]\d{2}s?(?![\p{L}\p{N}])/uy);

/** `US$`, `HK$`, `C$`: the currency's sign with its country. */
export const currency: TokenRule = patternRule('currency', /(?:US|HK|NZ|AU|CA|NT|A|C|S|U|R)\$(?=[\s\d]|$)/uy);
