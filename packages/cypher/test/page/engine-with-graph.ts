/** All that a page needs to run queries. */
export { MultiDirectedGraph } from 'graphology';
export * from '../../src/index.ts';
