/**
 * Words and sentences as the runtime splits them, for training on the same units: reads lines of
 * `{"id", "text"}`, writes lines of `{"id", "sentences": [[[start, end], …], …]}` (UTF-16 offsets).
 */
import { createInterface } from 'node:readline';
import { splitSentences } from '../src/sentences/split.ts';

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { id, text } = JSON.parse(line) as { id: unknown; text: string };
  const sentences = splitSentences(text).map(({ tokens }) => tokens.map(token => [token.start, token.end]));
  process.stdout.write(`${JSON.stringify({ id, sentences })}\n`);
}
