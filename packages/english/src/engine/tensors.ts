/** A constant of a graph. */
export interface Constant {
  readonly dims: readonly number[];
  /** Little-endian values, as they lie in the file. */
  readonly bytes: Uint8Array;
  readonly type: 'float32' | 'uint8' | 'int8' | 'other';
}

const TYPES: Readonly<Record<number, Constant['type']>> = { 1: 'float32', 2: 'uint8', 3: 'int8' };

/**
 * The constants of an ONNX file by name: its `ModelProto.graph.initializer` (https://onnx.ai/onnx/repo-docs/IR.html),
 * of which only names, types, dimensions and raw bytes are read.
 *
 * @throws RangeError where the bytes end within a field
 */
export function readConstants(file: Uint8Array): Map<string, Constant> {
  const constants = new Map<string, Constant>();
  for (const [field, graph] of fields(file)) {
    if (field !== 7 || typeof graph === 'number') continue;
    for (const [part, tensor] of fields(graph)) {
      if (part !== 5 || typeof tensor === 'number') continue;
      const { name, constant } = readTensor(tensor);
      constants.set(name, constant);
    }
  }
  return constants;
}

function readTensor(bytes: Uint8Array): { name: string; constant: Constant } {
  const dims: number[] = [];
  let name = '';
  let type: Constant['type'] = 'other';
  let raw: Uint8Array = new Uint8Array(0);
  for (const [field, value] of fields(bytes)) {
    if (field === 1) dims.push(...(typeof value === 'number' ? [value] : packed(value)));
    else if (field === 2 && typeof value === 'number') type = TYPES[value] ?? 'other';
    else if (field === 8 && typeof value !== 'number') name = new TextDecoder().decode(value);
    else if (field === 9 && typeof value !== 'number') raw = value;
  }
  return { name, constant: { dims, bytes: raw, type } };
}

/** Fields of a protocol buffer message: numbers of variable length, or bytes. */
function* fields(bytes: Uint8Array): Generator<readonly [number, number | Uint8Array], void, void> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('a graph ends within a field');
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const kind = tag & 7;
    if (kind === 0) yield [Math.floor(tag / 8), varint()];
    else {
      const length = kind === 2 ? varint() : kind === 1 ? 8 : 4;
      if (at + length > bytes.length) throw new RangeError('a graph ends within a field');
      yield [Math.floor(tag / 8), bytes.subarray(at, at + length)];
      at += length;
    }
  }
}

function packed(bytes: Uint8Array): number[] {
  const values: number[] = [];
  let value = 0;
  let shift = 1;
  for (const byte of bytes) {
    value += (byte & 127) * shift;
    shift *= 128;
    if (byte >= 128) continue;
    values.push(value);
    value = 0;
    shift = 1;
  }
  return values;
}
