import type { Kernel } from '../../operators/filter.ts';
import type { Evaluate } from '../compiler.ts';
import { truth } from '../logic.ts';

/** Row by row, for what no column serves. */
export function fallback(evaluate: Evaluate): Kernel {
  return (batch, rows, count) => {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      if (truth(evaluate(batch, row)) === true) rows[kept++] = row;
    }
    return kept;
  };
}
