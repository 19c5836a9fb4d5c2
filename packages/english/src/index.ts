export * from './contract.ts';
export { type RawSentence, splitSentences } from './sentences/split.ts';
export type { RawToken } from './tokens/token.ts';
export { tokenize } from './tokens/tokenize.ts';
