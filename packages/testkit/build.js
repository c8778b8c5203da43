// @ts-check
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { isDeepStrictEqual } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const DIST = join(import.meta.dirname, 'dist');

/** @param {string} folder */
const readManifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const server = readManifest(ROOT);
const testkit = readManifest(import.meta.dirname);
const own = { '@graphql-tools/mock': testkit.dependencies['@graphql-tools/mock'] };
if (!isDeepStrictEqual(testkit.dependencies, { ...server.dependencies, ...own })) {
  throw new Error('The dependencies of packages/testkit must be those of the server and @graphql-tools/mock.');
}

// The package has the same tree as the repository, so that the server finds its files.
rmSync(DIST, { recursive: true, force: true });
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: import.meta.dirname, stdio: 'inherit' });
cpSync(join(ROOT, 'schema'), join(DIST, 'schema'), { recursive: true });
copyFileSync(join(ROOT, 'src/generated/trusted-documents.json'), join(DIST, 'src/generated/trusted-documents.json'));
copyFileSync(join(ROOT, 'LICENSE'), join(import.meta.dirname, 'LICENSE'));
const { name, version, type } = server;
writeFileSync(join(DIST, 'package.json'), `${JSON.stringify({ name, version, type, private: true })}\n`);
