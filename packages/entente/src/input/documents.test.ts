import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { type InputItem, readInputs } from './documents.ts';
import { bytesOf, findInputs } from './paths.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'entente-input-'));
});

const put = (name: string, content: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
  writeFileSync(path.join(cwd, name), content);
};

async function read(
  paths: string[],
  stdin = '',
  more: { date?: string; outlet?: string } = {},
): Promise<InputItem[]> {
  const items: InputItem[] = [];
  for await (const item of readInputs(await findInputs(paths, cwd), {
    stdin: Readable.from([Buffer.from(stdin)]),
    ...more,
  }))
    items.push(item);
  return items;
}

const errorsOf = (items: InputItem[]) => items.flatMap(item => ('error' in item ? [item.error] : []));
const documentsOf = (items: InputItem[]) =>
  items.flatMap(item => ('document' in item ? [item.document] : []));

describe('bytesOf', () => {
  it('counts the files behind the paths, and nothing for what is not there', async () => {
    put('news/a.txt', 'The truce held.');
    put('news/b.md', 'It broke.');
    expect(await bytesOf(await findInputs(['news', 'nowhere.txt', '-'], cwd))).toBe(15 + 9);
  });
});

describe('readInputs', () => {
  it('reads text with front matter; offsets count from the text after it', async () => {
    put(
      'news/a.txt',
      '---\ntitle: Truce holds\ndate: 2024-03-09\nsource: Harbour Post\n---\nThe truce held.\n',
    );
    const [document] = documentsOf(await read(['news/a.txt']));
    expect(document).toEqual({
      id: 'news/a.txt',
      text: 'The truce held.\n',
      language: 'en',
      title: 'Truce holds',
      published: '2024-03-09',
      outlet: 'Harbour Post',
    });
  });

  it('gives a file the same id by itself and within its folder', async () => {
    put('news/a.txt', 'The truce held.');
    const [alone] = documentsOf(await read(['news/a.txt']));
    const [within] = documentsOf(await read(['news']));
    expect(alone?.id).toBe('news/a.txt');
    expect(within?.id).toBe('news/a.txt');
  });

  it('takes the date and outlet of the command where a document has none', async () => {
    put('a.txt', 'x');
    const [document] = documentsOf(await read(['a.txt'], '', { date: '2024-01-02', outlet: 'Post' }));
    expect(document).toMatchObject({ published: '2024-01-02', outlet: 'Post' });
  });

  it('reads an article out of a page without its scripts', async () => {
    put(
      'a.html',
      `<!doctype html><html><head><title>T</title><meta property="article:published_time" content="2024-05-06T10:00:00Z">
      <script>document.write('evil')</script></head><body><nav>Home</nav><article><h1>T</h1><p>${'The two sides met in the harbour town. '.repeat(12)}</p><p>Second &amp; last.</p></article></body></html>`,
    );
    const [document] = documentsOf(await read(['a.html']));
    expect(document?.published).toBe('2024-05-06');
    expect(document?.text).toContain('Second & last.');
    expect(document?.text).not.toContain('evil');
  });

  it('reads records from standard input, and text too', async () => {
    const records = documentsOf(
      await read(
        ['-'],
        '{"id":"r1","text":"One.","date":"2020-10-08"}\n\n{"id":"r2","text":"Two.","date":null}',
      ),
    );
    expect(records.map(record => [record.id, record.text, record.published])).toEqual([
      ['r1', 'One.', '2020-10-08'],
      ['r2', 'Two.', undefined],
    ]);
    expect(documentsOf(await read(['-'], 'Plain text.'))[0]?.text).toBe('Plain text.');
  });

  it('goes on after a bad input, and names it', async () => {
    put('empty.txt', ' \n');
    put('binary.txt', new Uint8Array([80, 75, 3, 4, 0, 0]));
    put('latin.txt', new Uint8Array([67, 97, 102, 0xe9, 32, 111]));
    put('good.txt', 'Good.');
    put('bad.ndjson', '{"id":"x"}\n{oops\n{"id":"ok","text":"Fine."}\n');
    const items = await read([
      'missing.txt',
      'empty.txt',
      'binary.txt',
      'latin.txt',
      'bad.ndjson',
      'good.txt',
      '*.zip',
    ]);
    expect(errorsOf(items).map(error => [error.code, error.message.split(':')[0]])).toEqual([
      ['INPUT_MISSING', 'missing.txt'],
      ['INPUT_EMPTY', 'empty.txt'],
      ['INPUT_BINARY', 'binary.txt'],
      ['INPUT_ENCODING', 'latin.txt'],
      ['INPUT_MALFORMED', 'bad.ndjson'],
      ['INPUT_MALFORMED', 'bad.ndjson'],
      ['INPUT_MISSING', '*.zip'],
    ]);
    expect(errorsOf(items)[3]?.message).toContain('near byte 4');
    expect(errorsOf(items)[5]?.message).toContain('bad.ndjson:2');
    expect(documentsOf(items).map(document => document.text)).toEqual(['Fine.', 'Good.']);
  });

  it('refuses a line of 50 MB without holding it', async () => {
    put('long.ndjson', `{"id":"x","text":"${'a'.repeat(50 * 1024 * 1024)}"}`);
    expect(errorsOf(await read(['long.ndjson'])).map(error => error.message)).toEqual([
      expect.stringContaining('long.ndjson:1: the line is longer than 20.0 MB'),
    ]);
  });

  it('says that a folder holds no article', async () => {
    put('pictures/a.png', 'x');
    expect(errorsOf(await read(['pictures']))[0]?.message).toBe('pictures: the folder holds no article');
  });

  it('refuses two documents of one id, and reads a file typed twice once', async () => {
    put('a.ndjson', '{"id":"x","text":"One."}\n{"id":"x","text":"Two."}');
    const items = await read(['a.ndjson', 'a.ndjson']);
    expect(documentsOf(items)).toHaveLength(1);
    expect(errorsOf(items)[0]?.code).toBe('INPUT_DUPLICATE');
  });

  it('takes a headline with a colon, quoted or not, and refuses a block that is neither YAML nor lines', async () => {
    put('a.txt', '---\ntitle: Voss: we did not choose this\ndate: 2031-04-10\n---\nText.');
    expect(documentsOf(await read(['a.txt']))[0]).toMatchObject({
      title: 'Voss: we did not choose this',
      published: '2031-04-10',
    });
    put('b.txt', '---\ntitle: [open\nno colon here\n---\nText.');
    expect(errorsOf(await read(['b.txt']))[0]).toMatchObject({ code: 'INPUT_MALFORMED', line: 1 });
  });

  it('keeps front matter from polluting objects', async () => {
    put('a.txt', '---\n__proto__: {x: y}\ntitle: T\n---\nText.');
    expect(documentsOf(await read(['a.txt']))[0]?.title).toBe('T');
    expect(({} as { x?: string }).x).toBeUndefined();
  });
});
