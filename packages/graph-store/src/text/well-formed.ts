/**
 * A text that UTF-8 can hold: lone surrogates become U+FFFD, as the ontology's hash takes them. Every string of
 * the graph passes here, so that drivers which send UTF-8 over a wire and those that do not agree.
 */
export function wellFormed(text: string): string {
  return /\p{Cs}/u.test(text) ? text.replace(/\p{Cs}/gu, '\ufffd') : text;
}
