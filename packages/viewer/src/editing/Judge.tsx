import { Check, X } from 'lucide-react';
import { useProject } from '../state/context.ts';
import { judgementOf } from './corrections.ts';
import { useCorrections } from './use-corrections.ts';

/** Confirm or reject one statement, in place. */
export function Judge({ edge }: { readonly edge: string }) {
  const { source } = useProject();
  const corrections = useCorrections();
  if (!corrections.can) return null;
  const judge = (action: 'confirm' | 'reject') =>
    void corrections.make(() => judgementOf(source, edge, action));
  return (
    <span className="judge">
      <button
        type="button"
        className="icon"
        aria-label="Confirm this statement"
        title="Confirm"
        disabled={corrections.busy}
        onClick={() => judge('confirm')}
      >
        <Check size={14} aria-hidden />
      </button>
      <button
        type="button"
        className="icon"
        aria-label="Reject this statement"
        title="Reject"
        disabled={corrections.busy}
        onClick={() => judge('reject')}
      >
        <X size={14} aria-hidden />
      </button>
    </span>
  );
}
