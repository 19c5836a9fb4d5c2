import type { GraphSource } from '@entente/graph-store';
import { ViewerError } from '../errors.ts';

export interface Neo4jLogin {
  /** `neo4j://`, `bolt://`, with `+s` where the connection is encrypted; without a scheme `neo4j://` is meant. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
  /** The server's default where empty. */
  readonly database: string;
}

const schemes = ['neo4j:', 'neo4j+s:', 'bolt:', 'bolt+s:'];

/**
 * An address as somebody typed it, as one that the driver takes.
 *
 * @throws ViewerError `BAD_ADDRESS` saying what is wrong with it. User and password are refused: an address is
 * shown and shared.
 */
export function readAddress(text: string, secure = isSecurePage()): string {
  const bad = (message: string, remedy: string) => new ViewerError('BAD_ADDRESS', message, remedy);
  const trimmed = text.trim();
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `neo4j://${trimmed}`);
    if (!url.hostname) throw new TypeError('no host');
  } catch (_cause) {
    throw bad('That is no address of a server.', 'Give one like neo4j://localhost:7687.');
  }
  if (/^https?:$/.test(url.protocol))
    throw bad(
      'That is the address of a web page, not of the database.',
      `Neo4j speaks Bolt, usually on port 7687: neo4j://${url.hostname}:7687.`,
    );
  if (url.protocol.endsWith('+ssc:'))
    throw bad(
      'A browser takes no certificate that nobody vouches for.',
      'Use +s with a certificate that the browser trusts.',
    );
  if (!schemes.includes(url.protocol))
    throw bad(`${url.protocol}// is not spoken by Neo4j.`, `Begin with ${schemes.join('// or ')}//.`);
  if (url.username || url.password)
    throw bad('An address holds no user and password here.', 'Put them into their own fields.');
  if (secure && !url.protocol.endsWith('+s:') && !isLocal(url.hostname))
    throw bad(
      'A page that came over https may only open encrypted connections.',
      `Use ${url.protocol.slice(0, -1)}+s:// instead.`,
    );
  return `${url.protocol}//${url.host}`;
}

function isSecurePage(): boolean {
  return globalThis.location?.protocol === 'https:';
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host);
}

/**
 * Opens a Neo4j server straight from the page; the driver is loaded now. The password is handed to the driver, which
 * keeps it in memory for as long as the page is open, and nowhere else.
 *
 * @throws ViewerError `BAD_ADDRESS`, `UNAUTHORIZED`, `UNREACHABLE`, `SERVER`, in words for whoever filled in the form.
 */
export async function connectNeo4j(
  login: Neo4jLogin,
): Promise<{ readonly source: GraphSource; readonly title: string; readonly close: () => Promise<void> }> {
  const address = readAddress(login.address);
  const database = login.database.trim();
  const host = address.replace(/^.*\/\//, '');
  let forbidden = false;
  const watch = (event: SecurityPolicyViolationEvent) => {
    forbidden ||= event.blockedURI.startsWith('ws');
  };
  document.addEventListener('securitypolicyviolation', watch);
  try {
    const { openNeo4jStore } = await import('@entente/graph-store/browser');
    const store = await openNeo4jStore(address, {
      ...(login.user ? { user: login.user, password: login.password } : {}),
      ...(database ? { database } : {}),
      connectTimeout: 8000,
      // A first try that fails should be told soon.
      retryTime: 5000,
    });
    return {
      source: store.source(),
      title: database ? `${database} at ${host}` : host,
      close: () => store.close(),
    };
  } catch (cause) {
    throw forbidden ? policyError(host, cause) : explained(cause, host, database);
  } finally {
    document.removeEventListener('securitypolicyviolation', watch);
  }
}

function policyError(host: string, cause: unknown): ViewerError {
  return new ViewerError(
    'UNREACHABLE',
    `This page may not connect to ${host}: its content security policy forbids it.`,
    'Open the page neo4j.html of “entente serve”, or allow ws: and wss: in connect-src.',
    { cause },
  );
}

/** What the store says, for somebody at a form instead of a command line. */
function explained(cause: unknown, host: string, database: string): ViewerError {
  const { code = '', message = String(cause) } = cause as { code?: string; message?: string };
  const inner = (cause as { cause?: { code?: string } }).cause?.code ?? '';
  const origin = { name: 'StoreError', code: inner || code };
  const of = (kind: ConstructorParameters<typeof ViewerError>[0], what: string, remedy: string) =>
    new ViewerError(kind, what, remedy, { cause, origin });
  if (/DatabaseNotFound/.test(inner))
    return of(
      'UNREACHABLE',
      `${host} has no database ${database}.`,
      'Leave the field empty for the default one.',
    );
  if (/RateLimit/.test(inner))
    return of('UNAUTHORIZED', `${host} lets nobody in for a while: too many tries.`, 'Wait a little.');
  if (code === 'UNAUTHORIZED')
    return of(
      'UNAUTHORIZED',
      `${host} does not accept this user and password.`,
      'Check both, and try again.',
    );
  if (code === 'UNREACHABLE')
    return of(
      'UNREACHABLE',
      `${host} does not answer.`,
      'Check that Neo4j runs, that its Bolt connector listens at this address, and that no firewall is between.',
    );
  return of('SERVER', message, '');
}
