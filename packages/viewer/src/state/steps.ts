/** Kinds of what can be taken back: what is shown, and corrections of the graph. */
export type StepKind = 'view' | 'correction';

/** In which order steps of both kinds were made, so that one key takes back whichever was last. */
export interface Steps {
  readonly done: readonly StepKind[];
  readonly undone: readonly StepKind[];
}

export const noSteps: Steps = { done: [], undone: [] };

const most = 400;

/** A new step; what was taken back before it cannot come again. */
export function made(steps: Steps, kind: StepKind): Steps {
  return { done: [...steps.done, kind].slice(-most), undone: [] };
}

/** The last step of a kind was taken back. */
export function takenBack(steps: Steps, kind: StepKind): Steps {
  const at = steps.done.lastIndexOf(kind);
  if (at < 0) return steps;
  return { done: steps.done.filter((_, i) => i !== at), undone: [...steps.undone, kind] };
}

/** The step of a kind that was taken back last was made again. */
export function madeAgain(steps: Steps, kind: StepKind): Steps {
  const at = steps.undone.lastIndexOf(kind);
  if (at < 0) return steps;
  return { done: [...steps.done, kind], undone: steps.undone.filter((_, i) => i !== at) };
}
