import { KIND, tag } from '../types.ts';
import { formatDate } from './format.ts';

/** DATE: a day of the proleptic ISO calendar. */
export class CypherDate {
  declare readonly [KIND]: 'DATE';
  /** Days since 1970-01-01. */
  readonly epochDay: number;
  constructor(epochDay: number) {
    this.epochDay = epochDay;
  }
  toString(): string {
    return formatDate(this.epochDay);
  }
  toJSON(): string {
    return this.toString();
  }
}
tag(CypherDate, 'DATE');
