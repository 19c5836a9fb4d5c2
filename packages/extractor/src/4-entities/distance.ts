/** Damerau-Levenshtein distance (adjacent transpositions), given up above `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous: number[] = [];
  for (let j = 0; j <= b.length; j++) previous.push(j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, before[j - 2]! + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}

/** Consonants in order with those that transliterations exchange made one: Zelenskiy = Zelensky. */
export function skeleton(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/kh|ch|gh|q|c/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/sh|zh|ts|tz|dz|j|z/g, 's')
    .replace(/w/g, 'v')
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** True where two names may be one misspelt or transliterated otherwise. */
export function alike(a: string, b: string): boolean {
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  if (x === y) return true;
  const length = Math.min(x.length, y.length);
  if (length < 5 || Math.abs(x.length - y.length) > 3 || (x[0] !== y[0] && length < 6)) return false;
  const d = distance(x, y, 3);
  if (d <= (length >= 8 ? 2 : 1) && x[0] === y[0]) return true;
  return d <= 3 && length >= 6 && skeleton(x) === skeleton(y) && skeleton(x).length >= 3;
}
