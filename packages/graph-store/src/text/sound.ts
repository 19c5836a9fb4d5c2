/**
 * Rewrites that bring the usual romanisations of one name together: scholarly, popular and passport spellings of
 * Slavic, Caucasian, Turkic and Arabic names differ in these.
 */
const rewrites: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 'sh'],
  [/tch/g, 'ch'],
  [/kh|gh(?=[aeiou])/g, 'g'],
  [/gh/g, 'g'],
  [/dzh|dj|zh/g, 'j'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck/g, 'k'],
  [/tz/g, 'ts'],
  [/x/g, 'ks'],
  [/q/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/y/g, 'i'],
  [/ff?$/g, 'v'],
  [/(.)\1+/g, '$1'],
  [/(?<=.{3})e$/g, ''],
  [/(?<=[aeiou])h(?![aeiou])/g, ''],
];

/** A folded word as it sounds, roughly: equal for spellings that differ by romanisation alone. Linear. */
export function sound(word: string): string {
  let out = word;
  for (const [pattern, by] of rewrites) out = out.replace(pattern, by);
  return out;
}
