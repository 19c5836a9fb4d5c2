import { existsSync } from 'node:fs';
import type { Extraction, Span } from '@entente/ontology';
import type { Features } from '../../src/7-confidence/features.ts';

/** One statement or claim that a development set judges. */
export interface Prediction {
  readonly set: string;
  /** Predictions of one document stay in one fold. */
  readonly doc: string;
  readonly features: Features;
  readonly right: boolean;
}

export type Extract = (document: { id: string; text: string; published?: string }) => Promise<Extraction>;

/** Folder of the development data beside the repository; undefined where it is absent. */
export function sharedFolder(): URL | undefined {
  const folder = new URL('../../../../../shared/', import.meta.url);
  return existsSync(folder) ? folder : undefined;
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Entities that have a mention on one of the spans. */
export const entitiesAt = (x: Extraction, spans: readonly Span[]): Set<string> =>
  new Set(x.entities.filter(e => e.mentions.some(m => spans.some(s => overlap(m, s)))).map(e => e.id));
