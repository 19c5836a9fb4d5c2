import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The server's version: `pom.xml` beside this file says the same. */
export const neo4jVersion = '5.26.30';

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'entente', 'neo4j');

/** Why a server cannot be started here, or null where it can. Cheap: downloads nothing. */
export function whyNoNeo4j() {
  const java = javaVersion();
  if (java === null) return 'there is no Java (Neo4j 5.26 needs version 17 or later)';
  if (java < 17) return `Java ${java} is too old (Neo4j 5.26 needs version 17 or later)`;
  if (cachedClasspath() !== null) return null;
  try {
    execFileSync('mvn', ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'the server is not downloaded yet and there is no Maven to do it';
  }
}

/** Major version of the Java on the path, or null. */
export function javaVersion() {
  try {
    const text = execFileSync('java', ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const major = /\b(\d+)(?:\.|\b)/.exec(text.split('\n')[0] ?? '');
    return major ? Number(major[1]) : null;
  } catch {
    return null;
  }
}

function cachedClasspath() {
  const file = join(cache, `classpath-${neo4jVersion}.txt`);
  if (!existsSync(file)) return null;
  const jars = readFileSync(file, 'utf8').trim().split(delimiter);
  return jars.length > 100 && jars.every(jar => existsSync(jar) && statSync(jar).size > 0) ? jars : null;
}

/**
 * The jars of a whole Community server, downloaded by Maven where they are missing (about 180 MB, once) and
 * kept in Maven's own repository; the list is kept in the user's cache.
 */
export function neo4jClasspath({ quiet = true } = {}) {
  const cached = cachedClasspath();
  if (cached) return cached;
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `classpath-${neo4jVersion}.txt`);
  const fresh = `${file}.${process.pid}`;
  execFileSync(
    'mvn',
    [
      '-q',
      '-B',
      '-f',
      pom,
      'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath',
      `-Dmdep.outputFile=${fresh}`,
    ],
    { stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit' },
  );
  renameSync(fresh, file);
  const jars = cachedClasspath();
  if (!jars) throw new Error(`Maven left no usable list of jars in ${file}; delete it and try again`);
  return jars;
}
