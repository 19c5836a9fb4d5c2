import type { ClaimView } from '@entente/graph-store';

/** Claims that hold every word of a text (in what was said, or in the names of who said it about whom). */
export function filterClaims(
  claims: readonly ClaimView[],
  text: string,
  speaker: string,
  name: (id: string) => string,
): readonly ClaimView[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && !speaker) return claims;
  return claims.filter(claim => {
    if (speaker && claim.speaker !== speaker) return false;
    if (words.length === 0) return true;
    const names = [...(claim.speaker ? [claim.speaker] : []), ...claim.about].map(name).join(' ');
    const all = `${claim.text} ${names}`.toLowerCase();
    return words.every(word => all.includes(word));
  });
}

/** Speakers with the number of their claims, most first. */
export function speakersOf(claims: readonly ClaimView[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { speaker } of claims) if (speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
