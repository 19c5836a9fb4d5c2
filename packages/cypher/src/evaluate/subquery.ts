import type { BoundSubquery } from '../bind/bound.ts';
import type { Batch } from '../operators/batch.ts';
import type { Operator } from '../operators/operator.ts';
import type { CypherValue } from '../values/types.ts';
import type { CompiledSubplan, Evaluate, Scope } from './compiler.ts';
import { readSlot } from './read-slot.ts';

/** `EXISTS`, `COUNT`, `COLLECT`: the subquery runs to its end for each row (`EXISTS`: to its first row). */
export function compileSubquery(expression: BoundSubquery, scope: Scope): Evaluate {
  const { form, query } = expression;
  const subplan = scope.subplan(query, expression.imports, form);
  if (form === 'exists') {
    return (batch, row) => {
      const root = start(subplan, batch, row);
      for (;;) {
        const found = root.next();
        if (found === undefined) return false;
        if (found.size > 0) return true;
        batch.runtime.pause(); // limits hold inside; a pause waits until the row is done
      }
    };
  }
  if (form === 'count') {
    return (batch, row) => {
      const root = start(subplan, batch, row);
      let count = 0;
      for (let found = root.next(); found !== undefined; found = root.next()) {
        count += found.size;
        batch.runtime.pause(); // limits hold inside; a pause waits until the row is done
      }
      return count;
    };
  }
  const [column] = query.columns;
  const read = readSlot(column!.slot, subplan.representation(column!.slot), scope.graph);
  return (batch, row) => {
    const root = start(subplan, batch, row);
    const values: CypherValue[] = [];
    for (let found = root.next(); found !== undefined; found = root.next()) {
      for (let i = 0; i < found.size; i++) values.push(read(found, i));
      batch.runtime.hold(found.size);
      batch.runtime.pause(); // limits hold inside; a pause waits until the row is done
    }
    batch.runtime.hold(-values.length);
    return values;
  };
}

function start(subplan: CompiledSubplan, batch: Batch, row: number): Operator {
  const { runtime } = batch;
  let running = runtime.subplans.get(subplan);
  if (running === undefined) {
    running = subplan.open(runtime);
    runtime.subplans.set(subplan, running);
  }
  running.load(batch, row);
  return running.root;
}
