import { Filter, Redo2, Undo2 } from 'lucide-react';
import { useUndo } from '../editing/use-undo.ts';
import { useProject, useViewer } from '../state/context.ts';
import { SearchBox } from '../views/search/SearchBox.tsx';
import { MainMenu } from './menu/MainMenu.tsx';
import { viewList } from './views.ts';

/** Name, views, search, undo and redo, menu. */
export function TopBar() {
  const { title, visibility, model } = useProject();
  const view = useViewer(s => s.view);
  const go = useViewer(s => s.go);
  const filtersOpen = useViewer(s => s.filtersOpen);
  const setFiltersOpen = useViewer(s => s.setFiltersOpen);
  const { canUndo, canRedo, undo, redo } = useUndo();
  return (
    <header className="bar">
      <button
        type="button"
        className="icon"
        aria-label={filtersOpen ? 'Hide filters' : 'Show filters'}
        aria-pressed={filtersOpen}
        title="Filters"
        onClick={() => setFiltersOpen(!filtersOpen)}
      >
        <Filter size={16} aria-hidden />
      </button>
      <div className="brand">
        <Mark />
        <span className="brand-name">Entente</span>
        <span className="brand-title" dir="auto" title={title}>
          {title}
        </span>
      </div>
      <nav className="views" aria-label="Views">
        {viewList.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            className={view === name ? 'on' : ''}
            aria-current={view === name ? 'page' : undefined}
            onClick={() => go(name)}
          >
            {label}
          </button>
        ))}
      </nav>
      <SearchBox />
      <span className="bar-counts" role="status">
        {visibility.nodeCount.toLocaleString('en')} actors · {visibility.edgeCount.toLocaleString('en')}{' '}
        relations
        {model.truncated && ' (part of the graph)'}
      </span>
      <button
        type="button"
        className="icon"
        aria-label="Take back the last step"
        title="Take back (Ctrl-Z)"
        disabled={!canUndo}
        onClick={undo}
      >
        <Undo2 size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="icon"
        aria-label="Make the step again"
        title="Make again (Ctrl-Shift-Z)"
        disabled={!canRedo}
        onClick={redo}
      >
        <Redo2 size={16} aria-hidden />
      </button>
      <MainMenu />
    </header>
  );
}

function Mark() {
  return (
    <svg className="mark" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <path className="mark-line" d="M5 6.5 16 5M5 6.5l6.5 10M16 5l-4.5 11.5" />
      <circle className="mark-a" cx="5" cy="6.5" r="3.2" />
      <circle className="mark-b" cx="16.5" cy="5" r="2.6" />
      <circle className="mark-c" cx="11.5" cy="16.8" r="3.6" />
    </svg>
  );
}
