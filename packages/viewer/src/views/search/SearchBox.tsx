import type { SearchHit } from '@entente/graph-store';
import { Command } from 'cmdk';
import { FileText, Quote, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useProject, useViewer } from '../../state/context.ts';
import { useLoad } from '../../state/load.ts';
import { TypeGlyph } from '../../widgets/Glyphs.tsx';
import { Failed } from '../../widgets/Notice.tsx';

/** Search as you type over names, aliases and text; `/` and Ctrl-K come here from everywhere. */
export function SearchBox() {
  const { source, model } = useProject();
  const open = useViewer(s => s.searchOpen);
  const setOpen = useViewer(s => s.setSearchOpen);
  const select = useViewer(s => s.select);
  const go = useViewer(s => s.go);
  const read = useViewer(s => s.read);
  const view = useViewer(s => s.view);
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const query = useDebounced(text.trim(), 90);
  const { loaded } = useLoad<readonly SearchHit[]>(`search:${query}`, async () =>
    query ? source.search(query, { limit: 24 }) : [],
  );

  useEffect(() => {
    if (open) input.current?.focus();
    else input.current?.blur();
  }, [open]);
  useEffect(() => {
    const away = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [setOpen]);

  const choose = async (hit: SearchHit) => {
    setOpen(false);
    setText('');
    if (hit.kind === 'node') {
      select({ kind: 'nodes', ids: [hit.id] });
      if (view === 'query') go('graph');
      return;
    }
    if (hit.doc) read({ doc: hit.doc, ...(hit.kind === 'claim' ? { at: hit.id } : {}) });
  };
  const showing = open && text.trim() !== '';
  const hits = loaded.value ?? [];
  const groups = [
    ['node', 'Actors and conflicts'],
    ['document', 'Articles'],
    ['claim', 'Claims'],
  ] as const;
  return (
    <div className="search" ref={box}>
      <Command label="Search" shouldFilter={false} loop>
        <div className="search-field">
          <Search size={15} aria-hidden />
          <Command.Input
            ref={input}
            value={text}
            onValueChange={value => {
              setText(value);
              setOpen(true);
            }}
            onFocus={() => setOpen(true)}
            onBlur={event => {
              // Left open, the box would not take the focus again when Ctrl-K is pressed.
              if (event.relatedTarget && !box.current?.contains(event.relatedTarget)) setOpen(false);
            }}
            onKeyDown={event => {
              if (event.key === 'Escape') setOpen(false);
            }}
            placeholder="Search actors, articles, claims"
            maxLength={200}
          />
          <kbd aria-hidden>/</kbd>
        </div>
        <Command.List className="search-list" hidden={!showing}>
          {showing && (
            <>
              {loaded.state === 'failed' && <Failed error={loaded.error} />}
              {loaded.state !== 'failed' && hits.length === 0 && (
                <Command.Empty>
                  {loaded.state === 'loading' || query !== text.trim() ? 'Searching…' : 'Nothing found.'}
                </Command.Empty>
              )}
              {groups.map(([kind, title]) => {
                const rows = hits.filter(hit => hit.kind === kind);
                if (rows.length === 0) return null;
                return (
                  <Command.Group key={kind} heading={title}>
                    {rows.map(hit => {
                      const node = kind === 'node' ? model.nodes[model.indexOf.get(hit.id) ?? -1] : undefined;
                      return (
                        <Command.Item
                          key={`${kind}:${hit.id}`}
                          value={`${kind}:${hit.id}`}
                          onSelect={() => void choose(hit)}
                        >
                          {node ? (
                            <TypeGlyph type={node.type} />
                          ) : kind === 'claim' ? (
                            <Quote size={13} aria-hidden />
                          ) : (
                            <FileText size={13} aria-hidden />
                          )}
                          <span className="hit">
                            <span className="hit-title" dir="auto">
                              {hit.title}
                            </span>
                            {hit.excerpt && kind !== 'node' && (
                              <span className="hit-excerpt" dir="auto">
                                {hit.excerpt}
                              </span>
                            )}
                          </span>
                          {node && <span className="hit-kind">{node.type}</span>}
                        </Command.Item>
                      );
                    })}
                  </Command.Group>
                );
              })}
            </>
          )}
        </Command.List>
      </Command>
    </div>
  );
}

function useDebounced<T>(value: T, wait: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}
