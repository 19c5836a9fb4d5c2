import { useMemo } from 'react';
import { useAnalysis } from '../../analysis/use.ts';
import { useViewer } from '../../state/context.ts';
import { Failed, Loading } from '../../widgets/Notice.tsx';
import { PairButton } from '../../widgets/PairButton.tsx';

interface ChangesProps {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly first: string | undefined;
}

/** Whose stance moved between the time before the window and the window. */
export function Changes({ from, to, first }: ChangesProps) {
  const rollUp = useViewer(s => s.rollUp);
  const windows = useMemo(
    () =>
      from && first && first < from
        ? [
            { from: first, to: dayBefore(from) },
            { from, to: to ?? '9999-12-31' },
          ]
        : undefined,
    [from, to, first],
  );
  const { loaded, retry } = useAnalysis('change', {
    rollUp,
    on: windows !== undefined,
    whole: true,
    ...(windows ? { windows } : {}),
  });
  if (!windows)
    return (
      <div>
        <h2>Changes</h2>
        <p className="muted">
          Mark a window that begins after the first statement to see whose stance moved.
        </p>
      </div>
    );
  return (
    <div>
      <h2>Changes against the time before</h2>
      {loaded.state === 'failed' ? (
        <Failed error={loaded.error} retry={retry} />
      ) : !loaded.value ? (
        <Loading>Comparing…</Loading>
      ) : loaded.value.length === 0 ? (
        <p className="muted">No stance moved.</p>
      ) : (
        <ul className="ties">
          {loaded.value.slice(0, 20).map(({ a, b, before, after, difference }) => (
            <li key={`${a}\u0000${b}`}>
              <PairButton a={a} b={b} />
              <span className={difference >= 0 ? 'for' : 'against'}>
                {before.toFixed(2)} → {after.toFixed(2)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
