import { ModelError } from '../errors.ts';

export interface LemmaRule {
  readonly case: 'keep' | 'lower' | 'title';
  /** Final characters to cut after recasing. */
  readonly cut: number;
  readonly add: string;
}

/** A head over the encoder's vectors. */
export interface HeadFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Least log-odds to report. */
  readonly threshold: number;
  /** Log-odds added to an attribution that the rules find too. */
  readonly agreement: number;
  /** Most words it reads at once. */
  readonly window: number;
  readonly classes: readonly string[];
}

export interface HeadFiles {
  readonly attribution: HeadFile | undefined;
  readonly pair: HeadFile | undefined;
  readonly event: HeadFile | undefined;
}

/** `model.json`: what the files hold and what their outputs mean. */
export interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly vocab: string;
  readonly lemmas: string | undefined;
  readonly maxPieces: number;
  readonly maxWordPieces: number;
  readonly hidden: number;
  readonly labels: {
    readonly upos: readonly string[];
    readonly xpos: readonly string[];
    readonly deprel: readonly string[];
    readonly ner: readonly string[];
    readonly lemmaRules: readonly LemmaRule[];
  };
  readonly files: ReadonlyMap<string, { readonly sha256: string; readonly bytes: number }>;
  readonly heads: HeadFiles;
}

const ADVICE = 'Use a model made for this version of @entente/english.';

function fail(problem: string): never {
  throw new ModelError('model-invalid', 'model.json', problem, ADVICE);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown, what: string): string {
  return typeof value === 'string' && value !== '' ? value : fail(`${what} is not a text`);
}

function count(value: unknown, what: string, least: number, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  return fail(`${what} is not a whole number from ${least} to ${most}`);
}

function texts(value: unknown, what: string): string[] {
  return Array.isArray(value) && value.length > 0 && value.every(item => typeof item === 'string')
    ? (value as string[])
    : fail(`${what} is not a list of texts`);
}

function lemmaRule(value: unknown): LemmaRule {
  if (!isObject(value) || typeof value['add'] !== 'string') return fail('a lemma rule is malformed');
  const casing = value['case'];
  if (casing !== 'keep' && casing !== 'lower' && casing !== 'title') return fail('a lemma rule has no case');
  return { case: casing, cut: count(value['cut'], 'a lemma rule’s cut', 0, 100), add: value['add'] };
}

/** File names come from outside: no folders, no schemes. */
function fileName(value: unknown, what: string): string {
  const name = text(value, what);
  return /^[\w-][\w.-]{0,100}$/.test(name) ? name : fail(`${what} is not a plain file name`);
}

/**
 * Reads and checks `model.json`.
 * @throws ModelError (`model-invalid`) where it is not what this version of the package can run
 */
export function parseManifest(json: string): Manifest {
  const data = parseObject(json);
  const labels = isObject(data['labels']) ? data['labels'] : fail('it has no labels');
  const rules = Array.isArray(labels['lemmaRules']) ? labels['lemmaRules'] : fail('it has no lemma rules');
  const listed = isObject(data['files']) ? data['files'] : fail('it lists no files');
  const files = new Map<string, { sha256: string; bytes: number }>();
  for (const [name, file] of Object.entries(listed)) {
    if (!isObject(file) || !/^[0-9a-f]{64}$/.test(String(file['sha256'])))
      return fail(`${name} has no SHA-256`);
    files.set(fileName(name, 'a file’s name'), {
      sha256: String(file['sha256']),
      bytes: count(file['bytes'], `the size of ${name}`, 1, 2 ** 31),
    });
  }
  return {
    version: text(data['version'], 'version'),
    license: text(data['license'], 'license'),
    vocab: fileName(data['vocab'], 'vocab'),
    lemmas: data['lemmas'] === undefined ? undefined : fileName(data['lemmas'], 'lemmas'),
    maxPieces: count(data['maxPieces'], 'maxPieces', 32, 510),
    maxWordPieces: count(data['maxWordPieces'] ?? 12, 'maxWordPieces', 1, 31),
    hidden: count(data['hidden'], 'hidden', 1, 4096),
    labels: {
      upos: texts(labels['upos'], 'upos'),
      xpos: texts(labels['xpos'], 'xpos'),
      deprel: texts(labels['deprel'], 'deprel'),
      ner: nameLabels(texts(labels['ner'], 'ner')),
      lemmaRules: rules.map(lemmaRule),
    },
    files,
    heads: headFiles(isObject(data['heads']) ? data['heads'] : {}),
  };
}

function headFiles(data: Readonly<Record<string, unknown>>): HeadFiles {
  const head = (name: string): HeadFile | undefined =>
    data[name] === undefined ? undefined : headFile(data[name], name);
  return { attribution: head('attribution'), pair: head('pair'), event: head('event') };
}

function headFile(value: unknown, name: string): HeadFile {
  if (!isObject(value) || !/^[0-9a-f]{64}$/.test(String(value['sha256'])))
    return fail(`the head ${name} has no SHA-256`);
  const number = (key: string): number => {
    const given = value[key] ?? 0;
    return typeof given === 'number' ? given : fail(`the ${key} of the head ${name} is not a number`);
  };
  const { classes } = value;
  return {
    file: fileName(value['file'], `the file of the head ${name}`),
    sha256: String(value['sha256']),
    bytes: count(value['bytes'], `the size of the head ${name}`, 1, 2 ** 31),
    threshold: number('threshold'),
    agreement: number('agreement'),
    window: count(value['window'] ?? 160, `the window of the head ${name}`, 1, 2048),
    classes: name === 'attribution' ? [] : texts(classes, `the classes of the head ${name}`),
  };
}

/** `research.json`: heads over the default encoder, whose hashes it names. */
export interface ResearchPack {
  readonly encoder: ReadonlyMap<string, string>;
  readonly heads: HeadFiles;
}

/** @throws ModelError (`model-invalid`) */
export function parseResearch(json: string): ResearchPack {
  const data = parseObject(json);
  const encoder = isObject(data['encoder']) ? data['encoder'] : fail('a research pack names no encoder');
  return {
    encoder: new Map(Object.entries(encoder).map(([file, hash]) => [file, String(hash)])),
    heads: headFiles(data),
  };
}

function parseObject(json: string): Record<string, unknown> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (cause) {
    throw new ModelError('model-invalid', 'model.json', 'not JSON', ADVICE, { cause });
  }
  return isObject(data) ? data : fail('not an object');
}

function nameLabels(labels: string[]): string[] {
  const known = labels.every(label => /^(?:O|[BI]-(?:PER|ORG|LOC|NORP|EVENT))$/.test(label));
  return known && labels.includes('O') ? labels : fail('ner has labels that are not BIO over known types');
}
