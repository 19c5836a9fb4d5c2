import type { Evaluate } from '../evaluate/compiler.ts';
import type { CypherValue } from '../values/types.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface NodeSeekSpec {
  readonly slot: number;
  readonly value: Evaluate;
  /** The value is a list: nodes for any of its elements. */
  readonly many: boolean;
}

/** For each row, the nodes that a value leads to, each once. */
export abstract class NodeSeek<Spec extends NodeSeekSpec> extends Expanding {
  protected readonly spec: Spec;
  private readonly ids: Int32Array;
  private found: readonly number[] = [];
  private position = 0;

  constructor(runtime: Runtime, child: Operator, carried: readonly Carried[], spec: Spec) {
    super(runtime, child, carried);
    this.spec = spec;
    this.ids = newColumn('node', runtime) as Int32Array;
    this.out.columns[spec.slot] = this.ids;
  }

  protected abstract seek(wanted: CypherValue): readonly number[];

  protected begin(input: Batch, row: number): void {
    const { value, many } = this.spec;
    const wanted = value(input, row);
    this.position = 0;
    if (!many) this.found = this.seek(wanted);
    else if (Array.isArray(wanted)) this.found = [...new Set(wanted.flatMap(item => this.seek(item)))];
    else this.found = [];
  }

  protected fill(at: number): number {
    const { found, ids } = this;
    while (this.position < found.length && at < BATCH) ids[at++] = found[this.position++]!;
    return at;
  }
}
