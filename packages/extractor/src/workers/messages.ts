import type { DocumentInput, Extraction } from '@entente/ontology';
import type { ExtractorErrorCode } from '../errors.ts';
import type { ExtractorOptions } from '../extractor.ts';

/** What an extractor in a thread is made of: data that can be copied to it. */
export interface ThreadOptions extends Pick<ExtractorOptions, 'gazetteer' | 'predicates' | 'stance'> {
  /** Folder of the model; by default as `loadEnglish` finds it. */
  readonly model?: string;
}

export type Request =
  | { readonly id: number; readonly document: DocumentInput }
  | { readonly id: number; readonly abort: true };

export type Reply =
  | { readonly ready: { readonly version: string; readonly model: string } }
  | { readonly failed: Failure }
  | { readonly id: number; readonly extraction: Extraction }
  | { readonly id: number; readonly failure: Failure };

/** An error as data: threads cannot pass its class. */
export interface Failure {
  readonly message: string;
  readonly code?: ExtractorErrorCode;
  readonly doc?: string;
}
