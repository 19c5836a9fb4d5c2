import type { ClaimView } from '@entente/graph-store';
import type { ViewFilter } from '../../model/filter.ts';
import type { GraphModel } from '../../model/model.ts';

/** Claims that hold every word of a text (in what was said, or in the names of who said it about whom). */
export function filterClaims(
  claims: readonly ClaimView[],
  text: string,
  speaker: string,
  name: (id: string) => string,
  about = '',
): readonly ClaimView[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && !speaker && !about) return claims;
  return claims.filter(claim => {
    if (speaker && claim.speaker !== speaker) return false;
    if (about && !claim.about.includes(about)) return false;
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

/** Whom the claims are about, with their number, most first. */
export function aboutOf(claims: readonly ClaimView[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { about } of claims) for (const id of new Set(about)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/**
 * Claims made within a filter's window. A claim's day is that of its article, which the relations found in it tell;
 * where no relation does, the claim is undated.
 */
export function claimsInWindow(
  claims: readonly ClaimView[],
  model: GraphModel,
  { from, to, undated }: Pick<ViewFilter, 'from' | 'to' | 'undated'>,
): readonly ClaimView[] {
  if (from === undefined && to === undefined) return claims;
  const days = new Map<string, string>();
  for (const { doc, published } of model.edges) if (published) days.set(doc, published);
  return claims.filter(({ doc }) => {
    const day = days.get(doc);
    if (day === undefined) return undated;
    return (from === undefined || day >= from) && (to === undefined || day <= to);
  });
}
