import { toJSON } from '@entente/cypher';
import { describe, expect, it } from 'vitest';
import { sampleRecords } from '../dev/sample.ts';
import { ViewerError } from '../errors.ts';
import { connectHttp, httpSource } from './http.ts';
import { recordsSource } from './records.ts';

const answer = (value: unknown, status = 200) =>
  (async () => new Response(JSON.stringify(value), { status })) as typeof fetch;

describe('httpSource', () => {
  it('asks and reads as the routes say, and brings Cypher values over without loss', async () => {
    const inner = recordsSource(sampleRecords());
    const seen: string[] = [];
    const fetch = (async (address: string, init: RequestInit) => {
      seen.push(String(address));
      expect(new Headers(init.headers).get('x-entente')).toBe('1');
      const body = JSON.parse(String(init.body));
      if (String(address).endsWith('/query')) {
        const result = await inner.query(body.cypher, body.parameters, {});
        return Response.json({ ...result, rows: result.rows.map(row => row.map(toJSON)) });
      }
      return Response.json(await inner.neighbours(body.node, body));
    }) as typeof globalThis.fetch;
    const source = httpSource({ fetch, base: 'http://host/api/' });
    const { rows } = await source.query('RETURN 1.0 AS float, 9007199254740993 AS big, {a: [1]} AS map');
    expect(rows).toEqual(
      (await inner.query('RETURN 1.0 AS float, 9007199254740993 AS big, {a: [1]} AS map')).rows,
    );
    expect((await source.neighbours('velmora')).nodes.length).toBeGreaterThan(3);
    expect(seen).toEqual(['http://host/api/query', 'http://host/api/neighbours']);
  });

  it('tells a server that is gone, a page that is none, and the server’s own words apart', async () => {
    const gone = httpSource({ fetch: () => Promise.reject(new TypeError('refused')) });
    await expect(gone.stats()).rejects.toMatchObject({ code: 'UNREACHABLE' });
    const page = httpSource({ fetch: async () => new Response('<html>') });
    await expect(page.stats()).rejects.toMatchObject({ code: 'BAD_ANSWER' });
    const error = { name: 'StoreError', code: 'TIMEOUT', message: 'It took too long.' };
    const slow = httpSource({ fetch: answer({ error }, 408) });
    await expect(slow.query('RETURN 1')).rejects.toMatchObject({
      message: 'It took too long.',
      origin: { code: 'TIMEOUT' },
    });
    await expect(connectHttp({ fetch: answer(null) })).rejects.toBeInstanceOf(ViewerError);
  });

  it('offers corrections only where the server takes them', async () => {
    const { source } = await connectHttp({ fetch: answer({ curate: false, subscribe: false }) });
    expect(source.curate).toBeUndefined();
    const { source: editor } = await connectHttp({ fetch: answer({ curate: true, subscribe: false }) });
    expect(editor.curate).toBeTypeOf('function');
    expect(editor.subscribe).toBeUndefined();
  });
});
