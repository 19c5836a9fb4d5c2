// Downloads the Neo4j server that tests start, where Java and Maven are there; says so where they are not.
import { neo4jClasspath, neo4jServers, neo4jVersion, whyNoNeo4j } from './classpath.mjs';

const why = whyNoNeo4j();
if (why) {
  console.error(`Neo4j ${neo4jVersion} cannot be installed: ${why}`);
  process.exit(1);
}
console.log(`Neo4j ${neo4jVersion}: ${neo4jClasspath().length} jars`);

const { version } = neo4jServers[2026];
const whyNot = whyNoNeo4j(2026);
console.log(
  whyNot ? `Neo4j ${version}: ${whyNot}` : `Neo4j ${version}: ${neo4jClasspath({ line: 2026 }).length} jars`,
);
