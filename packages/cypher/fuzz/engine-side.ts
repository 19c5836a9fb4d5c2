/** Our engine as one of the two that are compared. */
import Graph from 'graphology';
import { createEngine, type Engine } from '../src/engine/engine.ts';
import { CypherError } from '../src/errors.ts';
import type { CypherValue } from '../src/values/types.ts';
import {
  canonical,
  failed,
  NODES,
  type Outcome,
  RELATIONSHIPS,
  scriptError,
  scriptRows,
} from './canonical.ts';
import type { Query } from './queries.ts';

/** Beyond these a query says no more than a smaller one would; it is not compared. */
const LIMITS = { timeout: 1_000, maxRows: 2_000 };

/** Keeps one engine for reading; each write has a graph of its own. */
export class EngineSide {
  private readonly create: string;
  private shared: Engine;

  constructor(create: string) {
    this.create = create;
    this.shared = this.fresh();
  }

  private fresh(): Engine {
    const engine = createEngine(new Graph.MultiDirectedGraph());
    engine.runSync(this.create);
    return engine;
  }

  /** Any error that is not a {@link CypherError} is a bug and is thrown on. */
  run(query: Query, parameters: Record<string, CypherValue>): Outcome {
    if (query.script !== undefined) return this.runScript(query.script);
    const engine = query.writes ? this.fresh() : this.shared;
    try {
      const { columns, rows } = engine.runSync(query.text, parameters, LIMITS);
      const shown = rows.map(row => row.map(value => canonical(value, query.collects)).join(' | '));
      const graph = query.writes ? [...dump(engine, NODES), ...dump(engine, RELATIONSHIPS)] : undefined;
      return { columns, rows: shown, graph, error: undefined, message: undefined };
    } catch (error) {
      if (error instanceof CypherError) {
        return failed(
          error.phase === 'compile time' ? 'compile' : error.kind,
          `${error.code}: ${error.summary}`,
        );
      }
      throw error;
    }
  }

  private runScript(statements: readonly string[]): Outcome {
    const engine = this.fresh();
    const rows = statements.flatMap((statement, at) => {
      try {
        return scriptRows(at, engine.runSync(statement).rows);
      } catch (error) {
        if (error instanceof CypherError)
          return [scriptError(at, error.phase === 'compile time' ? 'compile' : error.kind, error.summary)];
        throw error;
      }
    });
    const graph = [...dump(engine, NODES), ...dump(engine, RELATIONSHIPS)];
    return { columns: [], rows, graph, error: undefined, message: undefined };
  }
}

/** The values of a query's parameters. */
export function parameterValues(query: Query): Record<string, CypherValue> {
  const scratch = createEngine(new Graph.MultiDirectedGraph());
  return Object.fromEntries(
    [...query.parameters].map(([name, text]) => [name, scratch.runSync(`RETURN ${text}`).rows[0]![0]!]),
  );
}

function dump(engine: Engine, query: string): string[] {
  return engine.runSync(query).rows.map(row => row.map(value => canonical(value, false)).join(' | '));
}
