import type { Log } from '../output/log.ts';
import type { Streams } from '../output/streams.ts';

/** What every command gets. */
export interface Context {
  readonly streams: Streams;
  readonly log: Log;
  /** Aborted by Ctrl-C; a command finishes or drops what is under way and says so. */
  readonly signal: AbortSignal;
}

/** Exit codes: part of the command's contract. */
export const exit = {
  ok: 0,
  /** Something could not be done; what could was done. */
  failed: 1,
  /** The command line itself is wrong. */
  usage: 2,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exit)[keyof typeof exit];
