import { Check, Menu } from 'lucide-react';
import { type KeyboardEvent, useContext, useId, useRef } from 'react';
import { MountContext, useViewer } from '../../state/context.ts';
import type { ThemeChoice } from '../../state/store.ts';

const themes: readonly (readonly [ThemeChoice, string])[] = [
  ['system', 'Colours as the system has them'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** Other graphs, colours, help. A native popover: Escape and a click elsewhere close it. */
export function MainMenu() {
  const { openFile, neo4jPage } = useContext(MountContext);
  const theme = useViewer(s => s.theme);
  const setTheme = useViewer(s => s.setTheme);
  const setGuide = useViewer(s => s.setGuide);
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  const close = () => menu.current?.hidePopover();
  const closeThen = (act: () => void) => () => {
    close();
    act();
  };
  const move = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to =
      event.key === 'ArrowDown'
        ? at + 1
        : event.key === 'ArrowUp'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? -1
              : null;
    if (to === null) return;
    event.preventDefault();
    all.at(to >= all.length ? 0 : to)?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon"
        aria-label="Menu"
        title="Menu"
        aria-haspopup="menu"
        popoverTarget={id}
      >
        <Menu size={16} aria-hidden />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label="Menu"
        className="menu"
        onKeyDown={move}
        onToggle={event => {
          if (event.newState !== 'open') return;
          const box = button.current!.getBoundingClientRect();
          menu.current!.style.top = `${box.bottom + 6}px`;
          menu.current!.style.right = `${Math.max(8, innerWidth - box.right)}px`;
          items()[0]?.focus();
        }}
      >
        {openFile && (
          <button type="button" role="menuitem" onClick={() => file.current?.click()}>
            Open a file…
          </button>
        )}
        {neo4jPage && (
          <a role="menuitem" href={neo4jPage} onClick={close}>
            Open a graph in Neo4j…
          </a>
        )}
        {(openFile || neo4jPage) && <hr />}
        {themes.map(([value, label]) => (
          <button
            key={value}
            type="button"
            role="menuitemradio"
            aria-checked={theme === value}
            onClick={() => {
              setTheme(value);
              close();
            }}
          >
            {label} {theme === value && <Check size={13} aria-hidden />}
          </button>
        ))}
        <hr />
        <button type="button" role="menuitem" onClick={closeThen(() => window.print())}>
          Print this view…
        </button>
        <button type="button" role="menuitem" onClick={closeThen(() => setGuide('tour'))}>
          Show me around
        </button>
        <button type="button" role="menuitem" onClick={closeThen(() => setGuide('keys'))}>
          Keys <kbd>?</kbd>
        </button>
      </div>
      {openFile && (
        <input
          ref={file}
          type="file"
          hidden
          aria-label="File to open"
          accept=".ndjson,.jsonl,.json,.gexf,.graphml,.xml"
          onChange={event => {
            const [chosen] = event.target.files ?? [];
            event.target.value = '';
            close();
            if (chosen) openFile(chosen);
          }}
        />
      )}
    </>
  );
}
