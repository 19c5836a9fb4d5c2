export type { FormKind, GazetteerEntry } from './3-mentions/gazetteer/load.ts';
export type {
  AdjectivePattern,
  NounPattern,
  PredicateRules,
  Slot,
  VerbPattern,
} from './6-statements/patterns.ts';
export * from './contract.ts';
export { ExtractorError, type ExtractorErrorCode } from './errors.ts';
export { createExtractor, type ExtractorOptions, VERSION } from './extractor.ts';
export { formatHtml, htmlDocument, htmlFoot, htmlHead, type ViewedDocument } from './views/html.ts';
export { formatText } from './views/text.ts';
