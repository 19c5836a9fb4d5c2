import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** The policy that the explorer must work under: nothing inline, nothing evaluated, no other host. */
export const policy = (connect = "'self'") =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src ${connect}; worker-src 'self'; base-uri 'none'; form-action 'none'`;

export type Api = (
  route: string,
  body: unknown,
) => Promise<{ readonly status: number; readonly value: unknown }>;

/** Serves a folder on a free port of the loopback, and `/api` where a test answers it. */
export async function serveFolder(
  folder: string,
  api?: Api,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith('/api/') && api) {
      let body = '';
      for await (const chunk of request) body += chunk;
      const { status, value } = await api(path.slice(5), body ? JSON.parse(body) : {});
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
      return;
    }
    const file = normalize(join(folder, path === '/' ? 'index.html' : decodeURIComponent(path)));
    if (!file.startsWith(folder)) return void response.writeHead(403).end();
    try {
      const content = await readFile(file);
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        // As `entente serve` has it: one page alone may connect to a database.
        'content-security-policy': policy(path === '/neo4j.html' ? "'self' ws: wss:" : undefined),
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  };
  const server: Server = createServer((request, response) => {
    answer(request, response).catch(error => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}
