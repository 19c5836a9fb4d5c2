import { parse } from 'yaml';
import { EntenteError } from '../errors.ts';

export interface Metadata {
  readonly id?: string;
  readonly title?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly language?: string;
}

/** Names under which outlets and tools write the same field. */
const fields: Readonly<Record<string, keyof Metadata>> = {
  id: 'id',
  title: 'title',
  headline: 'title',
  date: 'published',
  published: 'published',
  publishedat: 'published',
  outlet: 'outlet',
  source: 'outlet',
  publisher: 'outlet',
  site: 'outlet',
  url: 'url',
  link: 'url',
  language: 'language',
  lang: 'language',
};

/**
 * Takes a YAML block between `---` lines off the head of a text. The text that remains is the document's
 * text; offsets count from its start.
 * @throws EntenteError `INPUT_MALFORMED` for a block that is opened and is not YAML.
 */
export function splitFrontMatter(
  text: string,
  file: string,
): { readonly metadata: Metadata; readonly text: string } {
  const match = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return { metadata: {}, text };
  let value: unknown;
  try {
    // Dates stay text, and anchors cannot multiply: the block is hostile until read.
    value = parse(match[1]!, { schema: 'failsafe', maxAliasCount: 0 });
  } catch (cause) {
    value = plainLines(match[1]!);
    if (!value)
      throw new EntenteError(
        'INPUT_MALFORMED',
        `${file}: the front matter is not YAML: ${firstLine(cause)}`,
        {
          file,
          line: 1,
          hint: 'write lines such as "date: 2024-03-09" between two lines of ---',
          cause,
        },
      );
  }
  return { metadata: metadataOf(value), text: text.slice(match[0].length) };
}

/** Lines of `name: value` taken as they stand: headlines hold colons, and few people quote them. */
function plainLines(block: string): Record<string, string> | undefined {
  const found: Record<string, string> = Object.create(null);
  for (const line of block.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const match = /^([A-Za-z_][\w-]*):[ \t]*(.*)$/.exec(line);
    if (!match) return undefined;
    found[match[1]!] = match[2]!.trim();
  }
  return found;
}

/** Picks the fields that are known out of an object from outside; dates in a form that is not one are left out. */
export function metadataOf(value: unknown): Metadata {
  if (typeof value !== 'object' || value === null) return {};
  const found: { -readonly [Key in keyof Metadata]: Metadata[Key] } = {};
  for (const [key, raw] of Object.entries(value)) {
    const field = Object.hasOwn(fields, key.toLowerCase()) ? fields[key.toLowerCase()] : undefined;
    if (!field || typeof raw !== 'string' || raw.trim() === '' || found[field] !== undefined) continue;
    if (field === 'published') {
      const date = dateOf(raw);
      if (date) found.published = date;
    } else found[field] = raw.trim().slice(0, 2000);
  }
  return found;
}

/** The calendar date at the head of an ISO date or time, or undefined. */
export function dateOf(raw: string): string | undefined {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])/.exec(raw);
  if (!match) return undefined;
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date ? undefined : date;
}

function firstLine(error: unknown): string {
  return String((error as Error).message)
    .split('\n', 1)[0]!
    .replace(/:$/, '');
}
