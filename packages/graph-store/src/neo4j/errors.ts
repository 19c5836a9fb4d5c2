import { Neo4jError } from 'neo4j-driver';
import { StoreError } from '../errors.ts';

/** What the server or the driver says, as one of our errors that says what to do. Ours pass unchanged. */
export function neo4jError(cause: unknown, address: string): StoreError {
  if (cause instanceof StoreError) return cause;
  const code = cause instanceof Neo4jError ? cause.code : '';
  const text = cause instanceof Error ? cause.message.replace(/\.?\s*$/, '') : String(cause);
  const of = (kind: ConstructorParameters<typeof StoreError>[0], what: string, action: string) =>
    new StoreError(kind, what, action, { cause });
  if (/Security\.(?:Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/.test(code))
    return of(
      'UNAUTHORIZED',
      `${address}: the server does not accept the user or password`,
      'Check NEO4J_USER and NEO4J_PASSWORD.',
    );
  if (/Security\.Forbidden/.test(code))
    return of('UNAUTHORIZED', `${address}: ${text}`, 'Ask for the right to do this.');
  if (/Database\.DatabaseNotFound/.test(code))
    return of('UNREACHABLE', `${address}: ${text}`, 'Check the name of the database.');
  if (
    code === 'ServiceUnavailable' ||
    code === 'SessionExpired' ||
    /Cluster|DatabaseUnavailable|General\.TransientError/.test(code) ||
    /ECONNREFUSED|ENOTFOUND|ECONNRESET|Could not perform discovery|Connection acquisition timed out/.test(
      text,
    )
  )
    return of(
      'UNREACHABLE',
      `${address}: the server does not answer (${text.split('\n')[0]})`,
      'Check the address and that the server runs; what was acknowledged is kept, load again to go on.',
    );
  if (/AccessMode|Statement\.AccessMode/.test(code) || /read access mode/i.test(text))
    return of('WRITE_QUERY', text, 'Queries only read; the graph changes by loading and by corrections.');
  if (/TransactionTimedOut|Terminated/.test(code))
    return of('TIMEOUT', 'The query took too long', 'Narrow the query or give it more time.');
  if (/ClientError\.Statement|ClientError\.Procedure|ClientError\.Schema/.test(code)) {
    const at = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/.exec(text);
    const place = at ? { line: Number(at[1]), column: Number(at[2]), offset: Number(at[3]) } : {};
    return new StoreError('QUERY_FAILED', text, '', { cause, place });
  }
  return of('QUERY_FAILED', `${address}: ${text}`, '');
}
