/** Why a line is no prose of the article. */
export interface NoiseRule {
  readonly id: string;
  readonly test: RegExp;
}

/**
 * Lines that pages wrap around an article. Every pattern is anchored at both ends or at the line's start and
 * followed by a mark, so that prose which begins alike stays.
 */
export const noiseRules: readonly NoiseRule[] = [
  { id: 'ad', test: /^\[?\/?ad(_\d+)?\]?$|^(advertisement|sponsored( content)?|promoted( content)?)\.?$/i },
  {
    id: 'related',
    test: /^((read|see|watch|listen)( also| more| next)?|also (read|on)|related( (articles?|stories|news|topics?))?|more (on|from) [^.]{0,40}|recommended( for you)?|don'?t miss|you (may|might) also like|in pictures|watch)\s*(:.*|[^.!?]{0,0})$/i,
  },
  {
    id: 'share',
    test: /^(share( this)?( on .*)?|follow us.*|subscribe.*|sign up.*|join (us|our).*|tweet|facebook|whatsapp|telegram|e-?mail|print|copy link|click here.*|download our.*|get our.*newsletter.*)$/i,
  },
  {
    id: 'comments',
    test: /^(please enter your .*|leave a (comment|reply).*|post a comment.*|\d* ?comments?( \(\d+\))?|log in to.*|your email address will not.*|save my name, email.*)$/i,
  },
  {
    id: 'caption',
    test: /^(photo|image|picture|file photo|illustration|credit|video|getty( images)?|afp photo|reuters photo)\b\s*[:/|©(].*$/i,
  },
  {
    id: 'meta',
    test: /^(source|sources|published( in| on)?|posted( on)?|last update[d]?|updated( at| on)?|created|date|tags?|topics?|category|filed under|views?|reading time|language)\s*:.*$/i,
  },
  { id: 'rights', test: /^(©|copyright|\(c\)|all rights reserved).*$/i },
  {
    id: 'byline',
    test: /^((reporting|writing|editing|additional reporting|translated|compiled|edited|written)( and (writing|editing))? by .{1,120}|by:? [\p{Lu}][\p{L}.'’-]+( [\p{Lu}][\p{L}.'’-]*){1,3}( (and|&) .{1,60})?(,.{0,60})?)$/iu,
  },
  { id: 'time', test: /^(\d{1,2}[:.]\d{2}( ?(am|pm|gmt|utc|et|est|cet|bst))?( ?[-–|] ?)?)$/i },
  { id: 'rule', test: /^[\p{P}\p{S}\s]+$/u },
];

/** The rule that marks a line as noise, or null. `line` is trimmed. */
export function noiseIn(line: string): NoiseRule | null {
  return noiseRules.find(rule => rule.test.test(line)) ?? null;
}

/** Length of a line's first half where the line is one phrase glued twice; 0 otherwise. */
export function gluedHalf(line: string): number {
  if (line.length < 12 || line.length > 400) return 0;
  for (const gap of [0, 1]) {
    const half = (line.length - gap) / 2;
    if (!Number.isInteger(half)) continue;
    if (line.slice(0, half).toLowerCase() === line.slice(half + gap).toLowerCase()) return half;
  }
  return 0;
}

const AGENCY = String.raw`\((?<agency>[\p{Lu}][\p{L}&.\- ]{1,30})\)`;
const PLACE = String.raw`[\p{Lu}][\p{L}.'’\-]+(?:[ /][\p{Lu}][\p{L}.'’\-]+){0,3}`;
const DATE = String.raw`(?:,? (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)(?:,? \d{4})?)?`;
const DATELINES = [
  new RegExp(`^${PLACE}(?:, ${PLACE})?${DATE}\\s*${AGENCY}\\s*(?:[-–—:]+\\s*|$)`, 'u'),
  new RegExp(
    `^\\p{Lu}{3,}(?:[ /.'’-]\\p{Lu}+)*(?:, [\\p{Lu}][\\p{L}.]+(?: [\\p{Lu}][\\p{L}.]+){0,2})?${DATE}\\s*(?:[-–—]+|:)\\s+`,
    'u',
  ),
];

const DATED = new RegExp(
  `^${PLACE}(?:, ${PLACE})?,? (?:\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?|(?:January|February|March|April|May|June|July|August|September|October|November|December)[a-z]* \\d{1,2})(?:,? \\d{4})?\\s*(?:[-–—]+|:)\\s+`,
  'u',
);
DATELINES.push(DATED);

/** A dateline at a paragraph's start: its length, and the agency it names. */
export function dateline(paragraph: string): { length: number; agency?: string } | null {
  for (const pattern of DATELINES) {
    const match = pattern.exec(paragraph);
    if (!match) continue;
    const agency = match.groups?.['agency']?.trim();
    return { length: match[0].length, ...(agency === undefined ? {} : { agency }) };
  }
  return null;
}

const CLOCK =
  /^(?:[01]?\d|2[0-3])[.:h][0-5]\d(?: ?(?:a\.?m\.?|p\.?m\.?|GMT|UTC|BST|E[SD]?T|CES?T))?(?: ?[-–—:|])? +(?=["“‘'\p{Lu}])/u;

/** Length of the time that a live blog's entry opens with; 0 where it opens with none. */
export const clockTime = (paragraph: string): number => CLOCK.exec(paragraph)?.[0].length ?? 0;
