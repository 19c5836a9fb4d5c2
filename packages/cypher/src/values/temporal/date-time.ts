import { KIND, tag } from '../types.ts';
import { formatDate, formatOffset, formatTime } from './format.ts';

/** ZONED DATETIME: an instant seen at an offset from UTC, which a named zone may have given. */
export class CypherDateTime {
  declare readonly [KIND]: 'ZONED DATETIME';
  /** Of the local date. */
  readonly epochDay: number;
  /** Of the local time. */
  readonly nanoOfDay: number;
  readonly offsetSeconds: number;
  /** IANA name; null where only the offset is known. */
  readonly zone: string | null;
  constructor(epochDay: number, nanoOfDay: number, offsetSeconds: number, zone: string | null) {
    this.epochDay = epochDay;
    this.nanoOfDay = nanoOfDay;
    this.offsetSeconds = offsetSeconds;
    this.zone = zone;
  }
  toString(): string {
    const text = `${formatDate(this.epochDay)}T${formatTime(this.nanoOfDay)}${formatOffset(this.offsetSeconds)}`;
    return this.zone === null ? text : `${text}[${this.zone}]`;
  }
  toJSON(): string {
    return this.toString();
  }
}
tag(CypherDateTime, 'ZONED DATETIME');
