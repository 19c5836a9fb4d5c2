import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { made, madeAgain, noSteps, type Steps, takenBack } from './steps.ts';

describe('steps', () => {
  it('takes back the last of either kind first', () => {
    let steps = made(made(made(noSteps, 'view'), 'correction'), 'view');
    expect(steps.done.at(-1)).toBe('view');
    steps = takenBack(steps, 'view');
    expect(steps.done.at(-1)).toBe('correction');
    expect(made(steps, 'view').undone).toEqual([]);
  });

  it('counts as many steps of a kind after a way back and forth', () => {
    const kind = fc.constantFrom('view' as const, 'correction' as const);
    const count = (steps: Steps, of: string) => steps.done.filter(k => k === of).length;
    fc.assert(
      fc.property(fc.array(kind, { maxLength: 12 }), fc.array(kind, { maxLength: 12 }), (some, back) => {
        const steps = some.reduce(made, noSteps);
        const again = back.reduce(madeAgain, back.reduce(takenBack, steps));
        for (const of of ['view', 'correction']) expect(count(again, of)).toBe(count(steps, of));
      }),
    );
  });
});
