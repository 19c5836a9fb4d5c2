import { z } from 'zod';

/**
 * A half-open range of UTF-16 code units into a document's text exactly as it was given.
 * `text.slice(span.start, span.end)` is the evidence, always: cleaning marks noise, it never moves an offset.
 */
export const spanSchema = z
  .object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
  .refine(span => span.end >= span.start, { message: 'a span ends before it starts' });
export type Span = { readonly start: number; readonly end: number };

/** The text a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Number of code units two spans share; 0 where they are apart. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** True where `outer` covers the whole of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
