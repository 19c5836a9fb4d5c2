import { KIND, tag } from '../types.ts';
import { formatTime } from './format.ts';

/** LOCAL TIME: a time of day without zone. */
export class CypherLocalTime {
  declare readonly [KIND]: 'LOCAL TIME';
  readonly nanoOfDay: number;
  constructor(nanoOfDay: number) {
    this.nanoOfDay = nanoOfDay;
  }
  toString(): string {
    return formatTime(this.nanoOfDay);
  }
  toJSON(): string {
    return this.toString();
  }
}
tag(CypherLocalTime, 'LOCAL TIME');
