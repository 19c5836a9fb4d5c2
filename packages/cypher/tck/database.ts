/**
 * The engine of this package as the TCK's runner wants a database: over an empty graphology graph.
 */
import { MultiDirectedGraph } from 'graphology';
import { createEngine, type Engine } from '../src/engine/engine.ts';
import type { Procedure } from '../src/procedures/spec.ts';
import type { CypherValue } from '../src/values/types.ts';
import { tableProcedure } from './procedure.ts';
import type { TckDatabase, TckResult } from './scenario.ts';
import type { GraphState } from './side-effects.ts';
import { canonicalValue } from './values.ts';

const LABELS = '@labels';
const TYPE = '@type';

export class EngineDatabase implements TckDatabase {
  readonly #graph = new MultiDirectedGraph();
  readonly #procedures: Procedure[] = [];
  #engine: Engine | undefined;

  async run(query: string, parameters: Readonly<Record<string, CypherValue>>): Promise<TckResult> {
    this.#engine ??= createEngine(this.#graph, { procedures: this.#procedures });
    const result = this.#engine.run(query, parameters);
    const rows = await result.collectArrays();
    return { columns: result.columns, rows };
  }

  procedure(signature: string, header: readonly string[], rows: readonly (readonly CypherValue[])[]): void {
    this.#procedures.push(tableProcedure(signature, header, rows));
  }

  state(): GraphState {
    const labels = new Set<string>();
    const properties = new Set<string>();
    const add = (element: string, attributes: object): void => {
      for (const [name, value] of Object.entries(attributes)) {
        if (name === LABELS) for (const label of value as string[]) labels.add(label);
        else if (name !== TYPE)
          properties.add(`${element} ${name} ${canonicalValue(value as CypherValue, false)}`);
      }
    };
    this.#graph.forEachNode((key, attributes) => add(`n${key}`, attributes));
    this.#graph.forEachEdge((key, attributes) => add(`r${key}`, attributes));
    return {
      nodes: new Set(this.#graph.nodes()),
      relationships: new Set(this.#graph.edges()),
      properties,
      labels,
    };
  }
}
