/** Temporal values from exactly the text that `toString` gives, for wire and storage forms. */
import type { ObjectKind, TemporalValue } from '../types.ts';
import { CypherDate } from './date.ts';
import { CypherDateTime } from './date-time.ts';
import { temporalError } from './limits.ts';
import { CypherLocalDateTime } from './local-date-time.ts';
import { CypherLocalTime } from './local-time.ts';
import { parseDate, parseDateTime, parseDuration, parseTime } from './parse.ts';
import { CypherTime } from './time.ts';
import { zonedFromLocal } from './zones.ts';

export type TemporalKind = Exclude<ObjectKind, 'NODE' | 'RELATIONSHIP' | 'PATH' | 'FLOAT' | 'POINT'>;

/** @throws CypherError where the text is no value of the kind. */
export function temporalFromText(kind: TemporalKind, text: string): TemporalValue {
  switch (kind) {
    case 'DATE':
      return new CypherDate(parseDate(text));
    case 'LOCAL TIME':
      return new CypherLocalTime(parseTime(text).nanoOfDay);
    case 'ZONED TIME': {
      const { nanoOfDay, zone } = parseTime(text);
      if (typeof zone !== 'number') throw temporalError(`A ZONED TIME needs an offset: ${text.slice(0, 60)}`);
      return new CypherTime(nanoOfDay, zone);
    }
    case 'LOCAL DATETIME': {
      const { epochDay, nanoOfDay } = parseDateTime(text);
      return new CypherLocalDateTime(epochDay, nanoOfDay);
    }
    case 'ZONED DATETIME': {
      const { epochDay, nanoOfDay, zone = 0, offset } = parseDateTime(text);
      // The sender's offset stands: its time zone database may be newer than ours.
      return typeof zone === 'string' && offset !== undefined
        ? new CypherDateTime(epochDay, nanoOfDay, offset, zone)
        : zonedFromLocal(epochDay, nanoOfDay, zone);
    }
    case 'DURATION':
      return parseDuration(text);
  }
}
