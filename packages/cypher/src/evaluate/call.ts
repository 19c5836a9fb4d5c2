import type { BoundCall } from '../bind/bound.ts';
import { LiveNode } from '../graph/entities.ts';
import type { CypherValue } from '../values/types.ts';
import { compile, type Evaluate, type Scope } from './compiler.ts';

export function compileCall(expression: BoundCall, scope: Scope): Evaluate {
  const { spec } = expression;
  const { nullPropagates } = spec;
  const args = expression.args.map(arg => compile(arg, scope));
  const direct = overGraph(expression, scope);
  if (direct !== undefined) return direct;
  if (args.length === 1) {
    const only = args[0]!;
    return (batch, row) => {
      const value = only(batch, row);
      if (value === null && nullPropagates) return null;
      return spec.call([value], batch.runtime.evaluation);
    };
  }
  return (batch, row) => {
    const values: CypherValue[] = new Array(args.length);
    for (let i = 0; i < args.length; i++) {
      const value = args[i]!(batch, row);
      if (value === null && nullPropagates) return null;
      values[i] = value;
    }
    return spec.call(values, batch.runtime.evaluation);
  };
}

/** Functions of pattern variables that the tables answer without making a node or relationship. */
function overGraph(expression: BoundCall, scope: Scope): Evaluate | undefined {
  const [arg] = expression.args;
  if (expression.args.length !== 1 || arg?.kind !== 'variable') return undefined;
  const representation = scope.representation(arg.slot);
  const { slot } = arg;
  const { graph } = scope;
  const name = expression.spec.name.toLowerCase();
  if (representation === 'relationship') {
    const end = name === 'startnode' ? 'sources' : name === 'endnode' ? 'targets' : undefined;
    if (end !== undefined) {
      return (batch, row) => {
        const id = (batch.columns[slot] as Int32Array)[row]!;
        return id < 0 ? null : new LiveNode(graph, graph.relationships[end][id]!);
      };
    }
    if (name === 'type') {
      return (batch, row) => {
        const id = (batch.columns[slot] as Int32Array)[row]!;
        if (id < 0) return null;
        const type = graph.relationships.types[id]!;
        return graph.types.names[type < 0 ? ~type : type]!;
      };
    }
  }
  if ((representation === 'node' || representation === 'relationship') && name === 'id') {
    return (batch, row) => {
      const id = (batch.columns[slot] as Int32Array)[row]!;
      return id < 0 ? null : id;
    };
  }
  return undefined;
}
