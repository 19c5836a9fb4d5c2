export type ExtractorErrorCode = 'ABORTED' | 'TEXT_TOO_LONG' | 'CLOSED' | 'INVALID_OPTION' | 'WORKER';

/** Why a document could not be read. `doc` is the document's id. */
export class ExtractorError extends Error {
  override readonly name = 'ExtractorError';
  readonly code: ExtractorErrorCode;
  readonly doc: string | undefined;

  constructor(code: ExtractorErrorCode, message: string, doc?: string) {
    super(message);
    this.code = code;
    this.doc = doc;
  }
}
