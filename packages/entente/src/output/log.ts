import pc from 'picocolors';
import { describeError, printable } from '../errors.ts';
import type { Streams } from './streams.ts';

export type LogFormat = 'text' | 'json';

/** Messages for the person at the terminal, or one JSON object a line for a log collector. */
export interface Log {
  readonly format: LogFormat;
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(error: unknown): void;
}

export function createLog(streams: Streams, format: LogFormat): Log {
  const colors = pc.createColors(
    format === 'text' && streams.stderr.isTTY === true && !streams.env['NO_COLOR'],
  );
  const line = (level: string, message: string, fields: Readonly<Record<string, unknown>> = {}) => {
    if (format === 'json') {
      streams.stderr.write(
        JSON.stringify({ time: new Date().toISOString(), level, message, ...fields }) + '\n',
      );
      return;
    }
    const mark = level === 'error' ? colors.red('error') : level === 'warn' ? colors.yellow('warning') : '';
    streams.stderr.write((mark ? `${mark}: ` : '') + printable(message) + '\n');
  };
  return {
    format,
    info: (message, fields) => line('info', message, fields),
    warn: (message, fields) => line('warn', message, fields),
    error: error => {
      const { code, file, line: at } = error as { code?: unknown; file?: unknown; line?: unknown };
      line('error', describeError(error), { code, file, line: at });
    },
  };
}
