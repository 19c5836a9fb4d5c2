import { float, mapOf, toCypherText } from '@entente/cypher';
import { floatProperties } from '@entente/ontology';
import type { Properties } from '../graph/rows.ts';
import type { Format } from './format.ts';

const BATCH = 200;

const literal = (properties: Properties, more: Readonly<Record<string, string>> = {}) =>
  toCypherText(
    mapOf([
      ...Object.entries(more),
      ...Object.entries(properties).map(
        ([name, value]) => [name, floatProperties.has(name) ? float(value as number) : value] as const,
      ),
    ]),
  );

/** A script that makes the graph in an empty database, as `cypher-shell --file` runs it. */
export const cypherScript: Format = {
  name: 'cypher',
  *write({ derived }) {
    const bases = ['Actor', 'Conflict', 'Claim', 'Document'];
    for (const base of bases)
      yield `CREATE CONSTRAINT entente_${base.toLowerCase()}_id IF NOT EXISTS FOR (n:${base}) REQUIRE n.id IS UNIQUE;\n`;
    const place = new Map(
      derived.nodes.map(row => [
        row.key,
        [bases.find(base => row.labels.includes(base))!, row.properties['id']] as const,
      ]),
    );
    const groups = new Map<string, string[]>();
    const add = (head: string, line: string) => {
      const there = groups.get(head);
      if (there) there.push(line);
      else groups.set(head, [line]);
    };
    for (const { labels, properties } of derived.nodes)
      add(`CREATE (n:${labels.join(':')}) SET n = row`, literal(properties));
    for (const { type, from, to, properties } of derived.relationships) {
      const [a, x] = place.get(from)!;
      const [b, y] = place.get(to)!;
      add(
        `MATCH (a:${a} {id: row.a}) MATCH (b:${b} {id: row.b}) CREATE (a)-[r:\`${type}\`]->(b) SET r = row.p`,
        `{a: ${toCypherText(String(x))}, b: ${toCypherText(String(y))}, p: ${literal(properties)}}`,
      );
    }
    for (const [head, lines] of groups)
      for (let at = 0; at < lines.length; at += BATCH)
        yield `UNWIND [\n${lines.slice(at, at + BATCH).join(',\n')}\n] AS row\n${head};\n`;
  },
};
