import type { GraphSource } from '@entente/graph-store';
import { ViewerError } from '../errors.ts';
import { graphOfJson, recordsOfGraph } from './graph-file.ts';
import { recordsSource } from './records.ts';

/** Characters of a file that is opened at most. */
const longest = 400_000_000;

/**
 * Opens a file that somebody dropped: a project as `entente export --format ndjson` writes it, GEXF, GraphML, or
 * a graph in JSON (graphology's own, or nodes and links).
 *
 * @throws ViewerError `BAD_FILE` saying what is wrong with it.
 */
export async function openFile(
  file: File,
): Promise<{ readonly source: GraphSource; readonly title: string }> {
  const bad = (why: string, cause?: unknown) =>
    new ViewerError(
      'BAD_FILE',
      `${file.name} ${why}`,
      'Open a project export (NDJSON), GEXF, GraphML or a graph in JSON.',
      {
        cause,
      },
    );
  if (file.size > longest) throw bad('is too large to be opened in a page.');
  const text = await file.text();
  const start = text.slice(0, 2000).trimStart();
  const title = file.name.replace(/\.[^.]*$/, '');
  try {
    if (start.startsWith('{')) return { source: await openJson(text, title), title };
    if (start.startsWith('<')) return { source: await openXml(text, title), title };
  } catch (cause) {
    throw bad(`cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
  throw bad('is no graph that the explorer knows.');
}

/** A project's export is one JSON value a line; a graph in JSON is one value altogether. */
async function openJson(text: string, title: string): Promise<GraphSource> {
  const graph = graphOfJson(wholeJson(text));
  if (graph) return recordsSource(recordsOfGraph(graph, title));
  const { openExported } = await import('@entente/graph-store/browser');
  return (await openExported(text)).source();
}

function wholeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function openXml(text: string, title: string): Promise<GraphSource> {
  const { MultiDirectedGraph } = await import('graphology');
  const { parse } = /<gexf/i.test(text.slice(0, 5000))
    ? await import('graphology-gexf/browser/index.js')
    : await import('graphology-graphml/browser/index.js');
  const graph = parse(MultiDirectedGraph, text, { addMissingNodes: true });
  const nodes = graph.mapNodes((key, attributes) => [key, attributes] as const);
  const edges = graph.mapEdges((key, attributes, from, to) => [key, attributes, from, to] as const);
  return recordsSource(recordsOfGraph({ nodes, edges }, title));
}
