/** Where the research heads lie. research.json holds their hashes and that of the encoder they were trained over. */
export const files = {
  'research.json': new URL('./files/research.json', import.meta.url),
  'attribution.onnx': new URL('./files/attribution.onnx', import.meta.url),
  'event.onnx': new URL('./files/event.onnx', import.meta.url),
};
