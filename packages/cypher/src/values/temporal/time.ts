import { KIND, tag } from '../types.ts';
import { formatOffset, formatTime } from './format.ts';

/** ZONED TIME: a time of day with an offset from UTC. */
export class CypherTime {
  declare readonly [KIND]: 'ZONED TIME';
  /** Of the local time. */
  readonly nanoOfDay: number;
  readonly offsetSeconds: number;
  constructor(nanoOfDay: number, offsetSeconds: number) {
    this.nanoOfDay = nanoOfDay;
    this.offsetSeconds = offsetSeconds;
  }
  toString(): string {
    return formatTime(this.nanoOfDay) + formatOffset(this.offsetSeconds);
  }
  toJSON(): string {
    return this.toString();
  }
}
tag(CypherTime, 'ZONED TIME');
