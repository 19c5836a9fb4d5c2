import { predicates } from '@entente/ontology';

const NAMES = predicates.map(p => p.name).join('|');
const STATEMENT = new RegExp(`^>? ?(.+?) (NOT )?((?:${NAMES})(?:\\|(?:${NAMES}))*) (.+?)(?: \\[(.+)\\])?$`);

/** What is expected under a sentence. Names stand as the text or the extraction has them; `a|b` takes either. */
export interface GoldenLine {
  readonly kind: 'statement' | 'claim';
  /** False where a careful reader may or may not draw it. */
  readonly required: boolean;
  readonly subject: string;
  /** Empty for a claim; `A|B` takes either. */
  readonly predicate: string;
  readonly negated: boolean;
  /** The other end, or the claim's text. */
  readonly object: string;
  readonly source: string | null;
  readonly text: string;
}

export interface GoldenCase {
  readonly sentence: string;
  readonly lines: readonly GoldenLine[];
  /** A sentence that is not read rightly yet. */
  readonly missed: boolean;
  readonly construction: string;
}

export interface GoldenFile {
  readonly cases: readonly GoldenCase[];
  /** What is judged beside statements: every claim; what only names and titles carry. */
  readonly judged: ReadonlySet<'claims' | 'names'>;
}

/**
 * Reads a golden file. A line is a sentence (or a short text; ` ¶ ` parts its paragraphs), a `~` before it marks one that is
 * known to be missed. What must be found is on the lines after it: `>` a statement, `"` a claim; `?` before either:
 * may be found. `## ` names the construction of what follows, `@ claims` and `@ names` turn on what is judged beside
 * statements, `#` starts a comment.
 *
 * @throws Error naming the line that cannot be read
 */
export function parseGolden(text: string): GoldenFile {
  const cases: { sentence: string; lines: GoldenLine[]; missed: boolean; construction: string }[] = [];
  const judged = new Set<'claims' | 'names'>();
  let construction = 'mixed';
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) construction = line.slice(3).trim();
    else if (/^@ (claims|names)$/.test(line)) judged.add(line.slice(2) as 'claims' | 'names');
    else if (!line.trim() || line.startsWith('#')) continue;
    else if (/^ {2}/.test(line)) {
      const last = cases.at(-1);
      if (!last) throw new Error(`a line without a sentence: ${line}`);
      last.lines.push(parseLine(line.trim()));
    } else {
      const missed = line.startsWith('~');
      cases.push({ sentence: line.replace(/^~/, '').trim(), lines: [], missed, construction });
    }
  }
  return { cases, judged };
}

/** The text that is read for a case. */
export const textOf = (c: GoldenCase): string => c.sentence.replaceAll(' ¶ ', '\n\n');

function parseLine(text: string): GoldenLine {
  const required = !text.startsWith('?');
  const body = required ? text : text.slice(1).trim();
  const claim = /^" ([^:]+): (.+)$/.exec(body);
  if (claim)
    return {
      kind: 'claim',
      required,
      subject: claim[1]!,
      predicate: '',
      negated: false,
      object: claim[2]!,
      source: null,
      text,
    };
  const found = STATEMENT.exec(body);
  if (!found) throw new Error(`cannot be read as a statement or a claim: ${text}`);
  return {
    kind: 'statement',
    required,
    subject: found[1]!,
    predicate: found[3]!,
    negated: found[2] !== undefined,
    object: found[4]!,
    source: found[5] ?? null,
    text,
  };
}
