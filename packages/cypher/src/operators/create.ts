import { runtimeError } from '../errors.ts';
import type { Evaluate } from '../evaluate/compiler.ts';
import { describe } from '../values/mismatch.ts';
import {
  type CypherMap,
  type CypherNode,
  CypherPath,
  type CypherRelationship,
  type CypherValue,
  isMap,
} from '../values/types.ts';
import type { Batch } from './batch.ts';
import type { Carried } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { Writing } from './writing.ts';

/** What CREATE, and MERGE where it finds nothing, make for a row. */
export interface CreateSpec {
  readonly nodes: readonly {
    readonly slot: number;
    readonly labels: readonly string[];
    readonly properties: Evaluate | undefined;
  }[];
  readonly relationships: readonly {
    readonly slot: number;
    readonly type: string;
    readonly from: Evaluate;
    readonly to: Evaluate;
    readonly properties: Evaluate | undefined;
  }[];
  readonly paths: readonly { readonly slot: number; readonly elements: readonly Evaluate[] }[];
}

const NOTHING: CypherMap = Object.freeze(Object.create(null));

/** Makes the nodes and relationships of one row and writes their ids into its columns. */
export function createFor(spec: CreateSpec, batch: Batch, row: number): void {
  const { transaction, graph } = batch.runtime;
  const put = (slot: number, value: number | CypherValue): void => {
    const column = batch.columns[slot];
    if (column !== undefined) column[row] = value as never;
  };
  for (const { slot, labels, properties } of spec.nodes) {
    put(slot, transaction.createNode(labels, mapFor(properties, batch, row)));
  }
  for (const { slot, type, from, to, properties } of spec.relationships) {
    const source = endOf(graph.nodeId(from(batch, row)), type);
    const target = endOf(graph.nodeId(to(batch, row)), type);
    put(slot, transaction.createRelationship(type, source, target, mapFor(properties, batch, row)));
  }
  for (const { slot, elements } of spec.paths) {
    const parts = elements.map(element => element(batch, row));
    const nodes = parts.filter((_, i) => i % 2 === 0) as unknown as CypherNode[];
    put(slot, new CypherPath(nodes, parts.filter((_, i) => i % 2 === 1) as unknown as CypherRelationship[]));
  }
}

function endOf(id: number, type: string): number {
  if (id >= 0) return id;
  throw runtimeError(
    'SemanticError',
    'MissingEndNode',
    `A relationship of type \`${type}\` cannot be created where one of its ends is NULL or no node.`,
  );
}

/** The properties written in a pattern: a map, or a parameter that must hold one. */
export function mapFor(properties: Evaluate | undefined, batch: Batch, row: number): CypherMap {
  if (properties === undefined) return NOTHING;
  const value = properties(batch, row);
  if (value === null) return NOTHING;
  if (isMap(value)) return value;
  throw runtimeError('TypeError', 'InvalidArgumentType', `Properties must be a MAP, not ${describe(value)}.`);
}

/** CREATE. */
export class Create extends Writing {
  private readonly spec: CreateSpec;

  constructor(
    runtime: Runtime,
    child: Operator,
    taken: readonly Carried[],
    made: readonly Carried[],
    spec: CreateSpec,
  ) {
    super(runtime, child, taken, made);
    this.spec = spec;
  }

  protected write(batch: Batch, row: number): void {
    createFor(this.spec, batch, row);
    this.keep(batch, row);
  }
}
