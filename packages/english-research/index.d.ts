/** A file of the pack; see README.md for what each holds. */
export type ResearchFile = 'research.json' | 'attribution.onnx' | 'event.onnx';

/** Where each file lies: a `file:` URL in Node, an asset's URL in a bundled page. */
export declare const files: Readonly<Record<ResearchFile, URL>>;
