import type { Highs } from 'highs';
import { disjointUnbalanced } from '../balance/balance.ts';
import { frustration } from '../camps/frustration.ts';
import { forEachTie, type SignedGraph, signedGraph } from '../graph/signed.ts';
import { campsOf, frustrationModel } from './model.ts';

export interface ProofOptions {
  /** How many camps there may be. Default: 2. */
  readonly count?: number;
  /** Seconds after which the bounds reached so far are given. Default: 10. */
  readonly timeLimit?: number;
  /** A division that is known: the answer is no worse. */
  readonly known?: ArrayLike<number>;
}

/** Between which bounds the least frustration lies; both are the same where it is proved. */
export interface Proof {
  readonly lower: number;
  readonly upper: number;
  readonly optimal: boolean;
  /** The division that reaches the upper bound. */
  readonly camps: Int32Array;
}

/**
 * Proves how little of a signed graph's weight a division into camps can leave unexplained, by branch and cut
 * (HiGHS; Huangfu and Hall 2018). The solver is given, not imported: it is three megabytes of WebAssembly, which
 * only those load who want proof: `loadSolver()` of `@entente/analysis/solver`.
 *
 * Cost: exponential in the worst case, seconds for some hundred ties of a news graph; ends at `timeLimit` with the
 * bounds reached. The call blocks, so pages make it in a worker.
 *
 * @throws what the solver throws where it runs out of memory
 */
export function proveFrustration(solver: Highs, graph: SignedGraph, options: ProofOptions = {}): Proof {
  const { count = 2, timeLimit = 10, known } = options;
  const size = graph.ids.length;
  let camps: Int32Array = known ? Int32Array.from(known, camp => Math.max(0, camp)) : new Int32Array(size);
  let upper = frustration(graph, camps);
  if (graph.targets.length === 0 || upper === 0) return { lower: 0, upper: 0, optimal: true, camps };
  const whole = isWhole(graph);
  const lower = solver.withModel(frustrationModel(graph, count, solver.infinity), model => {
    model.options.set({
      output_flag: false,
      time_limit: timeLimit,
      mip_rel_gap: 0,
      // Between whole weights nothing is left to find once the bounds are less than 1 apart.
      mip_abs_gap: whole ? 0.999 : 1e-9,
    });
    model.run();
    const values = model.getSolution().colValue;
    if (values.length > 0) {
      const found = campsOf(values, size, count);
      const left = frustration(graph, found);
      if (left < upper) {
        upper = left;
        camps = found;
      }
    }
    return Number(model.info.get('mip_dual_bound'));
  });
  const floor = Math.max(0, whole ? Math.ceil(lower - 1e-6) : lower);
  const optimal = upper - floor <= 1e-6 * Math.max(1, upper);
  return { lower: optimal ? upper : Math.min(floor, upper), upper, optimal, camps };
}

/**
 * The frustration index (line index of balance): the least number of ties whose sign would have to change for two
 * camps without exception. Weights do not count. As {@link proveFrustration} otherwise.
 */
export function proveBalance(solver: Highs, graph: SignedGraph, options: ProofOptions = {}): Proof {
  const ties: { a: string; b: string; weight: number }[] = [];
  forEachTie(graph, (a, b, weight) =>
    ties.push({ a: graph.ids[a]!, b: graph.ids[b]!, weight: Math.sign(weight) }),
  );
  const signs = signedGraph(graph.ids, ties);
  const proof = proveFrustration(solver, signs, options);
  // Where time ended early, triangles that share no tie may bound better than the solver did.
  const lower = Math.max(proof.lower, (options.count ?? 2) === 2 ? disjointUnbalanced(signs) : 0);
  return { ...proof, lower, optimal: proof.optimal || lower === proof.upper };
}

function isWhole({ weights }: SignedGraph): boolean {
  return weights.every(weight => Number.isInteger(weight));
}
