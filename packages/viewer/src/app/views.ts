import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ViewName } from '../state/store.ts';
import { GraphOfStates } from '../views/graph/GraphOfStates.tsx';

export interface ViewEntry {
  readonly name: ViewName;
  readonly label: string;
  readonly component: ComponentType | LazyExoticComponent<ComponentType>;
  /** False where filters do not apply. */
  readonly filters: boolean;
}

/** The views in the order of the bar; all but the first are loaded when they are used. */
export const viewList: readonly ViewEntry[] = [
  { name: 'graph', label: 'Graph', component: GraphOfStates, filters: true },
  {
    name: 'alliances',
    label: 'Alliances',
    component: lazy(() =>
      import('../views/alliances/AlliancesView.tsx').then(m => ({ default: m.AlliancesView })),
    ),
    filters: true,
  },
  {
    name: 'mediators',
    label: 'Mediators',
    component: lazy(() =>
      import('../views/mediators/MediatorsView.tsx').then(m => ({ default: m.MediatorsView })),
    ),
    filters: true,
  },
  {
    name: 'timeline',
    label: 'Timeline',
    component: lazy(() =>
      import('../views/timeline/TimelineView.tsx').then(m => ({ default: m.TimelineView })),
    ),
    filters: true,
  },
  {
    name: 'claims',
    label: 'Claims',
    component: lazy(() => import('../views/claims/ClaimsView.tsx').then(m => ({ default: m.ClaimsView }))),
    filters: false,
  },
  {
    name: 'query',
    label: 'Query',
    component: lazy(() => import('../views/query/QueryView.tsx').then(m => ({ default: m.QueryView }))),
    filters: false,
  },
];
