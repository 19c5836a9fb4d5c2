/** A file of the model; see README.md for what each holds. */
export type ModelFile =
  | 'model.json'
  | 'base.onnx'
  | 'top.onnx'
  | 'labels.onnx'
  | 'fast.onnx'
  | 'fast-labels.onnx'
  | 'vocab.txt'
  | 'lemmas.txt'
  | 'pair.onnx';

/** Where each file lies: a `file:` URL in Node, an asset's URL in a bundled page. */
export declare const files: Readonly<Record<ModelFile, URL>>;
