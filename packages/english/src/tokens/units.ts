/**
 * A figure glued to its unit is two UD words: `10|am`, `35|mm`, `5|kg`, `20|k`. Returns the offset of the
 * cut, or 0. Codes such as `4x4`, `3G` or `F16` stay whole.
 */
const FIGURE_AND_UNIT =
  /^(\d{1,20}(?:[.,:]\d{1,10}){0,4})(?:am|pm|a\.m\.?|p\.m\.?|mm|cm|km|m|ft|kg|g|mg|lbs?|oz|k|mph|kmh|kph|km\/h|mw|gw|kw|kwh|mwh|hz|khz|mhz|ghz|mb|gb|tb|bn|mn|tn|hrs?|mins?|secs?|yrs?|x|yo|million|billion)$/iu;

export function unitCut(word: string): number {
  const first = word.charCodeAt(0);
  if (!(first >= 0x30 && first <= 0x39) || word.length > 40) return 0;
  const match = FIGURE_AND_UNIT.exec(word);
  return match?.[1] ? match[1].length : 0;
}
