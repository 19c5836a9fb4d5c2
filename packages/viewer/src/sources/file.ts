import type { Evidence, GraphNode, GraphSource } from '@entente/graph-store';
import { type EntityType, entityTypes } from '@entente/ontology';
import { ViewerError } from '../errors.ts';
import { recordsSource } from './records.ts';

/** Characters of a file that is opened at most. */
const longest = 400_000_000;

/**
 * Opens a file that somebody dropped: a project as `entente export --format ndjson` writes it, GEXF or GraphML.
 *
 * @throws ViewerError `BAD_FILE` saying what is wrong with it.
 */
export async function openFile(
  file: File,
): Promise<{ readonly source: GraphSource; readonly title: string }> {
  const bad = (why: string, cause?: unknown) =>
    new ViewerError('BAD_FILE', `${file.name} ${why}`, 'Drop a project export (NDJSON), GEXF or GraphML.', {
      cause,
    });
  if (file.size > longest) throw bad('is too large to be opened in a page.');
  const text = await file.text();
  const start = text.slice(0, 2000).trimStart();
  const title = file.name.replace(/\.[^.]*$/, '');
  try {
    if (start.startsWith('{')) {
      const { openExported } = await import('@entente/graph-store/browser');
      return { source: (await openExported(text)).source(), title };
    }
    if (start.startsWith('<')) return { source: await openXml(text, title), title };
  } catch (cause) {
    throw bad(`cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
  throw bad('is no graph that the explorer knows.');
}

async function openXml(text: string, title: string): Promise<GraphSource> {
  const { MultiDirectedGraph } = await import('graphology');
  const { parse } = /<gexf/i.test(text.slice(0, 5000))
    ? await import('graphology-gexf/browser/index.js')
    : await import('graphology-graphml/browser/index.js');
  const graph = parse(MultiDirectedGraph, text, { addMissingNodes: true });
  const nodes: GraphNode[] = [];
  const drawn = new Set<string>();
  graph.forEachNode((key, attributes) => {
    const said = [attributes['type'], attributes['labels'], attributes['@labels']].map(String).join(' ');
    // Articles and claims of an export are no actors; a graph of another program has types of its own.
    if (/\b(?:Document|Claim)\b/.test(said)) return;
    const type =
      entityTypes.find(name => new RegExp(`\\b${name}\\b`).test(said)) ??
      ('Organization' satisfies EntityType);
    const name = String(attributes['name'] ?? attributes['label'] ?? key);
    drawn.add(key);
    nodes.push({ id: key, type, name, aliases: [], documents: 0 });
  });
  const evidence: Evidence[] = [];
  graph.forEachEdge((key, attributes, from, to) => {
    if (!drawn.has(from) || !drawn.has(to)) return;
    const text = (name: string) => (attributes[name] === undefined ? undefined : String(attributes[name]));
    const type = (text('type') ?? text('label') ?? 'RELATED_TO').toUpperCase().replace(/[^A-Z0-9]+/g, '_');
    const [outlet, published, source] = [text('outlet'), text('published'), text('source')];
    const confidence = Number(attributes['confidence'] ?? 1);
    evidence.push({
      id: key,
      statement: text('statement') ?? key,
      type,
      from,
      to,
      doc: text('doc') ?? '',
      ...(outlet ? { outlet } : {}),
      ...(published ? { published } : {}),
      ...(source ? { source } : {}),
      confidence: confidence >= 0 && confidence <= 1 ? confidence : 1,
      asserted: String(attributes['asserted'] ?? 'true') !== 'false',
      quote: text('quote') ?? '',
      start: 0,
      end: 0,
      why: [],
    });
  });
  return recordsSource({ title, nodes, evidence, documents: [], claims: [] });
}
