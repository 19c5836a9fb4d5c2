import type { GraphSource } from '@entente/graph-store';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { CorrectionsProvider } from '../editing/Corrections.tsx';
import { ProjectContext, useViewer } from '../state/context.ts';
import { DetailsPanel } from '../views/evidence/DetailsPanel.tsx';
import { FilterPanel } from '../views/filters/FilterPanel.tsx';
import { Failed, Loading } from '../widgets/Notice.tsx';
import { Boundary } from './Boundary.tsx';
import { useFiltered, useModel } from './project.ts';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import { useDark } from './theme.ts';
import { viewList } from './views.ts';

/** Loaded when it is opened: the tour of a first visit, the list of keys. */
const Guide = lazy(() => import('../guide/Guide.tsx'));

interface AppProps {
  readonly source: GraphSource;
  readonly title: string;
}

/** The explorer: bar, filters, view, evidence. */
export function App({ source, title }: AppProps) {
  const view = useViewer(s => s.view);
  const filter = useViewer(s => s.filter);
  const scope = useViewer(s => s.scope);
  const setScope = useViewer(s => s.setScope);
  const filtersOpen = useViewer(s => s.filtersOpen);
  const open = useViewer(s => s.selection !== null || s.reading !== null);
  const entry = viewList.find(({ name }) => name === view) ?? viewList[0]!;
  const View = entry.component;
  const filters = filtersOpen && entry.filters;
  const guided = useViewer(s => s.guide !== null);
  const dark = useDark();
  const [version, setVersion] = useState(0);
  const { loaded, retry } = useModel(source, scope);
  const reload = useCallback(() => {
    setVersion(n => n + 1);
    retry();
  }, [retry]);
  const model = loaded.value;
  const filtered = useFiltered(model, filter);
  useShortcuts();
  useEffect(() => {
    document.title = `${title} · Entente`;
  }, [title]);
  const project = useMemo(
    () => (model && filtered ? { source, title, model, ...filtered, dark, version, reload } : null),
    [source, title, model, filtered, dark, version, reload],
  );
  if (!project)
    return (
      <div className="app app-start">
        {loaded.state === 'failed' ? (
          <>
            <Failed error={loaded.error} retry={retry} />
            {scope && (
              <button type="button" className="button" onClick={() => setScope(null)}>
                Show everything
              </button>
            )}
          </>
        ) : (
          <Loading>Opening {title}…</Loading>
        )}
      </div>
    );
  return (
    <ProjectContext.Provider value={project}>
      <CorrectionsProvider>
        <div className={`app${filters ? ' with-filters' : ''}${open ? ' with-details' : ''}`}>
          <a className="skip" href="#en-main">
            Skip to the view
          </a>
          <TopBar />
          {loaded.state === 'failed' && (
            <div className="banner" role="alert">
              The graph could not be brought up to date.{' '}
              <button type="button" className="button" onClick={retry}>
                Try again
              </button>
            </div>
          )}
          <div className="body">
            {filters && <FilterPanel />}
            <main id="en-main" className="view" tabIndex={-1}>
              <Boundary key={view}>
                <Suspense fallback={<Loading />}>
                  <View />
                </Suspense>
              </Boundary>
            </main>
            <Boundary>
              <DetailsPanel />
            </Boundary>
          </div>
          {guided && (
            <Suspense>
              <Guide />
            </Suspense>
          )}
        </div>
      </CorrectionsProvider>
    </ProjectContext.Provider>
  );
}
