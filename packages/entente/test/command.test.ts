import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { entente, examples, gazetteer, scratch } from './harness.ts';

let cwd: string;
const project = 'example.entente';
beforeAll(async () => {
  cwd = scratch();
  const built = await entente(['build', examples, '--gazetteer', gazetteer, '-o', project], { cwd });
  expect(built.err).toContain('25 articles read');
  expect(built.code).toBe(0);
}, 300_000);

const rows = async (cypher: string, ...more: string[]) => {
  const { code, out, err } = await entente(
    ['query', cypher, '--store', project, '--format', 'json', ...more],
    { cwd },
  );
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as Record<string, unknown>[];
};

describe('build', () => {
  it('finds who accuses whom, who mediates and who supports whom in the example corpus', async () => {
    const accusations = await rows(
      `MATCH (a:State)-[r:ACCUSES]->(b:State) RETURN DISTINCT a.name AS a, b.name AS b`,
    );
    expect(accusations).toContainEqual({ a: 'Meridia', b: 'Drovia' });
    const mediators = await rows(`MATCH (m)-[r:MEDIATES]->(c:Conflict) RETURN DISTINCT m.name AS m`);
    expect(mediators).toContainEqual({ m: 'Ashmere' });
    const support = await rows(
      `MATCH (a)-[r:SUPPORTS]->(b) WHERE r.asserted RETURN DISTINCT a.name AS a, b.name AS b`,
    );
    expect(support.length).toBeGreaterThan(3);
  });

  it('gives every relationship of a statement a quote that stands in its article', async () => {
    const found = await rows(
      `MATCH ()-[r]->() WHERE r.quote IS NOT NULL RETURN r.doc AS doc, r.quote AS quote, r.evidenceStart AS start, r.evidenceEnd AS end`,
    );
    expect(found.length).toBeGreaterThan(50);
    for (const { doc, quote, start, end } of found) {
      const text = readFileSync(path.join(examples, '..', String(doc)), 'utf8').replace(
        /^---\n[\s\S]*?\n---\n/,
        '',
      );
      expect(text.slice(Number(start), Number(end))).toBe(quote);
    }
  });

  it('reads nothing twice', async () => {
    const again = await entente(['build', examples, '--gazetteer', gazetteer, '-o', project], { cwd });
    expect(again.err).toContain('0 articles read, 25 known already');
    expect(again.code).toBe(0);
  }, 60_000);

  it('names bad inputs, keeps the good ones, and fails', async () => {
    const folder = scratch();
    mkdirSync(path.join(folder, 'in'));
    writeFileSync(path.join(folder, 'in', 'empty.txt'), '');
    writeFileSync(path.join(folder, 'in', 'binary.txt'), new Uint8Array([1, 0, 2]));
    writeFileSync(path.join(folder, 'in', 'good.txt'), 'France condemned Iran on Monday.');
    writeFileSync(path.join(folder, 'in', 'bad.ndjson'), '{"id": 3}\n');
    const { code, err } = await entente(['build', 'in', 'nowhere', '-o', 'p.entente'], { cwd: folder });
    expect(code).toBe(1);
    const lines = err.trim().split('\n');
    expect(lines.slice(0, -1).map(line => line.replace(/:.*/, ''))).toEqual([
      'error',
      'error',
      'error',
      'error',
    ]);
    expect(err).toMatch(/in\/bad\.ndjson:1: id/);
    expect(err).toMatch(/in\/binary\.txt: holds binary data/);
    expect(err).toMatch(/in\/empty\.txt: holds no text/);
    expect(err).toMatch(/nowhere: there is no such file/);
    expect(lines.at(-1)).toContain('1 article read');
    expect(lines.at(-1)).toContain('4 inputs left out');
  }, 60_000);

  it('refuses a project file of something else and leaves it as it was', async () => {
    const folder = scratch();
    writeFileSync(path.join(folder, 'notes.entente'), 'my notes, not a project');
    writeFileSync(path.join(folder, 'a.txt'), 'France condemned Iran.');
    const { code, err } = await entente(['build', 'a.txt', '-o', 'notes.entente'], { cwd: folder });
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('notes.entente');
    expect(readFileSync(path.join(folder, 'notes.entente'), 'utf8')).toBe('my notes, not a project');
  });

  it('says what to do about a wrong Neo4j address', async () => {
    const folder = scratch();
    writeFileSync(path.join(folder, 'a.txt'), 'France condemned Iran.');
    const { code, err } = await entente(['build', 'a.txt', '--to', 'bolt://localhost:9'], { cwd: folder });
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('localhost:9');
    const other = await entente(['build', 'a.txt', '--to', 'http://localhost:7474'], { cwd: folder });
    expect(other.code).toBe(2);
    expect(other.err).toContain('neo4j://host:7687');
  }, 60_000);

  it('ends with 130 when interrupted, with what was read in place', async () => {
    const folder = scratch();
    const controller = new AbortController();
    controller.abort();
    const { code } = await entente(['build', examples, '-o', 'p.entente'], {
      cwd: folder,
      signal: controller.signal,
    });
    expect(code).toBe(130);
  });
});

describe('query', () => {
  const names = `MATCH (s:State) WHERE s.name IN $names RETURN s.name AS name, 1.5 AS x ORDER BY name`;
  const parameter = ['--param', 'names=["Karsia","Ashmere"]', '--store', project];

  it('prints rows in every format', async () => {
    const as = async (format: string) =>
      (await entente(['query', names, ...parameter, '--format', format], { cwd })).out;
    expect(await as('ndjson')).toBe('{"name":"Ashmere","x":1.5}\n{"name":"Karsia","x":1.5}\n');
    expect(await as('csv')).toBe('name,x\nAshmere,1.5\nKarsia,1.5\n');
    expect(JSON.parse(await as('json'))).toEqual([
      { name: 'Ashmere', x: 1.5 },
      { name: 'Karsia', x: 1.5 },
    ]);
    expect(await as('table')).toContain('2 rows');
  });

  it('refuses to write, and shows where a query is wrong', async () => {
    const write = await entente(['query', 'CREATE (:State)', '--store', project], { cwd });
    expect(write.code).toBe(1);
    const wrong = await entente(['query', 'MATCH (a:State RETURN a', '--store', project], { cwd });
    expect(wrong.code).toBe(1);
    expect(wrong.err).not.toMatch(/\n\s+at /);
  });

  it('says that a project is missing and how to make one', async () => {
    const { code, err } = await entente(['query', 'RETURN 1'], { cwd: scratch() });
    expect(code).toBe(1);
    expect(err).toContain('entente build');
  });

  it('keeps spreadsheet formulas in CSV from running', async () => {
    const { out } = await entente(['query', `RETURN '=1+1' AS x`, '--store', project, '--format', 'csv'], {
      cwd,
    });
    expect(out).toBe('x\n"\'=1+1"\n');
  });
});

describe('extract', () => {
  it('reads and writes NDJSON in the order of the input, and nothing else', async () => {
    const input = [
      '{"id":"one","text":"France condemned Iran.","date":"2024-05-06"}',
      '{"id":"two","text":"No actors here."}',
    ].join('\n');
    const { code, out, err } = await entente(['extract', '--ndjson'], { cwd, stdin: input });
    expect(err).toBe('');
    expect(code).toBe(0);
    const found = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { doc: string; statements: { predicate: string }[] });
    expect(found.map(({ doc }) => doc)).toEqual(['one', 'two']);
    expect(found[0]!.statements.map(({ predicate }) => predicate)).toContain('OPPOSES');
  }, 60_000);

  it('prints sentences with what was found under them', async () => {
    const { out } = await entente(['extract', '-', '--format', 'text'], {
      cwd,
      stdin: 'France condemned Iran.',
    });
    expect(out).toContain('France condemned Iran.');
    expect(out).toContain('OPPOSES');
  }, 60_000);

  it('writes one page for reading', async () => {
    const { code, out } = await entente(['extract', '-', '--format', 'html'], {
      cwd,
      stdin: 'France condemned Iran. Peru <left>.',
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(out).not.toContain('<left>');
    expect(out).toContain('OPPOSES');
    expect((await entente(['extract', '-', '--format', 'pdf'], { cwd, stdin: '' })).code).toBe(2);
  }, 60_000);
});

describe('export', () => {
  it('writes a file whole, in a format of others', async () => {
    const { code, err } = await entente(
      ['export', '--format', 'gexf', '--store', project, '-o', 'graph.gexf'],
      { cwd },
    );
    expect(err).toContain('graph.gexf');
    expect(code).toBe(0);
    expect(readFileSync(path.join(cwd, 'graph.gexf'), 'utf8')).toMatch(/^<\?xml/);
    const bad = await entente(['export', '--format', 'docx', '--store', project], { cwd });
    expect(bad.code).toBe(2);
    const nowhere = await entente(
      ['export', '--format', 'csv', '--store', project, '-o', 'no/such/folder.csv'],
      { cwd },
    );
    expect(nowhere.code).toBe(1);
    expect(existsSync(path.join(cwd, 'no'))).toBe(false);
  });
});

describe('the command line', () => {
  it('helps, with examples for each command', async () => {
    for (const command of ['build', 'extract', 'query', 'serve', 'export']) {
      const { code, out } = await entente([command, '--help'], { cwd });
      expect(code).toBe(0);
      expect(out).toContain('Examples:');
    }
    expect((await entente(['--version'], { cwd })).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [['bild']],
    [['build']],
    [['query', 'RETURN 1', '--format', 'xml']],
    [['build', 'x', '--date', 'May 6']],
    [['serve', '--port', 'x']],
  ])('exits with 2 for %j', async argv => {
    const { code, err } = await entente(argv, { cwd });
    expect(code).toBe(2);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('logs JSON where asked', async () => {
    const { err } = await entente(['--log', 'json', 'query', 'RETURN 1', '--store', 'missing.entente'], {
      cwd,
    });
    expect(JSON.parse(err)).toMatchObject({ level: 'error', code: 'INPUT_MISSING', file: 'missing.entente' });
  });
});
