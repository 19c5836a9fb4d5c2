import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { available } from '../../../scripts/require.ts';

/** Where the tests find a model: `ENTENTE_MODEL_DIR`, else the weights committed beside this package. */
export function modelFolder(): string | undefined {
  const folder = process.env['ENTENTE_MODEL_DIR'];
  const candidates = [
    ...(folder ? [folder] : []),
    fileURLToPath(new URL('../../english-model/files', import.meta.url)),
  ];
  const found = candidates.find(candidate => existsSync(`${candidate}/model.json`));
  return available(
    'model',
    found !== undefined,
    'put weights into packages/english-model/files or name a folder in ENTENTE_MODEL_DIR',
  )
    ? found
    : undefined;
}
