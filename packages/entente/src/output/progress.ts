import type { Log } from './log.ts';
import type { Streams } from './streams.ts';

/** Progress through inputs: a bar with rate and time left on a terminal, a line now and then elsewhere. */
export interface Progress {
  advance(bytes: number, label: string): void;
  /** Takes the bar off the screen so that a message can be written. */
  clear(): void;
  finish(): void;
}

const width = 24;

/** @param total bytes to come; 0 where nobody knows. */
export function createProgress(
  streams: Streams,
  log: Log,
  total: number,
  now: () => number = Date.now,
): Progress {
  const started = now();
  const live = streams.stderr.isTTY === true && log.format === 'text';
  let done = 0;
  let documents = 0;
  let shown = 0;
  const line = (label: string) => {
    const seconds = Math.max(0.001, (now() - started) / 1000);
    const rate = `${(documents / seconds).toFixed(documents / seconds < 10 ? 1 : 0)} articles/s`;
    if (total <= 0) return `${documents} articles, ${rate}  ${label}`;
    const share = Math.min(1, done / total);
    const left = share > 0 ? Math.ceil((seconds / share) * (1 - share)) : 0;
    const filled = Math.round(share * width);
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    return `${bar} ${String(Math.floor(share * 100)).padStart(3)}%  ${documents} articles, ${rate}, ${duration(left)} left  ${label}`;
  };
  return {
    advance(bytes, label) {
      done += bytes;
      documents++;
      const at = now();
      if (live) {
        if (at - shown < 80) return;
        streams.stderr.write(
          '\r\u001b[2K' + line(label).slice(0, Math.max(20, (streams.stderr.columns ?? 80) - 1)),
        );
      } else {
        if (at - shown < 5000) return;
        if (shown > 0) log.info(line(''), { documents, bytes: done });
      }
      shown = at;
    },
    clear() {
      if (live) streams.stderr.write('\r\u001b[2K');
    },
    finish() {
      if (live) streams.stderr.write('\r\u001b[2K');
    },
  };
}

/** Seconds as `45 s`, `3 min`, `2 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
