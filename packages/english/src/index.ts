export { lazyEnglish } from './analysis/lazy.ts';
export { type LoadOptions, loadEnglish } from './analysis/load.ts';
export * from './contract.ts';
export { EnglishError, type EnglishErrorCode, ModelError, TextTooLongError } from './errors.ts';
export { fromAddresses, fromBytes, fromFolder, type ModelSource } from './model/source.ts';
export type { RuntimeOptions } from './runtime/select.ts';
export { type RawSentence, type SplitOptions, splitSentences } from './sentences/split.ts';
export type { RawToken } from './tokens/token.ts';
export { tokenize } from './tokens/tokenize.ts';
