import type { CypherParameters, GraphSource } from '@entente/graph-store';
import { ViewerError } from '../errors.ts';

/**
 * A {@link GraphSource} over HTTP, and by that the description of the server's routes.
 *
 * Every call is `POST <base>/<route>` with `content-type: application/json`, the header `x-entente: 1` (a page of
 * another origin cannot send it without a preflight, so a server that insists on it is safe from cross-site
 * requests) and a JSON object as body. The answer is JSON with status 200. Anything else answers with a status
 * of 400 or above and `{ "error": { "name": string, "code": string, "message": string } }`.
 *
 * | route | body | answer |
 * |---|---|---|
 * | `capabilities` | `{}` | `{ title?: string, curate: boolean, subscribe: boolean }` |
 * | `snapshot` | `{ limit?, filter? }` | `GraphSnapshot` |
 * | `neighbours` | `{ node, limit? }` | `GraphSnapshot` |
 * | `subgraph` | `{ cypher, parameters?, timeout?, maxRows? }` | `GraphSnapshot` |
 * | `evidence` | `{ target: EvidenceTarget }` | `Evidence[]` |
 * | `document` | `{ id }` | `DocumentView`, or `null` where there is none |
 * | `claims` | `{ node?, limit? }` | `ClaimView[]` |
 * | `search` | `{ text, limit? }` | `SearchHit[]` |
 * | `query` | `{ cypher, parameters?, timeout?, maxRows? }` | `QueryResult` |
 * | `stats` | `{}` | `StoreStats` |
 * | `curate` | `{ change: CurationAction, author }` | `CurationEvent` |
 * | `history` | `{}` | `HistoryEntry[]` |
 * | `suggestions` | `{}` | `MergeSuggestion[]` |
 * | `anchors` | `{ node }` | `EntityAnchor[]` |
 * | `statementAnchor` | `{ edge }` | `StatementAnchor`, or `null` |
 * | `changes` (GET) | | server-sent events, one `change` event when the graph changed |
 *
 * `parameters` and the cells of `rows` are Cypher values in the JSON form of `@entente/cypher` (`toJSON`, `fromJSON`).
 * The routes from `curate` on are asked only where `capabilities` says `curate`.
 */
export const routes = [
  'capabilities',
  'snapshot',
  'neighbours',
  'subgraph',
  'evidence',
  'document',
  'claims',
  'search',
  'query',
  'stats',
  'curate',
  'history',
  'suggestions',
  'anchors',
  'statementAnchor',
] as const;
export type Route = (typeof routes)[number];

export interface ServerCapabilities {
  /** Shown as the project's name. */
  readonly title?: string;
  readonly curate: boolean;
  readonly subscribe: boolean;
}

export interface HttpOptions {
  /** Where the routes are, `/api` unless told. */
  readonly base?: string;
  /** For tests and for pages that add their own headers. */
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * Connects to a server: asks once what it can do.
 *
 * @throws ViewerError `UNREACHABLE` where nothing answers, `BAD_ANSWER` where what answers is no such server,
 * `SERVER` with the server's own words.
 */
export async function connectHttp(
  options: HttpOptions = {},
): Promise<{ readonly source: GraphSource; readonly capabilities: ServerCapabilities }> {
  const capabilities = (await caller(options)('capabilities', {})) as ServerCapabilities | null;
  if (capabilities === null || typeof capabilities !== 'object')
    throw new ViewerError('BAD_ANSWER', 'The server did not say what it can do.', 'Check the address.');
  return { source: httpSource(options, capabilities), capabilities };
}

/** The source over a server whose capabilities are known; makes no request by itself. */
export function httpSource(options: HttpOptions = {}, capabilities?: ServerCapabilities): GraphSource {
  const call = caller(options);
  const base = options.base ?? '/api';
  const source: GraphSource = {
    snapshot: ({ signal, ...rest } = {}) => call('snapshot', rest, signal),
    neighbours: (node, rest = {}) => call('neighbours', { node, ...rest }),
    subgraph: async (cypher, parameters, { signal, ...bounds } = {}) =>
      call('subgraph', { cypher, parameters: await encode(parameters), ...bounds }, signal),
    evidence: target => call('evidence', { target }),
    document: id => call('document', { id }),
    claims: (rest = {}) => call('claims', rest),
    search: (text, rest = {}) => call('search', { text, ...rest }),
    query: async (cypher, parameters, { signal, ...bounds } = {}) => {
      const body = { cypher, parameters: await encode(parameters), ...bounds };
      const answer = await call<{ rows: readonly (readonly unknown[])[] }>('query', body, signal);
      // The codec comes with Cypher's values, which the first view does not need.
      const { decodeRows } = await import('./wire.ts');
      return { ...answer, rows: decodeRows(answer.rows) } as never;
    },
    stats: () => call('stats', {}),
  };
  if (capabilities?.curate) {
    source.curate = (change, author) => call('curate', { change, author });
    source.history = () => call('history', {});
    source.suggestions = () => call('suggestions', {});
    source.anchors = node => call('anchors', { node });
    source.statementAnchor = edge => call('statementAnchor', { edge });
  }
  if (capabilities?.subscribe) source.subscribe = changed => listen(`${base}/changes`, changed);
  return source;
}

async function encode(parameters: CypherParameters | undefined): Promise<unknown> {
  if (!parameters || Object.keys(parameters).length === 0) return undefined;
  return (await import('./wire.ts')).encodeParameters(parameters);
}

type Call = <T>(route: Route, body: object, signal?: AbortSignal) => Promise<T>;

function caller(options: HttpOptions): Call {
  const base = (options.base ?? '/api').replace(/\/+$/, '');
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  return async (route, body, signal) => {
    let response: Response;
    try {
      response = await send(`${base}/${route}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-entente': '1' },
        body: JSON.stringify(body),
        ...(signal ? { signal } : {}),
      });
    } catch (cause) {
      if (signal?.aborted) throw new ViewerError('ABORTED', 'The request was cancelled.', '', { cause });
      throw new ViewerError(
        'UNREACHABLE',
        'The server does not answer.',
        'Check that “entente serve” is still running, then try again.',
        { cause },
      );
    }
    return (await read(response, route)) as never;
  };
}

async function read(response: Response, route: Route): Promise<unknown> {
  let value: unknown;
  try {
    value = await response.json();
  } catch (cause) {
    throw new ViewerError(
      'BAD_ANSWER',
      `The server's answer to “${route}” is not JSON (status ${response.status}).`,
      'Check that the address is that of an Entente server.',
      { cause },
    );
  }
  if (response.ok) return value;
  const error = (value as { error?: { name?: unknown; code?: unknown; message?: unknown } } | null)?.error;
  const origin = { name: String(error?.name ?? 'Error'), code: String(error?.code ?? response.status) };
  const message = typeof error?.message === 'string' ? error.message : `Status ${response.status}.`;
  throw new ViewerError('SERVER', message, '', { origin });
}

function listen(address: string, changed: () => void): () => void {
  const events = new EventSource(address);
  events.addEventListener('change', changed);
  return () => events.close();
}
