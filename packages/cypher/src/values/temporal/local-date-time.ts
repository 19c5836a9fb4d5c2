import { KIND, tag } from '../types.ts';
import { formatDate, formatTime } from './format.ts';

/** LOCAL DATETIME: a day and a time without zone. */
export class CypherLocalDateTime {
  declare readonly [KIND]: 'LOCAL DATETIME';
  readonly epochDay: number;
  readonly nanoOfDay: number;
  constructor(epochDay: number, nanoOfDay: number) {
    this.epochDay = epochDay;
    this.nanoOfDay = nanoOfDay;
  }
  toString(): string {
    return `${formatDate(this.epochDay)}T${formatTime(this.nanoOfDay)}`;
  }
  toJSON(): string {
    return this.toString();
  }
}
tag(CypherLocalDateTime, 'LOCAL DATETIME');
