import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openModel } from './files.ts';
import { parseManifest } from './manifest.ts';
import { digest, sha256 } from './sha256.ts';
import { fromBytes } from './source.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const hash = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

function manifest(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    version: '1.2.3',
    license: 'CC-BY-SA-4.0',
    vocab: 'vocab.txt',
    maxPieces: 510,
    hidden: 384,
    labels: {
      upos: ['X'],
      xpos: ['FW'],
      deprel: ['root'],
      ner: ['O', 'B-PER', 'I-PER'],
      lemmaRules: [{ case: 'keep', cut: 0, add: '' }],
    },
    files: { 'vocab.txt': { sha256: hash(bytes('words')), bytes: 5 } },
    ...changes,
  });
}

describe('sha256', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 1000])(
    'agrees with Node on %i bytes, with and without the platform',
    async length => {
      const data = Uint8Array.from({ length }, (_, i) => (i * 31) & 255);
      expect(Buffer.from(digest(data)).toString('hex')).toBe(hash(data));
      expect(await sha256(data)).toBe(hash(data));
    },
  );
});

describe('parseManifest', () => {
  it('reads what the runtime needs', () => {
    expect(parseManifest(manifest())).toMatchObject({
      version: '1.2.3',
      maxWordPieces: 12,
      lemmas: undefined,
    });
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a path for a file', manifest({ vocab: '../vocab.txt' })],
    ['a hash that is none', manifest({ files: { 'vocab.txt': { sha256: 'x', bytes: 5 } } })],
    ['too many pieces', manifest({ maxPieces: 100_000 })],
    [
      'unknown names',
      manifest({ labels: { upos: ['X'], xpos: ['X'], deprel: ['X'], ner: ['O', 'B-DOG'], lemmaRules: [] } }),
    ],
  ])('refuses %s', (_, json) => {
    expect(() => parseManifest(json)).toThrow(
      expect.objectContaining({ name: 'ModelError', code: 'model-invalid' }),
    );
  });
});

describe('openModel', () => {
  it('checks each file against its hash', async () => {
    const good = await openModel(fromBytes({ 'model.json': bytes(manifest()), 'vocab.txt': bytes('words') }));
    expect(await good.readText('vocab.txt')).toBe('words');
    const bad = await openModel(fromBytes({ 'model.json': bytes(manifest()), 'vocab.txt': bytes('swords') }));
    await expect(bad.read('vocab.txt')).rejects.toMatchObject({ code: 'model-corrupt', file: 'vocab.txt' });
    await expect(good.read('base.onnx')).rejects.toMatchObject({ code: 'model-missing' });
  });

  it('tells what is missing', async () => {
    await expect(openModel(fromBytes({}))).rejects.toMatchObject({
      code: 'model-missing',
      file: 'model.json',
    });
  });
});
