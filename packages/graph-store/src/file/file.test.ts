import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeSuite } from '../testing/suite.ts';
import { openFile } from './open.ts';

const dir = mkdtempSync(join(tmpdir(), 'entente-suite-'));
let number = 0;

storeSuite({
  name: 'project file',
  empty: () => openFile(join(dir, `${number++}.entente`)),
  close: async () => rmSync(dir, { recursive: true, force: true }),
});
