import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Servers that tests run: the long-term one, and the calendar line, which wants a newer Java. */
export const neo4jServers = {
  5: { version: '5.26.30', java: 17, main: 'org.neo4j.server.CommunityEntryPoint' },
  2026: { version: '2026.02.3', java: 21, main: 'org.neo4j.server.Neo4jCommunity' },
};

/** The version of the long-term server: `pom.xml` beside this file says the same. */
export const neo4jVersion = neo4jServers[5].version;

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'entente', 'neo4j');

/** Why a server cannot be started here, or null where it can. Cheap: downloads nothing. */
export function whyNoNeo4j(line = 5) {
  const { version, java } = neo4jServers[line];
  if (javaFor(line) === null) {
    const found = javaVersion();
    return `${found === null ? 'there is no Java' : `Java ${found} is too old`} (Neo4j ${version} needs version ${java} or later; ENTENTE_JAVA may name another than the one on the path)`;
  }
  if (cachedClasspath(version) !== null) return null;
  try {
    execFileSync('mvn', ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'the server is not downloaded yet and there is no Maven to do it';
  }
}

/** The Java to run a server with: the one on the path, else the one `ENTENTE_JAVA` names; null where both are too old. */
export function javaFor(line = 5) {
  for (const command of ['java', process.env.ENTENTE_JAVA])
    if (command && (javaVersion(command) ?? 0) >= neo4jServers[line].java) return command;
  return null;
}

/** Major version of a Java, of that on the path unless told; null where there is none. */
export function javaVersion(command = 'java') {
  try {
    const text = execFileSync(command, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const major = /\b(\d+)(?:\.|\b)/.exec(text.split('\n')[0] ?? '');
    return major ? Number(major[1]) : null;
  } catch {
    return null;
  }
}

function cachedClasspath(version) {
  const file = join(cache, `classpath-${version}.txt`);
  if (!existsSync(file)) return null;
  const jars = readFileSync(file, 'utf8').trim().split(delimiter);
  return jars.length > 100 && jars.every(jar => existsSync(jar) && statSync(jar).size > 0) ? jars : null;
}

/**
 * The jars of a whole Community server, downloaded by Maven where they are missing (about 180 MB, once) and
 * kept in Maven's own repository; the list is kept in the user's cache.
 */
export function neo4jClasspath({ quiet = true, line = 5 } = {}) {
  const { version } = neo4jServers[line];
  const cached = cachedClasspath(version);
  if (cached) return cached;
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `classpath-${version}.txt`);
  const fresh = `${file}.${process.pid}`;
  execFileSync(
    'mvn',
    [
      '-q',
      '-B',
      '-f',
      pom,
      'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath',
      `-Dneo4j.version=${version}`,
      `-Dmdep.outputFile=${fresh}`,
    ],
    { stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit' },
  );
  renameSync(fresh, file);
  const jars = cachedClasspath(version);
  if (!jars) throw new Error(`Maven left no usable list of jars in ${file}; delete it and try again`);
  return jars;
}
