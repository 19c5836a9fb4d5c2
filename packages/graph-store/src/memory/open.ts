import { memoryEngine } from './cypher.ts';
import { MemoryShelf } from './shelf.ts';
import { LocalStore } from './store.ts';

/** An empty store in memory. */
export function openMemory(): LocalStore {
  const shelf = new MemoryShelf();
  return new LocalStore(shelf, { derive: async events => shelf.derive(events) }, memoryEngine);
}
