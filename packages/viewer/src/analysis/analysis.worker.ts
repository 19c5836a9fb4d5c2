import { type AnalysisRequest, analyse, type Immediate } from './run.ts';
import { startSolver } from './solver.ts';
import { trust } from './trust.ts';

export interface ToAnalysis {
  readonly turn: number;
  readonly request: AnalysisRequest;
}
export type FromAnalysis =
  | { readonly turn: number; readonly answer: unknown }
  | { readonly turn: number; readonly failure: string };

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToAnalysis>) => void) | null;
  postMessage(message: FromAnalysis): void;
};

async function answer(request: AnalysisRequest): Promise<unknown> {
  if (request.kind === 'trust') return trust(request, startSolver);
  return analyse(request as AnalysisRequest & { readonly kind: Immediate });
}

scope.onmessage = async ({ data: { turn, request } }) => {
  try {
    scope.postMessage({ turn, answer: await answer(request) });
  } catch (error) {
    scope.postMessage({ turn, failure: error instanceof Error ? error.message : String(error) });
  }
};
