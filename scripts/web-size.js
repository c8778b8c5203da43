// @ts-check
/**
 * Fails if the first load of a portal is larger than allowed: the files that its page names, and what these import
 * statically, compressed with gzip. Run `npm run build` first.
 */
import console from 'node:console';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const WEB = join(import.meta.dirname, '../dist/web');
/** The limits in kB, which are 1,000 bytes. */
const LIMITS = {
  user: { script: 170, style: 40 },
  admin: { script: 250, style: 40 },
  device: { script: 170, style: 40 },
};

const NAMED_IN_PAGE = /(?:src|href)="[^"]*?([\w.-]+\.(?:js|css))"/gu;
const STATIC_IMPORT = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu;

/** @param {string} folder */
function firstLoad(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  const waiting = namesIn(page, NAMED_IN_PAGE);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (files.has(name)) continue;
    const content = readFileSync(join(folder, name));
    files.set(name, content);
    if (name.endsWith('.js')) waiting.push(...namesIn(content.toString(), STATIC_IMPORT));
  }
  return files;
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function namesIn(text, pattern) {
  return [...text.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/**
 * @param {Map<string, Buffer>} files
 * @param {string} extension
 */
function kilobytes(files, extension) {
  const contents = [...files].filter(([name]) => name.endsWith(extension)).map(([, content]) => content);
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0) / 1000;
}

for (const [portal, limits] of Object.entries(LIMITS)) {
  const folder = join(WEB, portal);
  if (!existsSync(folder)) throw new Error(`${folder} does not exist. Run "npm run build" first.`);
  const files = firstLoad(folder);
  for (const { kind, extension } of [
    { kind: /** @type {const} */ ('script'), extension: '.js' },
    { kind: /** @type {const} */ ('style'), extension: '.css' },
  ]) {
    const size = kilobytes(files, extension);
    const isTooLarge = size > limits[kind];
    console.log(`${portal} ${kind}: ${size.toFixed(1)} kB of ${limits[kind]} kB${isTooLarge ? ': TOO LARGE' : ''}`);
    if (isTooLarge || size === 0) process.exitCode = 1;
  }
}
