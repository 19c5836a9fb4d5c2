import { createEngine } from '@entente/cypher';
import { actorTypes, type EntityType, floatProperties } from '@entente/ontology';
import { MultiDirectedGraph } from 'graphology';
import Papa from 'papaparse';
import type { ExportFormat } from '../contract.ts';
import { StoreError } from '../errors.ts';
import type { NodeRow, Properties, PropertyValue, RelationshipRow } from '../graph/rows.ts';
import { readTriples } from './read-rdf.ts';
import { nodeRow, relationshipRow } from './rows.ts';
import { splitFiles } from './table.ts';

/** A graph as an exchange file holds it: what was derived, without the records it was derived from. */
export interface ExchangedGraph {
  readonly nodes: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
}

type Reader = (text: string) => ExchangedGraph | Promise<ExchangedGraph>;

/** Formats that can be read as a graph; of the first five nothing is lost (see the README's table). */
const readers: Partial<Record<ExportFormat, Reader>> = {
  json: readJson,
  'neo4j-csv': readNeo4jCsv,
  cypher: readCypher,
  turtle: readTurtle,
  jsonld: readJsonLd,
  gexf: async text => {
    const { default: gexf } = await import('graphology-gexf');
    return readDrawn(gexf.parse(MultiDirectedGraph as never, text) as never);
  },
  graphml: async text => {
    const { default: graphml } = await import('graphology-graphml');
    return readDrawn(graphml.parse(MultiDirectedGraph as never, text) as never);
  },
};

/** Longest text taken: a file beyond it does not fit the memory of a page. */
const MAX_TEXT = 500_000_000;

/**
 * Reads a graph that `GraphStore.export` wrote: `json`, `neo4j-csv`, `cypher`, `turtle` and `jsonld` whole; of `gexf` and `graphml` the
 * entities and the statements between them. Give it to `toGraphology` to query or draw it. A store itself is moved
 * by `ndjson`.
 *
 * @throws StoreError `UNSUPPORTED_FORMAT`, `INVALID_IMPORT`
 */
export async function readGraph(
  format: ExportFormat,
  chunks: AsyncIterable<string>,
): Promise<ExchangedGraph> {
  const reader = Object.hasOwn(readers, format) ? readers[format] : undefined;
  if (!reader)
    throw new StoreError(
      'UNSUPPORTED_FORMAT',
      `${JSON.stringify(format)} is not read as a graph`,
      `Choose one of ${Object.keys(readers).join(', ')}, or move the store by ndjson.`,
    );
  let text = '';
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length > MAX_TEXT) invalid(format, `it is longer than ${MAX_TEXT} characters`);
  }
  try {
    return checked(await reader(text));
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    return invalid(format, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function invalid(format: string, what: string, cause?: unknown): never {
  throw new StoreError(
    'INVALID_IMPORT',
    `This is no ${format} that a store exported (${what.replace(/\.$/, '')})`,
    'Export it again.',
    { cause },
  );
}

/** Every end of a relationship is a node, and no key stands twice. */
function checked(graph: ExchangedGraph): ExchangedGraph {
  const keys = new Set(graph.nodes.map(row => row.key));
  if (keys.size < graph.nodes.length) throw new Error('a node stands twice');
  for (const { from, to } of graph.relationships)
    if (!keys.has(from) || !keys.has(to)) throw new Error('a relationship ends at no node');
  return graph;
}

/** Values as the graph has them; anything else is refused. */
function propertiesOf(value: unknown): Properties {
  if (typeof value !== 'object' || value === null) throw new Error('properties are missing');
  const out: Record<string, PropertyValue> = {};
  for (const [name, item] of Object.entries(value)) {
    if (name === '__proto__') throw new Error('a property is called __proto__');
    if (name.startsWith('@') || item === null || item === undefined) continue;
    const good =
      ['string', 'number', 'boolean'].includes(typeof item) ||
      (Array.isArray(item) && item.every(each => typeof each === 'string'));
    if (!good) throw new Error(`${name} is no text, number, truth or list of texts`);
    out[name] = item;
  }
  return out;
}

function readJson(text: string): ExchangedGraph {
  return rowsOf(MultiDirectedGraph.from(JSON.parse(text)));
}

/** Rows of a graph that holds labels and types as `toGraphology` puts them. */
function rowsOf(graph: MultiDirectedGraph): ExchangedGraph {
  const nodes = new Map<string, NodeRow>();
  for (const { node, attributes } of graph.nodeEntries())
    nodes.set(node, nodeRow(attributes['@labels'], propertiesOf(attributes)));
  const relationships: RelationshipRow[] = [];
  for (const { attributes, source, target } of graph.edgeEntries())
    relationships.push(
      relationshipRow(
        attributes['@type'],
        nodes.get(source)!.key,
        nodes.get(target)!.key,
        propertiesOf(attributes),
      ),
    );
  return { nodes: [...nodes.values()], relationships };
}

function readNeo4jCsv(text: string): ExchangedGraph {
  const files = splitFiles(text);
  const rows = (name: string) => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`${name} is missing`);
    const { data } = Papa.parse<string[]>(file.replace(/\r\n$/, ''), { newline: '\r\n' });
    const [head, ...lines] = data;
    return { head: head ?? [], lines };
  };
  const values = (head: readonly string[], line: readonly string[]) => {
    const out: Record<string, PropertyValue> = {};
    head.forEach((column, at) => {
      const [name, type] = column.split(':') as [string, string];
      const cell = line[at] ?? '';
      if (['ID', 'LABEL', 'START_ID', 'END_ID', 'TYPE'].includes(type)) return;
      if (type === 'string[]') {
        if (cell !== '' || (name === 'aliases' && line[1]?.includes('Actor') === true) || name === 'why')
          out[name] = cell === '' ? [] : cell.split('\u001f');
      } else if (cell === '') return;
      else if (type === 'boolean') out[name] = cell === 'true';
      else out[name] = type === 'long' || type === 'double' ? Number(cell) : cell;
    });
    return out;
  };
  const nodes = new Map<string, NodeRow>();
  const own = rows('nodes.csv');
  for (const line of own.lines) {
    const labels = line[1]!.split('\u001f');
    const properties = values(own.head, line);
    if (labels.includes('Conflict')) properties['aliases'] ??= [];
    nodes.set(line[0]!, nodeRow(labels, properties));
  }
  const edges = rows('relationships.csv');
  const relationships = edges.lines.map(line => {
    const [from, to] = [nodes.get(line[0]!), nodes.get(line[1]!)];
    if (!from || !to) throw new Error('a relationship ends at no node');
    const properties = values(edges.head, line);
    if (properties['id'] === undefined) delete properties['why'];
    return relationshipRow(line[2], from.key, to.key, properties);
  });
  return { nodes: [...nodes.values()], relationships };
}

/** Runs the script in an empty graph: only what makes nodes and relationships. */
function readCypher(text: string): ExchangedGraph {
  const graph = new MultiDirectedGraph();
  const engine = createEngine(graph as never, { floatProperties });
  for (const statement of text.split(/;\n/)) {
    if (/^\s*$|^CREATE CONSTRAINT /.test(statement)) continue;
    if (!statement.startsWith('UNWIND [')) throw new Error('a statement is none that an export writes');
    engine.runSync(statement);
  }
  return rowsOf(graph);
}

async function readTurtle(text: string): Promise<ExchangedGraph> {
  const { Parser } = await import('n3');
  return readTriples(new Parser({ format: 'text/turtle' }).parse(text));
}

/** Contexts are never fetched: a file of ours holds its own. */
async function readJsonLd(text: string): Promise<ExchangedGraph> {
  // @ts-expect-error: the library has no types
  const { default: jsonld } = await import('jsonld');
  const documentLoader = async (url: string): Promise<never> => {
    throw new Error(`it names a context that lies elsewhere: ${url}`);
  };
  return readTriples(await jsonld.toRDF(JSON.parse(text), { documentLoader }));
}

/** Entities and statements of a graph for drawing tools. */
function readDrawn(graph: MultiDirectedGraph): ExchangedGraph {
  const list = (value: unknown) => (typeof value === 'string' && value !== '' ? value.split('; ') : []);
  const nodes = graph.mapNodes((id, { label, type, aliases, ref }) =>
    nodeRow(actorTypes.has(type as EntityType) ? ['Actor', type] : [type], {
      ...propertiesOf({ id, name: label ?? '' }),
      aliases: list(aliases),
      ...(typeof ref === 'string' && ref !== '' ? { ref } : {}),
    }),
  );
  const relationships = graph.mapEdges((id, { label, why, ...rest }, from, to) =>
    relationshipRow(label, from, to, propertiesOf({ ...rest, id, why: list(why) })),
  );
  return { nodes, relationships };
}
