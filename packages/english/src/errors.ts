/** What can go wrong, for programs. */
export type EnglishErrorCode =
  | 'model-missing'
  | 'model-corrupt'
  | 'model-invalid'
  | 'runtime-unavailable'
  | 'text-too-long'
  | 'head-missing'
  | 'bad-argument'
  | 'closed';

/** Base of every error this package throws. An aborted call throws the signal's reason instead. */
export class EnglishError extends Error {
  override readonly name: string = 'EnglishError';
  readonly code: EnglishErrorCode;

  constructor(code: EnglishErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A model's file is missing, differs from its hash, or does not say what the runtime needs. */
export class ModelError extends EnglishError {
  override readonly name = 'ModelError';
  /** The file, by its name or address; empty where none is at fault. */
  readonly file: string;

  constructor(
    code: 'model-missing' | 'model-corrupt' | 'model-invalid' | 'head-missing',
    file: string,
    problem: string,
    advice: string,
    options?: ErrorOptions,
  ) {
    super(code, `${file === '' ? '' : `${file}: `}${problem}. ${advice}`, options);
    this.file = file;
  }
}

/** The text has more tokens than the analyser was told to take. */
export class TextTooLongError extends EnglishError {
  override readonly name = 'TextTooLongError';
  readonly limit: number;
  /** Offset of the first token beyond the limit. */
  readonly offset: number;

  constructor(limit: number, offset: number) {
    super(
      'text-too-long',
      `The text has more than ${limit} tokens (reached at offset ${offset}). Split it, or raise \`maxTokens\`.`,
    );
    this.limit = limit;
    this.offset = offset;
  }
}
