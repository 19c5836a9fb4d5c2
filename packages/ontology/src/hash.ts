/**
 * SHA-256 of a text in UTF-8 as lower-case hex, in Node and in the page (Web Crypto).
 * Lone surrogates are encoded as U+FFFD, as `TextEncoder` does.
 */
export async function hashText(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
