import type { BoundLabels } from '../bind/bound.ts';
import { satisfies } from '../evaluate/labels.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface EndpointsSpec {
  readonly relationship: number;
  readonly list: boolean;
  readonly from: number;
  readonly to: number;
  readonly fromBound: boolean;
  readonly toBound: boolean;
  readonly direction: 'out' | 'in' | 'both';
  readonly types: BoundLabels | undefined;
  readonly min: number;
  readonly max: number;
}

/** The ends of a relationship (or of a chain of them) that is bound already; rows that do not fit go. */
export class Endpoints extends Expanding {
  private readonly spec: EndpointsSpec;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private found: [number, number][] = [];
  private position = 0;

  constructor(runtime: Runtime, child: Operator, carried: readonly Carried[], spec: EndpointsSpec) {
    super(runtime, child, carried);
    this.spec = spec;
    this.from = newColumn('node', runtime) as Int32Array;
    this.to = newColumn('node', runtime) as Int32Array;
    if (!spec.fromBound) this.out.columns[spec.from] = this.from;
    if (!spec.toBound) this.out.columns[spec.to] = this.to;
  }

  protected begin(input: Batch, row: number): void {
    const { spec } = this;
    const { graph } = this.runtime;
    this.position = 0;
    this.found = [];
    const held = input.columns[spec.relationship]![row]!;
    if (held === null || held === -1) return;
    const chain = spec.list
      ? (held as readonly unknown[]).map(one => graph.relationshipId(one))
      : [held as number];
    if (chain.length < spec.min || chain.length > spec.max || !chain.every(id => this.fits(id))) return;
    const from = spec.fromBound ? (input.columns[spec.from] as Int32Array)[row]! : undefined;
    const to = spec.toBound ? (input.columns[spec.to] as Int32Array)[row]! : undefined;
    const starts = chain.length === 0 ? (from === undefined ? [] : [from]) : this.startsOf(chain[0]!);
    for (const start of starts) {
      const end = this.follow(chain, start);
      if (end === undefined || (from !== undefined && start !== from) || (to !== undefined && end !== to))
        continue;
      this.found.push([start, end]);
    }
  }

  private fits(id: number): boolean {
    const { graph } = this.runtime;
    const type = id < 0 ? -1 : graph.relationships.types[id]!;
    if (type < 0) return false;
    const { types } = this.spec;
    return types === undefined || satisfies(types, name => graph.types.names[type] === name, true);
  }

  private startsOf(id: number): number[] {
    const { sources, targets } = this.runtime.graph.relationships;
    const { direction } = this.spec;
    if (direction === 'out') return [sources[id]!];
    if (direction === 'in') return [targets[id]!];
    return sources[id] === targets[id] ? [sources[id]!] : [sources[id]!, targets[id]!];
  }

  private follow(chain: readonly number[], start: number): number | undefined {
    const { sources, targets } = this.runtime.graph.relationships;
    let at = start;
    for (const id of chain) {
      const [out, into] = [sources[id]!, targets[id]!];
      if (this.spec.direction !== 'in' && out === at) at = into;
      else if (this.spec.direction !== 'out' && into === at) at = out;
      else return undefined;
    }
    return at;
  }

  protected fill(at: number): number {
    while (this.position < this.found.length && at < BATCH) {
      const [from, to] = this.found[this.position++]!;
      this.from[at] = from;
      this.to[at] = to;
      at++;
    }
    return at;
  }
}
