/** How temporal values are written: ISO 8601 as Cypher prints it (openCypher TCK, Temporal6). */
import { civilOf, NANOS_PER_HOUR, NANOS_PER_MINUTE, NANOS_PER_SECOND } from './calendar.ts';

export function formatDate(epochDay: number): string {
  const { year, month, day } = civilOf(epochDay);
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${digits}-${two(month)}-${two(day)}`;
}

/** Seconds only where they or the fraction are not zero; the fraction in groups of three digits. */
export function formatTime(nanoOfDay: number): string {
  const hour = Math.floor(nanoOfDay / NANOS_PER_HOUR);
  const minute = Math.floor((nanoOfDay % NANOS_PER_HOUR) / NANOS_PER_MINUTE);
  const rest = nanoOfDay % NANOS_PER_MINUTE;
  const text = `${two(hour)}:${two(minute)}`;
  if (rest === 0) return text;
  const second = Math.floor(rest / NANOS_PER_SECOND);
  return `${text}:${two(second)}${fraction(rest % NANOS_PER_SECOND)}`;
}

/** As {@link formatTime}, but always with seconds and without zeros that end the fraction: what `toString()` gives. */
export function formatTimeInFull(nanoOfDay: number): string {
  const second = Math.floor((nanoOfDay % NANOS_PER_MINUTE) / NANOS_PER_SECOND);
  const nanos = nanoOfDay % NANOS_PER_SECOND;
  const digits = nanos === 0 ? '' : '.' + String(nanos).padStart(9, '0').replace(/0+$/, '');
  return `${formatTime(nanoOfDay - (nanoOfDay % NANOS_PER_MINUTE))}:${two(second)}${digits}`;
}

export function formatOffset(seconds: number): string {
  if (seconds === 0) return 'Z';
  const magnitude = Math.abs(seconds);
  const text = `${seconds < 0 ? '-' : '+'}${two(Math.floor(magnitude / 3600))}:${two(Math.floor((magnitude % 3600) / 60))}`;
  return magnitude % 60 === 0 ? text : `${text}:${two(magnitude % 60)}`;
}

export function formatDuration(months: number, days: number, seconds: bigint, nanos: number): string {
  let text = 'P';
  text += unit(Math.trunc(months / 12), 'Y') + unit(months % 12, 'M') + unit(days, 'D');
  if (seconds !== 0n || nanos !== 0) {
    const negative = seconds < 0n;
    // The fraction is stored as a positive part of a second; print it with the sign of the whole.
    const whole = negative && nanos !== 0 ? seconds + 1n : seconds;
    const part = negative && nanos !== 0 ? NANOS_PER_SECOND - nanos : nanos;
    text += 'T' + unit(whole / 3600n, 'H') + unit((whole % 3600n) / 60n, 'M');
    const rest = Number(whole % 60n);
    if (rest !== 0 || part !== 0) {
      const sign = negative && rest === 0 ? '-' : '';
      const digits = part === 0 ? '' : '.' + String(part).padStart(9, '0').replace(/0+$/, '');
      text += `${sign}${rest}${digits}S`;
    }
  }
  return text.length === 1 ? 'PT0S' : text;
}

function unit(amount: number | bigint, letter: string): string {
  return Number(amount) === 0 ? '' : `${amount}${letter}`;
}

function fraction(nanos: number): string {
  if (nanos === 0) return '';
  const digits = String(nanos).padStart(9, '0');
  if (digits.endsWith('000000')) return '.' + digits.slice(0, 3);
  return '.' + (digits.endsWith('000') ? digits.slice(0, 6) : digits);
}

function two(value: number): string {
  return value < 10 ? '0' + value : String(value);
}
