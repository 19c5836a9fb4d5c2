#!/usr/bin/env node
import { run } from './program.ts';
import { processStreams, withInterrupt } from './streams.ts';

await withInterrupt(signal => run(process.argv.slice(2), processStreams(), signal));
