import { derive } from '../graph/derive.ts';
import { memoryEngine } from './cypher.ts';
import { MemoryShelf } from './shelf.ts';
import { LocalStore } from './store.ts';

/** An empty store in memory. */
export function openMemory(): LocalStore {
  return new LocalStore(
    new MemoryShelf(),
    { derive: async (shelf, events) => derive(shelf.all(), events) },
    memoryEngine,
  );
}
