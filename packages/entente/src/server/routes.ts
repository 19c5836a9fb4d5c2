import { fromJSON, toJSON } from '@entente/cypher';
import type { CypherParameters, GraphSource, QueryOptions } from '@entente/graph-store';
import { curationActionSchema, entityTypes } from '@entente/ontology';
import { z } from 'zod';

/** What a route needs: its body's schema and how it asks the source. */
export interface Route {
  readonly body: z.ZodType;
  answer(source: GraphSource, body: never, options: RouteOptions): Promise<unknown>;
}

export interface RouteOptions {
  readonly signal: AbortSignal;
  readonly title: string;
  readonly limits: { readonly timeout: number; readonly maxRows: number };
}

const id = z.string().min(1).max(1000);
const limit = z.number().int().positive().max(1_000_000).optional();
const filter = z
  .object({
    types: z.array(z.enum(entityTypes)).optional(),
    predicates: z.array(z.string().max(100)).max(100).optional(),
    outlets: z.array(z.string().max(1000)).max(10_000).optional(),
    asserted: z.boolean().optional(),
    minConfidence: z.number().min(0).max(1).optional(),
    from: z.string().max(30).optional(),
    to: z.string().max(30).optional(),
  })
  .strict()
  .optional();
const cypher = {
  cypher: z.string().max(100_000),
  parameters: z.record(z.string(), z.unknown()).optional(),
  timeout: z.number().positive().optional(),
  maxRows: z.number().int().positive().optional(),
};
const target = z.union([
  z.object({ statement: id }).strict(),
  z.object({ edge: id }).strict(),
  z.object({ pair: z.tuple([id, id]) }).strict(),
  z.object({ node: id }).strict(),
]);

function route<Schema extends z.ZodType>(
  body: Schema,
  answer: (source: GraphSource, body: z.infer<Schema>, options: RouteOptions) => Promise<unknown>,
): Route {
  return { body, answer: answer as Route['answer'] };
}

interface CypherBody {
  readonly parameters?: Record<string, unknown> | undefined;
  readonly timeout?: number | undefined;
  readonly maxRows?: number | undefined;
}

function bounds(body: CypherBody, { signal, limits }: RouteOptions): QueryOptions {
  return {
    signal,
    timeout: Math.min(body.timeout ?? limits.timeout, limits.timeout),
    maxRows: Math.min(body.maxRows ?? limits.maxRows, limits.maxRows),
  };
}

function parametersOf(body: CypherBody): CypherParameters {
  return Object.fromEntries(
    Object.entries(body.parameters ?? {}).map(([name, value]) => [name, fromJSON(value as never)]),
  );
}

/** Leaves out keys without a value: the interfaces tell "absent" from "undefined". */
function present<T extends object>(value: T): never {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as never;
}

/** The routes of the API, as the explorer's HTTP source describes them. */
export const routes: Readonly<Record<string, Route>> = {
  capabilities: route(z.object({}), async (source, _body, { title }) => ({
    title,
    curate: source.curate !== undefined,
    subscribe: source.subscribe !== undefined,
  })),
  snapshot: route(z.object({ limit, filter }), (source, body, { signal }) =>
    source.snapshot(present({ ...body, ...(body.filter ? { filter: present(body.filter) } : {}), signal })),
  ),
  neighbours: route(z.object({ node: id, limit }), (source, body) =>
    source.neighbours(body.node, present({ limit: body.limit })),
  ),
  subgraph: route(z.object(cypher), (source, body, options) =>
    source.subgraph(body.cypher, parametersOf(body), bounds(body, options)),
  ),
  evidence: route(z.object({ target }), (source, body) => source.evidence(body.target)),
  document: route(z.object({ id }), (source, body) => source.document(body.id)),
  claims: route(z.object({ node: id.optional(), limit }), (source, body) => source.claims(present(body))),
  search: route(z.object({ text: z.string().max(1000), limit }), (source, body) =>
    source.search(body.text, present({ limit: body.limit })),
  ),
  query: route(z.object(cypher), async (source, body, options) => {
    const result = await source.query(body.cypher, parametersOf(body), bounds(body, options));
    return { ...result, rows: result.rows.map(row => row.map(value => toJSON(value))) };
  }),
  stats: route(z.object({}), source => source.stats()),
  curate: route(
    z.object({ change: curationActionSchema, author: z.string().min(1).max(200) }),
    (source, body) => {
      if (!source.curate) throw new TypeError('this graph cannot be edited');
      return source.curate(body.change, body.author);
    },
  ),
  history: route(z.object({}), async source => (source.history ? source.history() : [])),
  suggestions: route(z.object({}), async source => (source.suggestions ? source.suggestions() : [])),
  anchors: route(z.object({ node: id }), async (source, body) =>
    source.anchors ? source.anchors(body.node) : [],
  ),
  statementAnchor: route(z.object({ edge: id }), async (source, body) =>
    source.statementAnchor ? source.statementAnchor(body.edge) : null,
  ),
};
