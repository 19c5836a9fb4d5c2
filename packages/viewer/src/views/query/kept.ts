import { useState } from 'react';

const place = 'entente.queries';
const most = 30;

export interface Kept {
  /** Newest first. */
  readonly history: readonly string[];
  readonly saved: readonly string[];
}

/** What a text from storage says; anything else is nothing kept. */
export function readKept(text: string | null): Kept {
  try {
    const value = JSON.parse(text ?? '{}') as Partial<Record<keyof Kept, unknown>>;
    const list = (found: unknown) =>
      Array.isArray(found)
        ? found.filter((item): item is string => typeof item === 'string' && item.length < 20_000)
        : [];
    return { history: list(value.history).slice(0, most), saved: list(value.saved).slice(0, 200) };
  } catch {
    return { history: [], saved: [] };
  }
}

/** Adds to the front, once. */
export function remember(list: readonly string[], query: string): readonly string[] {
  return [query, ...list.filter(other => other !== query)].slice(0, most);
}

/** Queries kept in this browser; where it keeps nothing, for as long as the page is open. */
export function useKept(): { readonly kept: Kept; readonly change: (change: (kept: Kept) => Kept) => void } {
  const [kept, setKept] = useState<Kept>(() => {
    try {
      return readKept(localStorage.getItem(place));
    } catch {
      return { history: [], saved: [] };
    }
  });
  return {
    kept,
    change: next =>
      setKept(before => {
        const after = next(before);
        try {
          localStorage.setItem(place, JSON.stringify(after));
        } catch {
          // Storage is full or forbidden: kept in memory alone.
        }
        return after;
      }),
  };
}
