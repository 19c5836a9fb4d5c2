import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphSource } from '@entente/graph-store';
import sirv from 'sirv';
import { EntenteError } from '../errors.ts';
import type { Log } from '../output/log.ts';
import { routes } from './routes.ts';

export interface ServerOptions {
  readonly source: GraphSource;
  readonly title: string;
  /** Folder with the built explorer. */
  readonly app: string;
  readonly log: Log;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly limits?: { readonly timeout: number; readonly maxRows: number };
}

export interface RunningServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Bytes of a request's body that are accepted. */
const maxBody = 5 * 1024 * 1024;

/**
 * What the explorer's page may do: run its own scripts and workers and talk to this server, nothing else.
 * Styles may be inline, because the query editor writes them so.
 */
const contentSecurityPolicy = (connect: string) =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The page that opens Neo4j by itself connects to wherever its reader says; every other page to this server alone. */
const neo4jPage = '/neo4j.html';

/**
 * Serves the explorer and its API on the loopback address. Requests with another host name are refused, so
 * that a page elsewhere cannot reach in by a name that resolves here; so are API calls that a foreign page
 * could send without asking.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const files = sirv(options.app, { etag: true, single: false });
  const watchers = new Set<ServerResponse>();
  const stopWatching = options.source.subscribe?.(() => {
    for (const watcher of watchers) watcher.write('event: change\ndata: {}\n\n');
  });
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0]!;
    secure(response, path);
    if (!isLoopbackHost(request.headers.host))
      return refuse(response, 421, 'HOST', 'this server answers to localhost only');
    if (path === '/api/changes' && request.method === 'GET') return watch(response, watchers);
    if (path.startsWith('/api/')) return void api(path.slice(5), request, response, options);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'METHOD', 'only GET is served here');
    files(request, response, () => refuse(response, 404, 'NOT_FOUND', 'there is no such page'));
  });
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    close: () =>
      new Promise(resolve => {
        stopWatching?.();
        for (const watcher of watchers) watcher.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function secure(response: ServerResponse, path: string): void {
  const connect = path === neo4jPage ? "'self' ws: wss:" : "'self'";
  response.setHeader('content-security-policy', contentSecurityPolicy(connect));
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
}

async function api(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (!route) return refuse(response, 404, 'NOT_FOUND', `there is no route ${name.slice(0, 50)}`);
  if (request.method !== 'POST') return refuse(response, 405, 'METHOD', 'the API takes POST');
  if (
    request.headers['x-entente'] !== '1' ||
    !/^application\/json\b/.test(request.headers['content-type'] ?? '')
  )
    return refuse(response, 403, 'FOREIGN', 'the API takes JSON with the header x-entente: 1');
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    const parsed = route.body.safeParse(JSON.parse(await bodyOf(request)));
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return refuse(
        response,
        400,
        'BODY',
        `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not understood'}`,
      );
    }
    const answer = await route.answer(options.source, parsed.data as never, {
      signal: gone.signal,
      title: options.title,
      limits: options.limits ?? { timeout: 30_000, maxRows: 100_000 },
    });
    if (gone.signal.aborted) return;
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(answer));
  } catch (error) {
    if (gone.signal.aborted) return;
    fail(response, error, options.log);
  }
}

/** An error with a code is the caller's to read; anything else is ours, and its inside stays here. */
function fail(response: ServerResponse, error: unknown, log: Log): void {
  const { name, code, message } = error as { name?: unknown; code?: unknown; message?: unknown };
  if (error instanceof SyntaxError) refuse(response, 400, 'BODY', 'the body is not JSON');
  else if (error instanceof EntenteError && error.code === 'INPUT_TOO_LARGE')
    refuse(response, 413, error.code, error.message);
  else if (typeof code === 'string' && typeof message === 'string')
    refuse(response, 422, code, message, String(name));
  else {
    log.error(error);
    refuse(response, 500, 'INTERNAL', 'the server could not answer; its log says why');
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  name = 'ServerError',
): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify({ error: { name, code, message } }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBody) throw new EntenteError('INPUT_TOO_LARGE', 'the request is too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function watch(response: ServerResponse, watchers: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  watchers.add(response);
  response.on('close', () => watchers.delete(response));
}

function isLoopbackHost(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', cause => {
      const taken = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE';
      reject(
        new EntenteError('SERVER', taken ? `port ${port} is taken` : `cannot listen: ${cause.message}`, {
          hint: taken ? 'choose another with --port, or none to take any' : 'check the port',
          cause,
        }),
      );
    });
    server.listen(port, 'localhost', resolve);
  });
}
