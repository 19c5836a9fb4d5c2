import { runDemo } from './commands/demo.ts';
import { run } from './program.ts';
import { processStreams, withInterrupt } from './streams.ts';

await withInterrupt(signal => runDemo(process.argv.slice(2), processStreams(), signal, run));
