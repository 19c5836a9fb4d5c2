import { nameOf } from '../model/name.ts';
import { useProject, useViewer } from '../state/context.ts';
import { useRolled } from './use-rolled.ts';

/** Two actors by their names; choosing them shows what stands between them. */
export function PairButton({ a, b }: { readonly a: string; readonly b: string }) {
  const { model } = useProject();
  const select = useViewer(s => s.select);
  const rolled = useRolled();
  const name = (id: string) => nameOf(model, id);
  return (
    <button
      type="button"
      className="link"
      dir="auto"
      onClick={() => select({ kind: 'pair', from: a, to: b, ...rolled })}
    >
      {name(a)} – {name(b)}
    </button>
  );
}
