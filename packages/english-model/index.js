/**
 * Where the model's files lie, as URLs that Node and bundlers resolve. Their SHA-256 hashes, labels and
 * version stand in model.json.
 */
export const files = {
  'model.json': new URL('./files/model.json', import.meta.url),
  'base.onnx': new URL('./files/base.onnx', import.meta.url),
  'top.onnx': new URL('./files/top.onnx', import.meta.url),
  'labels.onnx': new URL('./files/labels.onnx', import.meta.url),
  'fast.onnx': new URL('./files/fast.onnx', import.meta.url),
  'fast-labels.onnx': new URL('./files/fast-labels.onnx', import.meta.url),
  'vocab.txt': new URL('./files/vocab.txt', import.meta.url),
  'lemmas.txt': new URL('./files/lemmas.txt', import.meta.url),
  'pair.onnx': new URL('./files/pair.onnx', import.meta.url),
};
