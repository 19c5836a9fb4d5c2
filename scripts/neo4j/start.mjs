#!/usr/bin/env node
// Runs a throw-away Neo4j server until it is interrupted: node scripts/neo4j/start.mjs [--port 7687] [--password secret]
import { parseArgs } from 'node:util';
import { startNeo4j } from './server.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' }, password: { type: 'string' } } });
const server = await startNeo4j({
  ...(values.port ? { port: Number(values.port) } : {}),
  ...(values.password ? { password: values.password } : {}),
});
console.log(`NEO4J_URI=${server.uri}`);
const stop = () => server.stop().then(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
