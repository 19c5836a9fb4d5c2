import { KIND, tag } from '../types.ts';
import { formatDuration } from './format.ts';

/**
 * DURATION: months, days and seconds kept apart, since their lengths depend on where they are counted from.
 * `seconds` is rounded down and `nanos` (0 to 999,999,999) counts up from it, so -0.5 s is -1 s and 5e8 ns.
 */
export class CypherDuration {
  declare readonly [KIND]: 'DURATION';
  readonly months: number;
  readonly days: number;
  readonly seconds: bigint;
  readonly nanos: number;
  constructor(months: number, days: number, seconds: bigint, nanos: number) {
    this.months = months;
    this.days = days;
    this.seconds = seconds;
    this.nanos = nanos;
  }
  toString(): string {
    return formatDuration(this.months, this.days, this.seconds, this.nanos);
  }
  toJSON(): string {
    return this.toString();
  }
}
tag(CypherDuration, 'DURATION');
