/**
 * The TCK's feature files as plain scenarios.
 *
 * They are test data that is not part of this project: from the folder TCK_DIR names, else from beside the
 * repository (`../shared/opencypher-tck`), else from Maven's `org.opencypher:tck:1.0.0-M23`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator, type PickleStep } from '@cucumber/messages';
import type { Scenario, Step } from './scenario.ts';

export const TCK_ARTIFACT = 'org.opencypher:tck:1.0.0-M23';
/** How many scenarios the TCK has once outlines are expanded. */
export const TCK_SCENARIOS = 3897;

export interface Tck {
  readonly scenarios: readonly Scenario[];
  /** The query that makes a named graph. */
  readonly graphs: ReadonlyMap<string, string>;
  readonly from: string;
}

/** Reads every scenario. @returns `undefined` where the TCK is nowhere to be found */
export function loadTck(): Tck | undefined {
  return localTck() ?? readTck(fromMaven());
}

/** As {@link loadTck}, but only what is on this machine already. */
export function localTck(): Tck | undefined {
  return readTck(process.env.TCK_DIR ?? besideRepository());
}

function readTck(folder: string | undefined): Tck | undefined {
  if (folder === undefined || !existsSync(folder)) return undefined;
  const features = join(folder, 'features');
  const files = filesBelow(features)
    .filter(file => file.endsWith('.feature'))
    .sort();
  return {
    scenarios: files.flatMap(file => scenariosOf(features, file)),
    graphs: graphsOf(folder),
    from: folder,
  };
}

function besideRepository(): string | undefined {
  const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
  const folder = join(repository, '../shared/opencypher-tck');
  return existsSync(folder) ? folder : undefined;
}

/** Downloads the artifact with Maven's own client and unpacks it to a temporary folder. */
function fromMaven(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'opencypher-tck-'));
  try {
    const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
    const options = [`-Dartifact=${TCK_ARTIFACT}:jar`, `-DoutputDirectory=${folder}`];
    execFileSync('mvn', ['-q', '-B', copy, ...options], {
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: folder,
    });
    const jar = readdirSync(folder).find(name => name.endsWith('.jar'));
    if (jar === undefined) return undefined;
    execFileSync('jar', ['xf', jar], { cwd: folder });
  } catch {
    return undefined;
  }
  const features = filesBelow(folder).find(file => file.endsWith('.feature'));
  if (features === undefined) return undefined;
  const at = features.lastIndexOf('/features/');
  return at === -1 ? undefined : features.slice(0, at);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function graphsOf(folder: string): Map<string, string> {
  const scripts = filesBelow(folder).filter(file => file.endsWith('.cypher'));
  return new Map(
    scripts.map(file => [file.split('/').at(-1)!.slice(0, -'.cypher'.length), readFileSync(file, 'utf8')]),
  );
}

function scenariosOf(root: string, file: string): Scenario[] {
  const newId = IdGenerator.incrementing();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  const document = parser.parse(readFileSync(file, 'utf8'));
  const name = relative(root, file);
  const lines = new Map<string, number>();
  collectLines(document, lines);
  return compile(document, name, newId).map(pickle => ({
    file: name,
    line: lines.get(pickle.astNodeIds.at(-1)!) ?? 0,
    area: dirname(name),
    name: pickle.name,
    steps: pickle.steps.map(stepOf),
  }));
}

function stepOf(step: PickleStep): Step {
  const rows = step.argument?.dataTable?.rows.map(row => row.cells.map(cell => cell.value)) ?? [];
  return { text: step.text.trim(), doc: step.argument?.docString?.content, table: rows };
}

function collectLines(value: unknown, lines: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  const { id, location } = value as { id?: string; location?: { line: number } };
  if (id !== undefined && location !== undefined) lines.set(id, location.line);
  for (const child of Object.values(value)) collectLines(child, lines);
}
