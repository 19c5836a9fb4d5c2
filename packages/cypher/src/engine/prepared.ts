import { bind } from '../bind/bind.ts';
import type { BoundStatement } from '../bind/bound.ts';
import { CypherError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { parse } from '../parse/parse.ts';
import { type CompiledStatement, compileStatement } from '../plan/compile.ts';
import type { ProcedureRegistry } from '../procedures/registry.ts';

/** A statement parsed, bound and (schema commands aside) planned. */
export interface PreparedStatement {
  readonly bound: BoundStatement;
  readonly compiled: CompiledStatement | undefined;
  readonly columns: readonly string[];
  /** Milliseconds it took. */
  readonly took: number;
}

interface Entry {
  readonly prepared: PreparedStatement;
  readonly schemaVersion: number;
  /** Size of the graph when planned: a plan is made anew when the graph has become quite another. */
  readonly size: number;
}

/** Plans by query text, the least recently used one going first. */
export class PlanCache {
  private readonly entries = new Map<string, Entry>();
  private readonly capacity: number;
  private readonly graph: Graph;
  private readonly registry: ProcedureRegistry;

  constructor(capacity: number, graph: Graph, registry: ProcedureRegistry) {
    this.capacity = capacity;
    this.graph = graph;
    this.registry = registry;
  }

  /** @returns the statement and whether it had to be planned */
  get(text: string): { prepared: PreparedStatement; fresh: boolean } {
    const { graph } = this;
    const size = graph.nodeCount + graph.relationshipCount;
    const known = this.entries.get(text);
    if (known !== undefined) {
      this.entries.delete(text);
      const grown = size > known.size * 4 + 64 || size * 4 + 64 < known.size;
      if (known.schemaVersion === graph.schema.version && !grown) {
        this.entries.set(text, known);
        return { prepared: known.prepared, fresh: false };
      }
    }
    const prepared = prepare(text, graph, this.registry);
    this.entries.set(text, { prepared, schemaVersion: graph.schema.version, size });
    if (this.entries.size > this.capacity) {
      for (const oldest of this.entries.keys()) {
        this.entries.delete(oldest);
        break;
      }
    }
    return { prepared, fresh: true };
  }
}

function prepare(text: string, graph: Graph, registry: ProcedureRegistry): PreparedStatement {
  const start = performance.now();
  if (typeof text !== 'string') {
    throw new CypherError({
      phase: 'compile time',
      kind: 'SyntaxError',
      detail: 'InvalidQuery',
      message: 'A query must be a string.',
    });
  }
  const bound = bind(parse(text), text, registry);
  const compiled = bound.body.kind === 'schema' ? undefined : compileStatement(bound, graph, registry);
  const columns = compiled === undefined ? [] : compiled.columns.map(({ name }) => name);
  return { bound, compiled, columns, took: performance.now() - start };
}
