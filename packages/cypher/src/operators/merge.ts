import { runtimeError } from '../errors.ts';
import type { Evaluate } from '../evaluate/compiler.ts';
import type { Subplan } from './argument.ts';
import type { Batch } from './batch.ts';
import { type CreateSpec, createFor, mapFor } from './create.ts';
import type { Carried } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { type SetItem, setFor } from './set.ts';
import { Writing } from './writing.ts';

export interface MergeSpec {
  readonly create: CreateSpec;
  readonly onCreate: readonly SetItem[];
  readonly onMatch: readonly SetItem[];
  readonly made: readonly Carried[];
  /** Property maps of the pattern, none of whose values may be NULL. */
  readonly properties: readonly Evaluate[];
}

/** MERGE: what the pattern matches, else what it describes, made. Rows see what rows before them made. */
export class Merge extends Writing {
  private readonly match: Subplan;
  private readonly spec: MergeSpec;

  constructor(runtime: Runtime, child: Operator, taken: readonly Carried[], match: Subplan, spec: MergeSpec) {
    super(runtime, child, taken, spec.made);
    this.match = match;
    this.spec = spec;
  }

  protected write(batch: Batch, row: number): void {
    const { spec, match } = this;
    for (const properties of spec.properties) refuseNulls(mapFor(properties, batch, row));
    match.load(batch, row);
    // all matches are taken before ON MATCH changes anything
    const found: unknown[][] = [];
    for (let rows = match.root.next(); rows !== undefined; rows = match.root.next()) {
      for (let i = 0; i < rows.size; i++) found.push(spec.made.map(({ slot }) => rows.columns[slot]![i]));
      this.runtime.pause();
    }
    if (found.length === 0) {
      createFor(spec.create, batch, row);
      setFor(spec.onCreate, batch, row);
      this.keep(batch, row);
      return;
    }
    for (const values of found) {
      spec.made.forEach(({ slot }, i) => {
        batch.columns[slot]![row] = values[i] as never;
      });
      setFor(spec.onMatch, batch, row);
      this.keep(batch, row);
    }
  }
}

function refuseNulls(map: ReturnType<typeof mapFor>): void {
  for (const key of Object.keys(map)) {
    if (map[key] !== null) continue;
    throw runtimeError(
      'SemanticError',
      'MergeReadOwnWrites',
      `MERGE cannot look for \`${key}\`: its value is NULL. Use SET for properties that may be missing.`,
    );
  }
}
