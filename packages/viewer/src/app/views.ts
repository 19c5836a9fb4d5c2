import type { ViewName } from '../state/store.ts';

/** The views in the order of the bar. */
export const viewList: readonly { readonly name: ViewName; readonly label: string }[] = [
  { name: 'graph', label: 'Graph' },
  { name: 'query', label: 'Query' },
];
