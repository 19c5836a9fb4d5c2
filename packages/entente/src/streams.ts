import type { Streams } from './output/streams.ts';

/** The process's own streams. Paths count from where the caller stands, also when a package script runs us. */
export function processStreams(): Streams {
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
  };
}

/** Runs something with Ctrl-C as its signal; a second Ctrl-C ends the process at once. */
export async function withInterrupt(action: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  // A reader that stops early (`| head`) is no error.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
    throw error;
  });
  process.exitCode = await action(controller.signal);
  process.off('SIGINT', stop).off('SIGTERM', stop);
}
