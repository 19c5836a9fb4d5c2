/**
 * The openCypher TCK where it is at hand, and the runner's own tests: a runner that passes everything shows nothing.
 */
import { describe, expect, it } from 'vitest';
import { EngineDatabase } from '../tck/database.ts';
import { localTck, TCK_SCENARIOS } from '../tck/features.ts';
import { runScenario, type Scenario, type TckResult } from '../tck/scenario.ts';
import { SKIPPED } from '../tck/skips.ts';

type OwnStep = [text: string, doc?: string | undefined, table?: string[][] | undefined];

function scenario(...steps: OwnStep[]): Scenario {
  const plain = steps.map(([text, doc, table]) => ({ text, doc, table: table ?? [] }));
  return { file: 'own', line: 1, area: 'own', name: 'own', steps: plain };
}

async function passes(tested: Scenario, database = new EngineDatabase()): Promise<boolean> {
  return (await runScenario(tested, database, new Map())).passed;
}

describe('the runner', () => {
  const two = 'UNWIND [2, 1] AS x RETURN x';

  it.each<[string, boolean, OwnStep]>([
    ['rows as a bag', true, ['the result should be, in any order:', undefined, [['x'], ['1'], ['2']]]],
    ['rows as a list', false, ['the result should be, in order:', undefined, [['x'], ['1'], ['2']]]],
    ['a missing row', false, ['the result should be, in any order:', undefined, [['x'], ['1']]]],
    [
      'a float for an integer',
      false,
      ['the result should be, in any order:', undefined, [['x'], ['1.0'], ['2']]],
    ],
    ['another column', false, ['the result should be, in any order:', undefined, [['y'], ['1'], ['2']]]],
    ['rows where none should be', false, ['the result should be empty']],
    [
      'no error where one should be',
      false,
      ['a SyntaxError should be raised at compile time: UnexpectedSyntax'],
    ],
    ['no side effects', true, ['no side effects']],
    ['side effects that were not', false, ['the side effects should be:', undefined, [['+nodes', '1']]]],
    ['a step it does not know', false, ['the moon should be full']],
  ])('%s: %s', async (_, expected, [text, doc, table]) => {
    expect(await passes(scenario(['executing query:', two], [text, doc, table]))).toBe(expected);
  });

  it.each([
    ['a SyntaxError should be raised at compile time: UndefinedVariable', true],
    ['a SyntaxError should be raised at any time: *', true],
    ['a SyntaxError should be raised at runtime: UndefinedVariable', false],
    ['a TypeError should be raised at compile time: UndefinedVariable', false],
    ['a SyntaxError should be raised at compile time: UnexpectedSyntax', false],
    ['no side effects', false],
  ])('of an unknown variable, %s: %s', async (text, expected) => {
    expect(await passes(scenario(['executing query:', 'RETURN x'], [text]))).toBe(expected);
  });

  it('counts side effects, and sees those of a query that failed', async () => {
    const create = 'CREATE (:A {x: 1})-[:R]->(:A)';
    const wanted = [
      ['+nodes', '2'],
      ['+relationships', '1'],
      ['+properties', '1'],
      ['+labels', '1'],
    ];
    expect(
      await passes(
        scenario(['executing query:', create], ['the side effects should be:', undefined, wanted]),
      ),
    ).toBe(true);
    const fewer = wanted.slice(1);
    expect(
      await passes(scenario(['executing query:', create], ['the side effects should be:', undefined, fewer])),
    ).toBe(false);

    class Leaving extends EngineDatabase {
      override async run(query: string): Promise<TckResult> {
        await super.run('CREATE (:Left)', {});
        return super.run(query, {});
      }
    }
    const failing = scenario(
      ['executing query:', 'RETURN x'],
      ['a SyntaxError should be raised at compile time: UndefinedVariable'],
    );
    expect(await passes(failing, new Leaving())).toBe(false);
  });
});

describe('the openCypher TCK', () => {
  it('passes', { timeout: 300_000 }, async context => {
    const tck = localTck();
    if (tck === undefined) return context.skip('The openCypher TCK is not here: set TCK_DIR to its folder.');
    expect(tck.scenarios).toHaveLength(TCK_SCENARIOS);
    const failed: string[] = [];
    for (const tested of tck.scenarios) {
      const place = `${tested.file}:${tested.line}`;
      if (SKIPPED.has(place)) continue;
      const verdict = await runScenario(tested, new EngineDatabase(), tck.graphs);
      if (!verdict.passed) failed.push(`${place} ${verdict.why}`);
    }
    expect(failed).toEqual([]);
  });
});
