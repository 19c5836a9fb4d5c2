import { Redo2, Undo2, X } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { explain } from '../errors.ts';
import { useProject, useViewer } from '../state/context.ts';
import { canCorrect, describe, unnamedAuthor } from './corrections.ts';
import { type Corrections, CorrectionsContext, type Done } from './use-corrections.ts';

/** Keeps the corrections of this page, for undo and redo, and says what was done. */
export function CorrectionsProvider({ children }: { readonly children: ReactNode }) {
  const { source, reload } = useProject();
  const noteStep = useViewer(s => s.noteStep);
  const [done, setDone] = useState<readonly Done[]>([]);
  const [undone, setUndone] = useState<readonly (Done & { readonly undo: string })[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [shown, setShown] = useState(false);

  const run = useCallback(
    async (work: () => Promise<void>): Promise<boolean> => {
      setBusy(true);
      setError(null);
      setShown(true);
      try {
        await work();
        reload();
        return true;
      } catch (cause) {
        setError(cause);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [reload],
  );
  const make = useCallback<Corrections['make']>(
    change =>
      run(async () => {
        const event = await source.curate!(await change(), unnamedAuthor);
        setDone(list => [...list, { event: event.id, text: describe(event.change) }]);
        setUndone([]);
        noteStep('made', 'correction');
      }),
    [run, source, noteStep],
  );
  const undo = useCallback(async () => {
    const last = done.at(-1);
    if (!last) return;
    await run(async () => {
      const event = await source.curate!({ action: 'undo', event: last.event }, unnamedAuthor);
      setDone(list => list.slice(0, -1));
      setUndone(list => [...list, { ...last, undo: event.id }]);
      noteStep('undone', 'correction');
    });
  }, [done, run, source, noteStep]);
  const redo = useCallback(async () => {
    const last = undone.at(-1);
    if (!last) return;
    await run(async () => {
      // Undoing an undo brings the correction back.
      await source.curate!({ action: 'undo', event: last.undo }, unnamedAuthor);
      setUndone(list => list.slice(0, -1));
      setDone(list => [...list, { event: last.event, text: last.text }]);
      noteStep('redone', 'correction');
    });
  }, [undone, run, source, noteStep]);

  const value = useMemo<Corrections>(
    () => ({
      can: canCorrect(source),
      busy,
      last: done.at(-1) ?? null,
      error,
      make,
      undo,
      redo,
      canRedo: undone.length > 0,
      dismiss: () => setShown(false),
    }),
    [source, busy, done, undone, error, make, undo, redo],
  );
  const last = done.at(-1);
  return (
    <CorrectionsContext.Provider value={value}>
      {children}
      {shown && (last || undone.length > 0 || error !== null) && (
        <div className="toast" role="status">
          <span dir="auto">{error !== null ? explain(error).message : last ? last.text : 'Undone'}</span>
          {last && (
            <button type="button" className="button" disabled={busy} onClick={() => void undo()}>
              <Undo2 size={13} aria-hidden /> Undo
            </button>
          )}
          {undone.length > 0 && (
            <button type="button" className="button" disabled={busy} onClick={() => void redo()}>
              <Redo2 size={13} aria-hidden /> Redo
            </button>
          )}
          <button type="button" className="icon" aria-label="Close" onClick={() => setShown(false)}>
            <X size={14} aria-hidden />
          </button>
        </div>
      )}
    </CorrectionsContext.Provider>
  );
}
