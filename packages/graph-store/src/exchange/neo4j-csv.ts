import { nodeProperties, statementProperties } from '@entente/ontology';
import type { PropertyValue } from '../graph/rows.ts';
import type { Format } from './format.ts';
import { type Cell, csv, fileHead } from './table.ts';

const numbers = new Set(['start', 'end', 'count', 'evidenceStart', 'evidenceEnd']);
const truths = new Set(['direct', 'asserted']);
const lists = new Set(['aliases', 'why']);

/** Separates the items of a list: no name holds it. */
const ITEM = '\u001f';

function head(name: string): string {
  if (name === 'confidence') return 'confidence:double';
  if (numbers.has(name)) return `${name}:long`;
  if (truths.has(name)) return `${name}:boolean`;
  return lists.has(name) ? `${name}:string[]` : `${name}:string`;
}

const cell = (value: PropertyValue | undefined): Cell =>
  Array.isArray(value)
    ? value.map(item => item.replaceAll(ITEM, ' ')).join(ITEM) || undefined
    : (value as Cell);

const nodeFields = [...new Set(Object.values(nodeProperties).flat())];
const edgeFields = [...statementProperties, 'count'];

/** A node's id within the two files. */
function idOf(key: string): string {
  const kind = /^(document|claim|entity)\0/.exec(key);
  return kind ? `${kind[1]}:${key.slice(kind[0].length)}` : `entity:${key}`;
}

/** Statements that put back, after an import, the lists without items, which importers know none of. */
export const emptyLists = [
  'MATCH (n:Actor|Conflict) WHERE n.aliases IS NULL SET n.aliases = []',
  'MATCH ()-[r]->() WHERE r.statement IS NOT NULL AND r.why IS NULL SET r.why = []',
];

/**
 * Two files for `neo4j-admin database import full --array-delimiter=U+001F --multiline-fields=true --bad-tolerance=0
 * --nodes=nodes.csv --relationships=relationships.csv`.
 * @see https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/neo4j-admin-import/
 */
export const neo4jCsv: Format = {
  name: 'neo4j-csv',
  *write({ derived }) {
    yield fileHead('nodes.csv');
    yield* csv(
      [':ID', ':LABEL', ...nodeFields.map(head)],
      (function* () {
        for (const { key, labels, properties } of derived.nodes)
          yield [idOf(key), labels.join(ITEM), ...nodeFields.map(field => cell(properties[field]))];
      })(),
      false,
    );
    yield fileHead('relationships.csv');
    yield* csv(
      [':START_ID', ':END_ID', ':TYPE', ...edgeFields.map(head)],
      (function* () {
        for (const { from, to, type, properties } of derived.relationships)
          yield [idOf(from), idOf(to), type, ...edgeFields.map(field => cell(properties[field]))];
      })(),
      false,
    );
  },
};
