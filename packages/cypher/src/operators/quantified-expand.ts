import type { Evaluate } from '../evaluate/compiler.ts';
import type { LiveRelationship } from '../graph/entities.ts';
import type { CypherValue } from '../values/types.ts';
import { Account } from './account.ts';
import type { Subplan } from './argument.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { listHas } from './expand.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface QuantifiedExpandSpec {
  readonly from: number;
  readonly to: number;
  readonly into: boolean;
  readonly min: number;
  readonly max: number;
  /** The local that a turn starts from, and the slot of its last node. */
  readonly start: number;
  readonly end: number;
  /** Group variables: how to read one turn's value, and the list's slot. */
  readonly groups: readonly { readonly read: Evaluate; readonly outer: number }[];
  /** Relationships (or lists of them) of a turn, in the order of the pattern. */
  readonly steps: readonly { readonly slot: number; readonly list: boolean }[];
  readonly trail: number;
  readonly reversed: boolean;
  readonly unlike: readonly number[];
  /** Only so many of the shortest, or of the shortest lengths; `into` then. */
  readonly select: { readonly count: Evaluate; readonly groups: boolean } | undefined;
}

export interface Turn {
  readonly end: number;
  readonly relationships: readonly number[];
  readonly groups: readonly CypherValue[];
}

/** For each row, every chain of turns of a quantified path pattern, depth first, no relationship twice. */
export class QuantifiedExpand extends Expanding {
  private readonly turn: Subplan;
  protected readonly spec: QuantifiedExpandSpec;
  private readonly targets: Int32Array;
  private readonly trails: CypherValue[] = [];
  private readonly frames: (readonly Turn[])[] = [];
  private readonly positions: number[] = [];
  private readonly path: Turn[] = [];
  private readonly used = new Set<number>();
  private readonly account: Account;
  protected start = -1;
  protected goal = -1;
  private emitStart = false;

  constructor(
    runtime: Runtime,
    child: Operator,
    carried: readonly Carried[],
    turn: Subplan,
    spec: QuantifiedExpandSpec,
  ) {
    super(runtime, child, carried);
    this.turn = turn;
    this.spec = spec;
    this.account = new Account(runtime);
    this.targets = newColumn('node', runtime) as Int32Array;
    if (!spec.into) this.out.columns[spec.to] = this.targets;
    this.out.columns[spec.trail] = this.trails;
    for (const { outer } of spec.groups) this.out.columns[outer] = [];
  }

  protected prepare(input: Batch, row: number): void {
    const { spec } = this;
    this.start = (input.columns[spec.from] as Int32Array)[row]!;
    this.goal = spec.into ? (input.columns[spec.to] as Int32Array)[row]! : -1;
    this.account.release();
  }

  protected begin(input: Batch, row: number): void {
    const { spec } = this;
    this.prepare(input, row);
    this.frames.length = 0;
    this.positions.length = 0;
    this.path.length = 0;
    this.used.clear();
    this.emitStart = spec.min === 0 && this.start >= 0;
    if (this.start >= 0 && spec.max > 0) this.push(this.start);
  }

  private push(node: number): void {
    this.frames.push(this.turnsFrom(node));
    this.positions.push(0);
  }

  /** All turns from a node that use no relationship of the path. */
  protected turnsFrom(node: number): readonly Turn[] {
    const { spec, turn, runtime } = this;
    const input = this.input!;
    runtime.locals[spec.start] = node;
    turn.load(input, this.row);
    const turns: Turn[] = [];
    for (let batch = turn.root.next(); batch !== undefined; batch = turn.root.next()) {
      runtime.pause();
      for (let i = 0; i < batch.size; i++) {
        const relationships: number[] = [];
        for (const { slot, list } of spec.steps) {
          if (!list) relationships.push((batch.columns[slot] as Int32Array)[i]!);
          else
            for (const one of batch.columns[slot]![i] as unknown as LiveRelationship[])
              relationships.push(one.id);
        }
        if (relationships.some(id => this.used.has(id) || this.unlike(id))) continue;
        turns.push({
          end: (batch.columns[spec.end] as Int32Array)[i]!,
          relationships,
          groups: spec.groups.map(group => group.read(batch, i)),
        });
      }
    }
    this.account.hold(turns.length);
    return turns;
  }

  private unlike(relationship: number): boolean {
    for (const slot of this.spec.unlike) {
      const column = this.input!.columns[slot]!;
      const held = column[this.row]!;
      if (column instanceof Int32Array ? held === relationship : listHas(held, relationship)) return true;
    }
    return false;
  }

  protected fill(at: number): number {
    const { spec, frames, positions, path, used } = this;
    if (this.emitStart) {
      this.emitStart = false;
      if (!spec.into || this.start === this.goal) at = this.emit(at, this.start, path);
    }
    while (frames.length > 0 && at < BATCH) {
      if (this.runtime.pause()) {
        this.suspended = true;
        return at;
      }
      const depth = frames.length;
      const turn = frames[depth - 1]![positions[depth - 1]!++];
      if (turn === undefined) {
        const done = frames.pop()!;
        this.account.hold(-done.length);
        positions.pop();
        for (const id of path.pop()?.relationships ?? []) used.delete(id);
        continue;
      }
      path.push(turn);
      for (const id of turn.relationships) used.add(id);
      if (depth >= spec.min && (!spec.into || turn.end === this.goal)) at = this.emit(at, turn.end, path);
      // a turn without relationships would repeat for ever
      if (depth < spec.max && turn.relationships.length > 0) this.push(turn.end);
      else {
        path.pop();
        for (const id of turn.relationships) used.delete(id);
      }
    }
    return at;
  }

  protected emit(at: number, node: number, path: readonly Turn[]): number {
    const { spec, out } = this;
    const { graph } = this.runtime;
    const turns = spec.reversed ? [...path].reverse() : path;
    this.targets[at] = node;
    this.trails[at] = turns.flatMap(turn => turn.relationships.map(id => graph.relationship(id)));
    spec.groups.forEach(({ outer }, g) => {
      (out.columns[outer] as CypherValue[])[at] = turns.map(turn => turn.groups[g]!);
    });
    return at + 1;
  }
}
