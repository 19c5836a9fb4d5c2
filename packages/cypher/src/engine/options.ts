import type { FunctionSpec } from '../functions/spec.ts';
import type { Procedure } from '../procedures/spec.ts';
import type { CypherMap } from '../values/types.ts';

export interface EngineOptions {
  /** Node attribute that holds the labels, an array of strings. Default `@labels`. */
  readonly labelsAttribute?: string;
  /** Edge attribute that holds the type. Default `@type`. */
  readonly typeAttribute?: string;
  /** Type of edges that have none. Default `RELATED_TO`. */
  readonly defaultType?: string;
  /** Properties whose bare numbers are FLOATs, also where integral: names, or a test. Default none. */
  readonly floatProperties?: Iterable<string> | ((name: string) => boolean);
  /** Key for a node that a query creates. Default: `n0`, `n1` … as far as free. */
  readonly nodeKey?: (labels: readonly string[], properties: CypherMap) => string;
  /** Functions beside the built-in ones; one of the same name replaces it. */
  readonly functions?: readonly FunctionSpec[];
  readonly procedures?: readonly Procedure[];
  /** IANA zone for temporal values without one. Default `UTC`. */
  readonly timeZone?: string;
  /** Milliseconds since 1970 now; for tests. */
  readonly now?: () => number;
  /** Uniform in [0, 1); for tests. */
  readonly random?: () => number;
  /** Plans kept. Default 256. */
  readonly planCacheSize?: number;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeout?: number | undefined;
  /** A query that gives more rows ends with `LimitError.Rows`. */
  readonly maxRows?: number | undefined;
  /** Bytes that operators may hold, by estimate. */
  readonly maxMemory?: number | undefined;
  /** Refuses statements that write before they run. */
  readonly readOnly?: boolean | undefined;
}
