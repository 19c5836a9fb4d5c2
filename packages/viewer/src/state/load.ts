import { useCallback, useEffect, useRef, useState } from 'react';
import { ViewerError } from '../errors.ts';

export type Loaded<T> =
  | { readonly state: 'loading'; readonly value: T | undefined }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown; readonly value: T | undefined };

/**
 * Runs a request whenever `key` changes; answers that come after a newer request are dropped. The last value
 * stays while the next one is on its way.
 */
export function useLoad<T>(
  key: string,
  request: (signal: AbortSignal) => Promise<T>,
): { readonly loaded: Loaded<T>; readonly retry: () => void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading', value: undefined });
  const [turn, setTurn] = useState(0);
  const latest = useRef(request);
  latest.current = request;
  const lastKey = useRef(key);
  useEffect(() => {
    void turn;
    const abort = new AbortController();
    const keep = lastKey.current === key;
    lastKey.current = key;
    setLoaded(before => ({ state: 'loading', value: keep ? before.value : undefined }));
    latest.current(abort.signal).then(
      value => {
        if (!abort.signal.aborted) setLoaded({ state: 'ready', value });
      },
      error => {
        if (abort.signal.aborted || (error instanceof ViewerError && error.code === 'ABORTED')) return;
        setLoaded(before => ({ state: 'failed', error, value: before.value }));
      },
    );
    return () => abort.abort();
  }, [key, turn]);
  const retry = useCallback(() => setTurn(n => n + 1), []);
  return { loaded, retry };
}
