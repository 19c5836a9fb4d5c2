import { Merge, PencilLine, Split } from 'lucide-react';
import { useState } from 'react';
import { useProject, useViewer } from '../state/context.ts';
import { useLoad } from '../state/load.ts';
import { mergeOf, placeOf, renameOf, splitOf } from './corrections.ts';
import { useCorrections } from './use-corrections.ts';

/** Rename, split and merge for what is selected; nothing where the source takes no corrections. */
export function NodeActions({ ids }: { readonly ids: readonly string[] }) {
  const { source, model } = useProject();
  const select = useViewer(s => s.select);
  const corrections = useCorrections();
  const [open, setOpen] = useState<'rename' | 'split' | null>(null);
  if (!corrections.can) return null;
  const first = model.nodes[model.indexOf.get(ids[0] ?? '') ?? -1];
  if (ids.length > 1) {
    const types = new Set(ids.map(id => model.nodes[model.indexOf.get(id) ?? -1]?.type));
    const merge = async () => {
      // The merged actor has an id of its own, which the articles tell.
      const find = await placeOf(source, ids[0] ?? '').catch(() => null);
      if (await corrections.make(() => mergeOf(source, ids))) {
        const found = await find?.().catch(() => null);
        select(found ? { kind: 'nodes', ids: [found] } : null);
      }
    };
    return (
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={corrections.busy || types.size > 1}
          onClick={() => void merge()}
        >
          <Merge size={13} aria-hidden /> Merge into one
        </button>
        {types.size > 1 && <span className="muted">Only actors of one type can be merged.</span>}
      </div>
    );
  }
  const [id] = ids;
  if (!id || !first) return null;
  return (
    <div className="actions">
      <button
        type="button"
        className="button"
        aria-expanded={open === 'rename'}
        onClick={() => setOpen(open === 'rename' ? null : 'rename')}
      >
        <PencilLine size={13} aria-hidden /> Rename
      </button>
      <button
        type="button"
        className="button"
        aria-expanded={open === 'split'}
        onClick={() => setOpen(open === 'split' ? null : 'split')}
      >
        <Split size={13} aria-hidden /> Split
      </button>
      {open === 'rename' && <Rename id={id} name={first.name} onDone={() => setOpen(null)} />}
      {open === 'split' && <SplitForm id={id} onDone={() => setOpen(null)} />}
    </div>
  );
}

interface FormProps {
  readonly id: string;
  readonly onDone: () => void;
}

function Rename({ id, name, onDone }: FormProps & { readonly name: string }) {
  const { source } = useProject();
  const corrections = useCorrections();
  const [text, setText] = useState(name);
  return (
    <form
      className="action-form"
      onSubmit={event => {
        event.preventDefault();
        const wanted = text.trim();
        if (wanted && wanted !== name) void corrections.make(() => renameOf(source, id, wanted)).then(onDone);
      }}
    >
      <input
        className="field"
        aria-label="New name"
        value={text}
        maxLength={300}
        onChange={event => setText(event.target.value)}
      />
      <button
        type="submit"
        className="button primary"
        disabled={corrections.busy || !text.trim() || text.trim() === name}
      >
        Save
      </button>
    </form>
  );
}

function SplitForm({ id, onDone }: FormProps) {
  const { source } = useProject();
  const select = useViewer(s => s.select);
  const corrections = useCorrections();
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const anchors = useLoad(`anchors:${id}`, async () => (await source.anchors?.(id)) ?? []).loaded.value ?? [];
  const keyOf = (anchor: { readonly doc: string; readonly name: string }) =>
    JSON.stringify([anchor.doc, anchor.name]);
  const split = async () => {
    if (await corrections.make(() => splitOf(source, id, anchor => apart.has(keyOf(anchor))))) {
      select(null);
      onDone();
    }
  };
  return (
    <form
      className="action-form"
      onSubmit={event => {
        event.preventDefault();
        void split();
      }}
    >
      <p className="muted">Choose the mentions that are somebody else:</p>
      <ul className="split-list">
        {anchors.slice(0, 300).map(anchor => {
          const key = keyOf(anchor);
          return (
            <li key={key}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={apart.has(key)}
                  onChange={() => {
                    const next = new Set(apart);
                    if (!next.delete(key)) next.add(key);
                    setApart(next);
                  }}
                />
                <span className="facet-label" dir="auto">
                  {anchor.name} <span className="muted">in {anchor.doc}</span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <button
        type="submit"
        className="button primary"
        disabled={corrections.busy || apart.size === 0 || apart.size === anchors.length}
      >
        Set apart
      </button>
    </form>
  );
}
