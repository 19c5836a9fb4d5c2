import { type CypherError, runtimeError } from '../../errors.ts';
import { epochDayOf, MAX_YEAR, MIN_YEAR } from './calendar.ts';

const FIRST_DAY = epochDayOf(MIN_YEAR, 1, 1);
const LAST_DAY = epochDayOf(MAX_YEAR, 12, 31);

/** @throws CypherError beyond the years -999,999,999 to +999,999,999. */
export function checkEpochDay(epochDay: number): number {
  if (epochDay >= FIRST_DAY && epochDay <= LAST_DAY) return epochDay;
  throw temporalError('The date is beyond the years -999999999 to +999999999.');
}

/** A temporal value that does not exist or cannot be read. */
export function temporalError(message: string): CypherError {
  return runtimeError('ArgumentError', 'InvalidArgumentValue', message);
}
