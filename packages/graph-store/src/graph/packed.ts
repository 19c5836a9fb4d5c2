import type { ExtractionRecord } from '@entente/ontology';
import { signature } from '../text/minhash.ts';
import type { Digested } from './derive.ts';
import { type Digest, digestOf } from './digest.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const toBytes = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value));
export const fromBytes = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));

/** A record with its digest and its signature, made now. Cost: linear in the record. */
export function digestedFrom(record: ExtractionRecord): Digested {
  return { digest: digestOf(record), signature: signature(record.document.text), record: () => record };
}

/**
 * Digest and signature of a record in one piece: a byte that tells how many numbers the signature has, these, and
 * JSON. Bytes cost a collection of garbage nothing, where a million small lists would be looked at again and again.
 */
export function packed(record: ExtractionRecord): Uint8Array {
  const { digest, signature } = digestedFrom(record);
  const json = toBytes(digest);
  const bins = signature ? new Uint8Array(signature.buffer) : new Uint8Array(0);
  const out = new Uint8Array(1 + bins.length + json.length);
  out[0] = bins.length / 4;
  out.set(bins, 1);
  out.set(json, 1 + bins.length);
  return out;
}

export function unpacked(bytes: Uint8Array): Pick<Digested, 'digest' | 'signature'> {
  const from = 1 + 4 * bytes[0]!;
  const signature = from === 1 ? null : new Uint32Array(new Uint8Array(bytes.subarray(1, from)).buffer);
  return { digest: fromBytes(bytes.subarray(from)) as Digest, signature };
}
