import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the tests find a model: `ENTENTE_MODEL_DIR`, else the weights committed beside this package. */
export function modelFolder(): string | undefined {
  const folder = process.env['ENTENTE_MODEL_DIR'];
  const candidates = [
    ...(folder ? [folder] : []),
    fileURLToPath(new URL('../../english-model/files', import.meta.url)),
  ];
  const found = candidates.find(candidate => existsSync(`${candidate}/model.json`));
  if (!found) {
    if ((process.env['ENTENTE_REQUIRE'] ?? '').split(',').includes('model'))
      throw new Error('ENTENTE_REQUIRE names the model, and there is none.');
    console.warn(
      'SKIPPED: tests of the model need weights: packages/english-model/files or ENTENTE_MODEL_DIR.',
    );
  }
  return found;
}
