import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { beforeAll, describe, expect, it } from 'vitest';
import { executablePath, flags, hasChromium } from '../../../scripts/chromium.ts';
import { root, scratch } from './harness.ts';

/**
 * What another project gets: tarballs of the reusable packages in an empty npm project, with nothing of the
 * workspace in reach.
 */
const exec = promisify(execFile);
const reusable = ['ontology', 'english-model', 'english', 'extractor', 'cypher'];
let project: string;

async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await exec(command, args, {
      cwd,
      maxBuffer: 1 << 26,
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: '' },
    });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  }
}

beforeAll(async () => {
  project = scratch();
  const tarballs = path.join(project, 'tarballs');
  mkdirSync(tarballs);
  const filters = reusable.flatMap(name => ['--filter', `./packages/${name}`]);
  await run('npx', ['-y', 'pnpm@12.21.0', ...filters, '--if-present', 'run', 'build'], root);
  for (const name of reusable)
    await run(
      'npx',
      ['-y', 'pnpm@12.21.0', 'pack', '--pack-destination', tarballs],
      path.join(root, 'packages', name),
    );
  writeFileSync(
    path.join(project, 'package.json'),
    JSON.stringify({ name: 'reuse', private: true, type: 'module' }),
  );
  const files = readdirSync(tarballs).map(name => path.join('tarballs', name));
  expect(files).toHaveLength(reusable.length);
  await run(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      ...files.map(file => `./${file}`),
      'typescript@6.0.3',
      'vite@8.3.8',
      '@types/node@20.19.9',
    ],
    project,
  );
}, 600_000);

describe('the packages in a project of somebody else', () => {
  it('type-check and run in Node', async () => {
    writeFileSync(
      path.join(project, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          module: 'NodeNext',
          target: 'ES2022',
          strict: true,
          noEmit: true,
          skipLibCheck: false,
          lib: ['ES2023', 'DOM'],
          types: ['node'],
        },
        include: ['main.ts'],
      }),
    );
    writeFileSync(path.join(project, 'main.ts'), program);
    await run('npx', ['tsc', '-p', '.'], project);
    await run('npx', ['tsc', '--noEmit', 'false', '--outDir', 'out', '-p', '.'], project);
    const found = JSON.parse(await run('node', ['out/main.js'], project)) as {
      predicates: string[];
      rows: unknown[];
    };
    expect(found.predicates).toContain('OPPOSES');
    expect(found.rows).toEqual([{ name: 'Ada' }]);
  }, 600_000);

  it.skipIf(!hasChromium)(
    'run in a page that Vite builds, without a request to any other host',
    async () => {
      writeFileSync(
        path.join(project, 'index.html'),
        '<!doctype html><title>reuse</title><script type="module" src="/page.ts"></script>',
      );
      writeFileSync(path.join(project, 'page.ts'), program.replace('console.log(', 'document.title = ('));
      await run('npx', ['vite', 'build', '--logLevel', 'error'], project);
      const files = sirv(path.join(project, 'dist'));
      const server = createServer((request, response) =>
        files(request, response, () => void response.writeHead(404).end()),
      );
      await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
      const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
      const opened = await chromium.launch({
        executablePath,
        headless: true,
        args: [...flags],
      });
      try {
        const tab = await opened.newPage();
        const foreign: string[] = [];
        tab.on('request', request => {
          if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url()))
            foreign.push(request.url());
        });
        const errors: string[] = [];
        tab.on('pageerror', error => errors.push(error.message));
        await tab.goto(address);
        await expect
          .poll(async () => (errors.length ? errors : tab.title()), { timeout: 180_000, interval: 500 })
          .toContain('OPPOSES');
        expect(JSON.parse(await tab.title())).toMatchObject({ rows: [{ name: 'Ada' }] });
        expect(foreign).toEqual([]);
      } finally {
        await opened.close();
        server.close();
      }
    },
    300_000,
  );
});

const program = `
import { MultiDirectedGraph } from 'graphology';
import { createEngine } from '@entente/cypher';
import { createExtractor } from '@entente/extractor';
import type { Extraction } from '@entente/ontology';

const extractor = await createExtractor();
const extraction: Extraction = await extractor.extract({ id: 'a', text: 'France condemned Iran on Monday.' });
await extractor.close();

const graph = new MultiDirectedGraph();
graph.addNode('1', { '@labels': ['Person'], name: 'Ada' });
const result = createEngine(graph).run('MATCH (p:Person) RETURN p.name AS name');
const rows: unknown[] = [];
for await (const row of result) rows.push(row);
console.log(JSON.stringify({ predicates: extraction.statements.map(statement => statement.predicate), rows }));
`;
