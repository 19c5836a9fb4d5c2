export type OntologyErrorCode = 'INVALID_RECORD' | 'INVALID_DOCUMENT';

/** A record or document that breaks the vocabulary's rules. `details` says which document and field. */
export class OntologyError extends Error {
  override readonly name = 'OntologyError';
  readonly code: OntologyErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: OntologyErrorCode, message: string, details: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
