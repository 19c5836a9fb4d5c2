/**
 * Where the command writes: results to standard output, everything else to standard error, so that a pipe
 * gets nothing but results. Injected, so that tests run the command in process.
 */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Directory that relative paths count from. */
  readonly cwd: string;
}

export interface Sink {
  write(text: string): boolean;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  once?(event: 'drain', listener: () => void): unknown;
}

/** Writes and waits where the reader is slower than we are. */
export async function put(sink: Sink, text: string): Promise<void> {
  if (!sink.write(text) && sink.once) await new Promise<void>(resolve => sink.once!('drain', resolve));
}
