/** What ES2024 has, Node 20 and the browsers too. */
interface Utf16 {
  isWellFormed(): boolean;
  toWellFormed(): string;
}

/**
 * A text that UTF-8 can hold: lone surrogates become U+FFFD, as the ontology's hash takes them. Every string of
 * the graph passes here, so that drivers which send UTF-8 over a wire and those that do not agree.
 */
export function wellFormed(text: string): string {
  const utf16 = text as unknown as Utf16;
  return utf16.isWellFormed() ? text : utf16.toWellFormed();
}
