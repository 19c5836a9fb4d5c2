import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Timing {
  readonly tokens: number;
  readonly seconds: number;
  /** Processor time, which a busy machine distorts less. */
  readonly cpu: number;
}

export interface Contender {
  readonly name: string;
  run(texts: readonly string[]): Promise<Timing>;
  close(): Promise<void>;
}

/** spaCy in a Python process of its own; undefined where that Python has none. */
export async function spacyPeer(python: string): Promise<Contender | undefined> {
  const child = spawn(python, [fileURLToPath(new URL('./spacy_peer.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Record<string, unknown> | undefined> => {
    const { value, done } = await lines.next();
    return done ? undefined : (JSON.parse(value) as Record<string, unknown>);
  };
  const hello = await next();
  if (!hello) return undefined;
  return {
    name: String(hello['name']),
    async run(texts) {
      child.stdin.write(`${JSON.stringify(texts)}\n`);
      return (await next()) as unknown as Timing;
    },
    async close() {
      child.stdin.end();
    },
  };
}
