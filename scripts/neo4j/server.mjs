import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { javaFor, neo4jClasspath, neo4jServers, whyNoNeo4j } from './classpath.mjs';

export { neo4jClasspath, neo4jServers, neo4jVersion, whyNoNeo4j } from './classpath.mjs';

const opens = [
  'java.base/java.nio',
  'java.base/java.io',
  'java.base/sun.nio.ch',
  'java.base/java.util.concurrent',
].map(name => `--add-opens=${name}=ALL-UNNAMED`);

/** A port that was free a moment ago. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** True where something accepts and answers Bolt's handshake. */
function answersBolt(port) {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    const end = value => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(2000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => resolve(false));
    socket.once('data', () => end(true));
    socket.once('connect', () => {
      socket.write(Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 0, 4, 5, 0, 0, 2, 5, 0, 0, 0, 4, 0, 0, 0, 3]));
    });
  });
}

async function launch(home, port, options) {
  const conf = join(home, 'conf');
  mkdirSync(conf, { recursive: true });
  writeFileSync(
    join(conf, 'neo4j.conf'),
    [
      `server.bolt.listen_address=127.0.0.1:${port}`,
      `server.bolt.advertised_address=127.0.0.1:${port}`,
      'server.http.enabled=false',
      'server.https.enabled=false',
      `dbms.security.auth_enabled=${options.password ? 'true' : 'false'}`,
      'dbms.usage_report.enabled=false',
      `server.memory.pagecache.size=${options.pageCache ?? '256m'}`,
      'db.tx_log.rotation.retention_policy=keep_none',
      'db.tx_log.preallocate=false',
      '',
    ].join('\n'),
  );
  const child = spawn(
    javaFor(options.line),
    [
      ...opens,
      `-Xmx${options.heap ?? '1g'}`,
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=' + (options.fast ? '4' : '1'),
      '-cp',
      neo4jClasspath({ line: options.line }).join(delimiter),
      neo4jServers[options.line ?? 5].main,
      `--home-dir=${home}`,
      `--config-dir=${conf}`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log = join(home, 'server.log');
  const note = chunk => {
    try {
      appendFileSync(log, chunk);
    } catch {}
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const gone = new Promise(resolve => child.once('exit', resolve));
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await answersBolt(port)) return { child, gone };
    await sleep(100);
  }
  child.kill('SIGKILL');
  await gone;
  let tail = '';
  try {
    tail = readFileSync(log, 'utf8').slice(-2000);
  } catch {}
  throw new Error(`Neo4j did not start on port ${port}\n${tail}`);
}

/**
 * Starts a real Neo4j server in a fresh temporary folder on a free port, and waits until it answers Bolt
 * (about 6 s on two cores). Authentication is off unless `password` is given (the user is `neo4j`). `prepare` may put
 * something into the folder before the first start, as `neo4jAdmin` does.
 *
 * @throws where Java or the jars are missing (`whyNoNeo4j()` says so beforehand) or the server does not start.
 */
export async function startNeo4j(options = {}) {
  const why = whyNoNeo4j(options.line);
  if (why) throw new Error(why);
  const home = mkdtempSync(join(tmpdir(), 'entente-neo4j-'));
  const port = options.port ?? (await freePort());
  let running;
  const cleanUp = () => {
    running?.child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  };
  try {
    if (options.password) setPassword(home, options);
    await options.prepare?.(home);
    running = await launch(home, port, options);
  } catch (error) {
    cleanUp();
    throw error;
  }
  process.once('exit', cleanUp);
  const end = async signal => {
    if (!running) return;
    const { child, gone } = running;
    running = undefined;
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await gone;
    clearTimeout(timer);
  };
  return {
    uri: `bolt://127.0.0.1:${port}`,
    port,
    home,
    /** The server's process, while it runs. */
    get pid() {
      return running?.child.pid;
    },
    /** Stops the process at once, as a power cut would; the data stay. */
    kill: () => end('SIGKILL'),
    /** Starts it again on the same port with the same data. */
    restart: async () => {
      await end('SIGTERM');
      running = await launch(home, port, options);
    },
    stop: async () => {
      await end(options.graceful ? 'SIGTERM' : 'SIGKILL');
      process.removeListener('exit', cleanUp);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The initial password lives in a file that the server reads at its first start. */
function setPassword(home, { password, line }) {
  neo4jAdmin(home, ['dbms', 'set-initial-password', password], line);
}

/**
 * Runs `neo4j-admin` over a server's folder while the server does not run.
 * @throws where it ends with another code than 0, with what it said.
 */
export function neo4jAdmin(home, args, line = 5) {
  const done = spawnSync(
    javaFor(line),
    [
      ...opens,
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '-cp',
      neo4jClasspath({ line }).join(delimiter),
      'org.neo4j.server.startup.Neo4jAdminCommand',
      ...args,
    ],
    {
      cwd: home,
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
      encoding: 'utf8',
    },
  );
  if (done.status !== 0)
    throw new Error(`neo4j-admin ${args.slice(0, 2).join(' ')} failed\n${done.stdout}\n${done.stderr}`);
}
