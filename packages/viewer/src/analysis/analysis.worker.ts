import { type AnalysisRequest, analyse } from './run.ts';

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

scope.onmessage = ({ data: { turn, request } }) => {
  try {
    scope.postMessage({ turn, answer: analyse(request) });
  } catch (error) {
    scope.postMessage({ turn, failure: error instanceof Error ? error.message : String(error) });
  }
};
