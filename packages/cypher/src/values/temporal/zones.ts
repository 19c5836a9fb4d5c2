/**
 * Time zones by IANA name, on the host's own database (`Intl`), which every browser and Node carry.
 * A zone is a name or an offset in seconds.
 */
import { civilOf, epochDayOf, NANOS_PER_DAY, NANOS_PER_SECOND, SECONDS_PER_DAY } from './calendar.ts';
import { CypherDateTime } from './date-time.ts';
import { checkEpochDay, temporalError } from './limits.ts';

export type Zone = string | number;

const MAX_OFFSET = 18 * 3600;
const formats = new Map<string, Intl.DateTimeFormat | null>();

/** `Z`, `+01:00`, `+0100`, `+01`, `+01:00:30` or the name of a zone. @throws CypherError for an unknown one. */
export function parseZone(text: string): Zone {
  const offset = parseOffset(text);
  if (offset !== null) return offset;
  const format = formatOf(text);
  if (format === null) {
    throw temporalError(
      `${JSON.stringify(text.slice(0, 60))} is no time zone: use an offset such as '+01:00' or a name such as 'Europe/Paris'.`,
    );
  }
  // The host's spelling only mends the case: it also replaces names by newer ones.
  const spelled = format.resolvedOptions().timeZone;
  return spelled.toLowerCase() === text.toLowerCase() ? spelled : text;
}

/** Seconds; null where the text is no offset. */
export function parseOffset(text: string): number | null {
  if (text === 'Z' || text === 'z') return 0;
  const match = /^([+-])(\d{2})(?::?(\d{2})(?::?(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  if (seconds > MAX_OFFSET || Number(match[3] ?? 0) > 59 || Number(match[4] ?? 0) > 59) {
    throw temporalError(`The offset ${text} is beyond ±18:00.`);
  }
  return match[1] === '-' ? 0 - seconds : seconds;
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    // Names only: Intl also takes offsets, which `parseOffset` has already read.
    if (/^[A-Za-z][\w+\-/]*$/.test(zone)) {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        timeZoneName: 'longOffset',
        hour: 'numeric',
      });
    }
  } catch {
    // A RangeError: the host does not know the zone.
  }
  // Bounded, since names come from queries.
  if (formats.size > 500) formats.clear();
  formats.set(zone, format);
  return format;
}

/** Offset of a zone at an instant given in UTC. */
function offsetAt(zone: Zone, epochDay: number, secondOfDay: number): number {
  if (typeof zone === 'number') return zone;
  const format = formatOf(zone);
  if (format === null) throw temporalError(`The time zone ${zone} is not known here.`);
  const text = format.format((representative(epochDay) * SECONDS_PER_DAY + secondOfDay) * 1000);
  const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match === null || match[1] === undefined) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return match[1] === '-' ? 0 - seconds : seconds;
}

/** JavaScript's dates end at the year 275760; rules repeat every 400 years, and before 1800 there are none. */
function representative(epochDay: number): number {
  const { year } = civilOf(epochDay);
  if (year >= 0 && year <= 9999) return epochDay;
  const same = year < 0 ? 400 : 2400;
  const target = same + (((year % 400) + 400) % 400);
  return epochDay - epochDayOf(year, 1, 1) + epochDayOf(target, 1, 1);
}

/** The value at an instant: a UTC day and nanoseconds after its midnight, of any size and sign. */
export function zonedFromInstant(utcDay: number, utcNano: number, zone: Zone): CypherDateTime {
  const shift = Math.floor(utcNano / NANOS_PER_DAY);
  const day = utcDay + shift;
  const nano = utcNano - shift * NANOS_PER_DAY;
  const offset = offsetAt(zone, day, Math.floor(nano / NANOS_PER_SECOND));
  const local = nano + offset * NANOS_PER_SECOND;
  const carry = Math.floor(local / NANOS_PER_DAY);
  return new CypherDateTime(
    checkEpochDay(day + carry),
    local - carry * NANOS_PER_DAY,
    offset,
    typeof zone === 'string' ? zone : null,
  );
}

/**
 * The value of a wall clock. Where clocks were set back the preferred offset is taken if it is one of the two,
 * else the earlier one; a time that was skipped moves on by the gap, as `java.time` does.
 */
export function zonedFromLocal(
  epochDay: number,
  nanoOfDay: number,
  zone: Zone,
  preferred?: number,
): CypherDateTime {
  if (typeof zone === 'number') return new CypherDateTime(epochDay, nanoOfDay, zone, null);
  const second = Math.floor(nanoOfDay / NANOS_PER_SECOND);
  const before = offsetAtShifted(zone, epochDay, second - 24 * 3600);
  const after = offsetAtShifted(zone, epochDay, second + 24 * 3600);
  const valid = [preferred, before, after].filter(
    (offset): offset is number =>
      offset !== undefined && offsetAtShifted(zone, epochDay, second - offset) === offset,
  );
  if (valid[0] !== undefined) return new CypherDateTime(epochDay, nanoOfDay, valid[0], zone);
  // In a gap the offset from before it still names the right instant.
  return zonedFromInstant(epochDay, nanoOfDay - before * NANOS_PER_SECOND, zone);
}

function offsetAtShifted(zone: string, epochDay: number, second: number): number {
  const carry = Math.floor(second / SECONDS_PER_DAY);
  return offsetAt(zone, epochDay + carry, second - carry * SECONDS_PER_DAY);
}
