/**
 * One scenario against one database: what the steps mean, and what is compared. Knows neither Node nor Gherkin, so
 * it runs in a page as well.
 *
 * Everything is compared strictly: rows as a list or a bag, all four kinds of side effects, and the phase, kind
 * and detail of errors.
 *
 * @see openCypher TCK, tck/README.adoc
 */
import type { CypherError } from '../src/errors.ts';
import type { CypherValue } from '../src/values/types.ts';
import { difference, type GraphState } from './side-effects.ts';
import { canonicalTck, canonicalValue, parseTckValue, toCypher } from './values.ts';

export interface Step {
  readonly text: string;
  readonly doc: string | undefined;
  readonly table: readonly (readonly string[])[];
}

export interface Scenario {
  readonly file: string;
  readonly line: number;
  /** Folder of the feature file. */
  readonly area: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

export interface TckResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
}

/** An empty graph and an engine over it. */
export interface TckDatabase {
  run(query: string, parameters: Readonly<Record<string, CypherValue>>): Promise<TckResult>;
  /** `signature` as the TCK writes it: `a.b(in :: INTEGER?) :: (out :: STRING?)`; one row for each line. */
  procedure(signature: string, header: readonly string[], rows: readonly (readonly CypherValue[])[]): void;
  state(): GraphState;
}

export type Verdict = { readonly passed: true } | { readonly passed: false; readonly why: string };

class Failed extends Error {}

/** Runs a scenario on a fresh database. Never throws. */
export async function runScenario(
  scenario: Scenario,
  database: TckDatabase,
  graphs: ReadonlyMap<string, string>,
): Promise<Verdict> {
  const run = new Run(database, graphs);
  try {
    for (const step of scenario.steps) await run.step(step);
    return { passed: true };
  } catch (error) {
    const { message, stack } = error as Error;
    const [first] = message.split('\n');
    return { passed: false, why: error instanceof Failed ? message : `${first} ${stackLine(stack)}` };
  }
}

function stackLine(stack: string | undefined): string {
  return (
    stack
      ?.split('\n')
      .find(line => line.trim().startsWith('at '))
      ?.trim() ?? ''
  );
}

class Run {
  readonly #database: TckDatabase;
  readonly #graphs: ReadonlyMap<string, string>;
  readonly #parameters: Record<string, CypherValue> = Object.create(null);
  #result: TckResult | undefined;
  #error: Partial<CypherError> | undefined;
  #before: GraphState | undefined;

  constructor(database: TckDatabase, graphs: ReadonlyMap<string, string>) {
    this.#database = database;
    this.#graphs = graphs;
  }

  async step({ text, doc, table }: Step): Promise<void> {
    if (text === 'an empty graph' || text === 'any graph') return;
    const graph = /^the (\S+) graph$/.exec(text);
    if (graph !== null) return this.#namedGraph(graph[1]!);
    if (text === 'having executed:') {
      await this.#database.run(doc!, this.#parameters);
      return;
    }
    if (text === 'parameters are:') {
      for (const [name, value] of table) this.#parameters[name!] = toCypher(parseTckValue(value!));
      return;
    }
    const procedure = /^there exists a procedure (.*?) ?:$/.exec(text);
    if (procedure !== null) return this.#procedure(procedure[1]!, table);
    if (text === 'executing query:' || text === 'executing control query:') return this.#execute(doc!);
    this.#then(text, table);
  }

  async #namedGraph(name: string): Promise<void> {
    const script = this.#graphs.get(name);
    if (script === undefined) throw new Failed(`There is no graph ${name}.`);
    await this.#database.run(script, {});
  }

  #procedure(signature: string, [header = [], ...rows]: Step['table']): void {
    const values = rows.map(row => row.map(cell => toCypher(parseTckValue(cell))));
    this.#database.procedure(signature, header, values);
  }

  async #execute(query: string): Promise<void> {
    this.#before = this.#database.state();
    this.#result = undefined;
    this.#error = undefined;
    try {
      this.#result = await this.#database.run(query, this.#parameters);
    } catch (error) {
      this.#error = error as Partial<CypherError>;
    }
  }

  #then(text: string, table: Step['table']): void {
    const raised = /^an? (\w+) should be raised at (compile time|runtime|any time): (.*)$/.exec(text);
    if (raised !== null) {
      this.#expectError(raised[1]!, raised[2]!, raised[3]!);
      return;
    }
    if (this.#result === undefined) throw new Failed(`failed: ${describe(this.#error)}`);
    if (text === 'the result should be empty') {
      if (this.#result.rows.length > 0) throw new Failed(`expected no rows, got ${this.#result.rows.length}`);
      return;
    }
    const rows =
      /^the result should be(, in order|, in any order)?( \(ignoring element order for lists\))?:$/.exec(
        text,
      );
    if (rows !== null) this.#expectRows(table, rows[1] === ', in order', rows[2] !== undefined);
    else if (text === 'no side effects') this.#expectEffects([]);
    else if (text === 'the side effects should be:') this.#expectEffects(table);
    else throw new Failed(`unknown step: ${text}`);
  }

  #expectError(kind: string, phase: string, detail: string): void {
    const error = this.#error;
    if (error === undefined)
      throw new Failed(`expected ${kind} ${detail}, got ${this.#result?.rows.length} rows`);
    const matches =
      error.kind === kind &&
      (phase === 'any time' || error.phase === phase) &&
      (detail === '*' || error.detail === detail);
    if (!matches) throw new Failed(`expected ${kind} ${detail} at ${phase}, got ${describe(error)}`);
    this.#expectEffects([]);
  }

  #expectRows([header = [], ...expected]: Step['table'], ordered: boolean, bags: boolean): void {
    const { columns, rows } = this.#result!;
    const names = header.map(name => name.replaceAll('\\|', '|'));
    if ([...columns].sort().join('\n') !== [...names].sort().join('\n')) {
      throw new Failed(`columns ${columns.join(', ')}; expected ${names.join(', ')}`);
    }
    const order = names.map(name => columns.indexOf(name));
    const got = rows.map(row => order.map(index => canonicalValue(row[index]!, bags)).join(' | '));
    const want = expected.map(row => row.map(cell => canonicalTck(parseTckValue(cell), bags)).join(' | '));
    if (got.length !== want.length)
      throw new Failed(`${got.length} rows; expected ${want.length}: ${got[0] ?? ''}`);
    if (!ordered) {
      got.sort();
      want.sort();
    }
    const wrong = got.findIndex((row, index) => row !== want[index]);
    if (wrong !== -1) throw new Failed(`row ${wrong}: got ${got[wrong]}; expected ${want[wrong]}`);
  }

  #expectEffects(table: Step['table']): void {
    const wanted = new Map(table.map(([name, count]) => [name!, Number(count)]));
    const problem = difference(this.#before!, this.#database.state(), wanted);
    if (problem !== undefined) throw new Failed(`side effects: ${problem}`);
  }
}

function describe(error: Partial<CypherError> | undefined): string {
  if (error === undefined) return 'no error';
  if (error.kind === undefined) return `${error.message?.split('\n')[0]} ${stackLine(error.stack)}`;
  return `${error.kind} ${error.detail} at ${error.phase} (${error.message?.split('\n')[0]})`;
}
