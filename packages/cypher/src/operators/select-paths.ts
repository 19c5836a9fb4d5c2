import type { Evaluate } from '../evaluate/compiler.ts';
import { Account } from './account.ts';
import type { Subplan } from './argument.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface SelectPathsSpec {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly { readonly slot: number; readonly list: boolean }[];
  readonly kind: 'shortest' | 'allShortest' | 'any' | 'shortestGroups';
  readonly count: Evaluate;
  readonly introduces: readonly Carried[];
}

interface Candidate {
  readonly length: number;
  readonly values: readonly unknown[];
}

/**
 * `SHORTEST k`, `ALL SHORTEST`, `SHORTEST k GROUPS` and `ANY k` over paths that no search by length serves (of several
 * parts, or with a WHERE on the path): all paths of a row are made, then the shortest are kept for each pair of ends.
 * Costs as much as matching the path without the selector.
 */
export class SelectPaths extends Expanding {
  private readonly inner: Subplan;
  private readonly spec: SelectPathsSpec;
  private readonly partitions = new Map<string, Candidate[]>();
  private chosen: Candidate[] | undefined;
  private readonly account: Account;
  private position = 0;

  constructor(
    runtime: Runtime,
    child: Operator,
    carried: readonly Carried[],
    inner: Subplan,
    spec: SelectPathsSpec,
  ) {
    super(runtime, child, carried);
    this.inner = inner;
    this.account = new Account(runtime);
    this.spec = spec;
    for (const { slot, representation } of spec.introduces)
      this.out.columns[slot] = newColumn(representation, runtime);
  }

  protected begin(input: Batch, row: number): void {
    this.inner.load(input, row);
    this.partitions.clear();
    this.account.release();
    this.chosen = undefined;
    this.position = 0;
  }

  protected fill(at: number): number {
    const { spec, out } = this;
    while (this.chosen === undefined) {
      const batch = this.inner.root.next();
      if (batch === undefined) this.chosen = this.choose();
      else {
        this.collect(batch);
        if (this.runtime.pause()) {
          this.suspended = true;
          return at;
        }
      }
    }
    while (this.position < this.chosen.length && at < BATCH) {
      const { values } = this.chosen[this.position++]!;
      spec.introduces.forEach(({ slot }, i) => {
        out.columns[slot]![at] = values[i] as never;
      });
      at++;
    }
    return at;
  }

  private collect(batch: Batch): void {
    const { spec } = this;
    for (let i = 0; i < batch.size; i++) {
      const key = `${batch.columns[spec.from]![i]} ${batch.columns[spec.to]![i]}`;
      let length = 0;
      for (const { slot, list } of spec.parts) {
        length += list ? (batch.columns[slot]![i] as unknown as readonly unknown[]).length : 1;
      }
      const values = spec.introduces.map(({ slot }) => batch.columns[slot]![i]);
      const known = this.partitions.get(key);
      if (known === undefined) this.partitions.set(key, [{ length, values }]);
      else known.push({ length, values });
    }
    this.account.hold(batch.size * spec.introduces.length);
  }

  private choose(): Candidate[] {
    const { kind, count } = this.spec;
    const wanted = Number(count(this.input!, this.row));
    const chosen: Candidate[] = [];
    for (const candidates of this.partitions.values()) {
      candidates.sort((a, b) => a.length - b.length);
      if (kind === 'shortest' || kind === 'any') chosen.push(...candidates.slice(0, wanted));
      else {
        const lengths = [...new Set(candidates.map(c => c.length))].slice(
          0,
          kind === 'allShortest' ? 1 : wanted,
        );
        chosen.push(...candidates.filter(c => lengths.includes(c.length)));
      }
    }
    return chosen;
  }
}
