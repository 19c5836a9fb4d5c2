/**
 * The parser and the binder must answer whatever text they get, quickly, with a tree or a CypherError.
 */
import { describe, expect, it } from 'vitest';
import { bind } from '../src/bind/bind.ts';
import type { Catalog } from '../src/bind/catalog.ts';
import { CypherError } from '../src/errors.ts';
import { builtInRegistry } from '../src/functions/index.ts';
import { createLanguageService } from '../src/language/service.ts';
import { parse } from '../src/parse/parse.ts';
import { localTck } from '../tck/features.ts';
import { pick, random } from './random.ts';
import { SAMPLE_QUERIES } from './sample-queries.ts';

/** CYPHER_FUZZ=1000000 runs that many of each kind. */
const RUNS = Number(process.env.CYPHER_FUZZ ?? 4_000);
const SEED = Number(process.env.CYPHER_FUZZ_SEED ?? 20_261_122);
/** Far above what any text of this size takes; a hang is what is looked for. */
const SLOW_MS = 2_000;

const catalog: Catalog = { functions: builtInRegistry, procedure: () => undefined, procedureNames: [] };

function check(text: string): void {
  const start = performance.now();
  try {
    bind(parse(text), text, catalog);
  } catch (error) {
    if (!(error instanceof CypherError)) {
      throw new Error(`Not a typed error for ${JSON.stringify(text)}: ${(error as Error).stack}`);
    }
    expect(error.phase).toBe('compile time');
    if (error.offset !== undefined) expect(error.offset).toBeLessThanOrEqual(text.length);
  }
  const took = performance.now() - start;
  if (took > SLOW_MS) throw new Error(`${took} ms for ${JSON.stringify(text.slice(0, 500))}`);
}

const TOKENS =
  'MATCH OPTIONAL WHERE RETURN WITH UNWIND AS CREATE MERGE SET REMOVE DELETE DETACH FOREACH CALL YIELD UNION ALL ORDER BY SKIP LIMIT DISTINCT CASE WHEN THEN ELSE END AND OR XOR NOT IN IS NULL STARTS ENDS CONTAINS EXISTS COUNT COLLECT ANY SHORTEST ALL ON INDEX FOR REQUIRE a b n r count collect size reduce shortestPath $p 1 2.5 \'s\' "t" `q` ( ) [ ] { } -> <- - < > = <> <= >= =~ + * / % ^ . .. , : ; | & ! || += :: --> <-- -[ ]- true null'.split(
    ' ',
  );

/** One small change to a text: cut, doubled, swapped or replaced pieces. */
function mutate(next: () => number, text: string): string {
  const at = Math.floor(next() * (text.length + 1));
  const to = Math.min(text.length, at + Math.floor(next() * 12));
  const piece = text.slice(at, to);
  switch (Math.floor(next() * 5)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, to) + piece + text.slice(to);
    case 2:
      return text.slice(0, at) + pick(next, TOKENS) + text.slice(to);
    case 3:
      return `${text.slice(0, at)} ${pick(next, TOKENS)} ${text.slice(at)}`;
    default:
      return text.slice(to) + text.slice(0, at);
  }
}

describe(`fuzz (seed ${SEED}, ${RUNS} runs each)`, () => {
  it('random characters', () => {
    const next = random(SEED);
    for (let run = 0; run < RUNS; run++) {
      const wide = next() < 0.3;
      const length = Math.floor(next() * 60);
      check(
        Array.from({ length }, () => String.fromCharCode(Math.floor(next() * (wide ? 65_536 : 128)))).join(
          '',
        ),
      );
    }
  });

  it('token soup', () => {
    const next = random(SEED + 1);
    for (let run = 0; run < RUNS; run++) {
      const length = Math.floor(next() * 40);
      check(Array.from({ length }, () => pick(next, TOKENS)).join(next() < 0.8 ? ' ' : ''));
    }
  });

  it('mutated samples', () => {
    const next = random(SEED + 2);
    for (const query of SAMPLE_QUERIES) expect(() => parse(query)).not.toThrow();
    for (let run = 0; run < RUNS; run++) {
      let text = pick(next, SAMPLE_QUERIES);
      for (let left = 1 + Math.floor(next() * 4); left > 0; left--) text = mutate(next, text);
      check(text);
    }
  });

  it('mutated queries of the TCK', context => {
    const tck = localTck();
    if (tck === undefined) context.skip('The openCypher TCK is not here: set TCK_DIR to its folder.');
    const queries = tck!.scenarios.flatMap(({ steps }) => steps.flatMap(({ doc }) => doc ?? []));
    const next = random(SEED + 3);
    for (let run = 0; run < RUNS; run++) {
      const text = pick(next, queries);
      check(next() < 0.5 ? mutate(next, text) : mutate(next, mutate(next, text)));
    }
  });

  it('the language service, on texts as they are while they are typed', () => {
    const next = random(SEED + 4);
    const vocabulary = () => ({ labels: ['A'], types: ['R'], properties: ['x'] });
    const service = createLanguageService({ vocabulary });
    for (let run = 0; run < RUNS / 10; run++) {
      let text: string = pick(next, SAMPLE_QUERIES);
      if (next() < 0.5) text = mutate(next, text);
      text = text.slice(0, Math.floor(next() * (text.length + 1)));
      const offset = Math.floor(next() * (text.length + 1));
      for (const { start, end } of service.diagnostics(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeLessThan(end);
      }
      const { from } = service.completions(text, offset);
      expect(from).toBeLessThanOrEqual(offset);
      service.hover(text, offset);
      let last = 0;
      for (const { start, end } of service.highlight(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
      }
      expect(service.format(service.format(text))).toBe(service.format(text));
    }
  });

  it('deep nesting of every bracket and word that can nest', () => {
    const openers = [
      '(',
      '[',
      '{a:',
      'f(',
      'NOT ',
      '-',
      'CASE WHEN ',
      'EXISTS {',
      'CALL {',
      '[x IN ',
      'all(x IN ',
      'n:(',
    ];
    for (const opener of openers) {
      for (const before of ['RETURN ', 'MATCH (n) WHERE ', 'MATCH ', ''])
        check(before + opener.repeat(10_000));
    }
    check('RETURN ' + '['.repeat(10_000) + ']'.repeat(10_000));
    check('RETURN ' + '(n)-->'.repeat(10_000) + '(n)');
    check('MATCH ' + '(n)-->'.repeat(10_000) + '(n) RETURN 1');
    check('RETURN 1 AS a' + ' UNION RETURN 1 AS a'.repeat(10_000));
    check('RETURN ' + 'a.'.repeat(10_000) + 'b');
    check('RETURN ' + Array.from({ length: 10_000 }, () => '1').join(' < '));
    check('RETURN 1' + ' AND true'.repeat(10_000));
    check('WITH 1 AS a '.repeat(10_000) + 'RETURN a');
  });
});
