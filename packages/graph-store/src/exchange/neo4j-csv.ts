import type { PropertyValue } from '../graph/rows.ts';
import { statementProperties } from '../graph/table.ts';
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
  Array.isArray(value) ? value.map(item => item.replaceAll(ITEM, ' ')).join(ITEM) : (value as Cell);

const nodeFields = [
  'id',
  'name',
  'aliases',
  'ref',
  'text',
  'direct',
  'start',
  'end',
  'via',
  'title',
  'url',
  'outlet',
  'published',
  'cluster',
];
const edgeFields = [...statementProperties, 'count'];

/**
 * Two files for `neo4j-admin database import full --array-delimiter=U+001F --multiline-fields=true
 * --nodes=nodes.csv --relationships=relationships.csv`.
 * @see https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/neo4j-admin-import/
 */
export const neo4jCsv: Format = {
  name: 'neo4j-csv',
  *write({ derived }) {
    yield fileHead('nodes.csv');
    yield* csv(
      ['key:ID', ':LABEL', ...nodeFields.map(head)],
      (function* () {
        for (const { key, labels, properties } of derived.nodes)
          yield [
            key.replaceAll('\0', ':'),
            labels.join(ITEM),
            ...nodeFields.map(field => cell(properties[field])),
          ];
      })(),
      false,
    );
    yield fileHead('relationships.csv');
    yield* csv(
      [':START_ID', ':END_ID', ':TYPE', ...edgeFields.map(head)],
      (function* () {
        for (const { from, to, type, properties } of derived.relationships)
          yield [
            from.replaceAll('\0', ':'),
            to.replaceAll('\0', ':'),
            type,
            ...edgeFields.map(field => cell(properties[field])),
          ];
      })(),
      false,
    );
  },
};
