import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const SDL = 'src/generated/schema.graphql';

/** The output of git, or null if git fails. */
function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 2 ** 20,
    });
  } catch {
    return null;
  }
}

/** The commit to compare with: the latest release, or before the first one where this branch left main. */
function base(): string | null {
  const release = git('describe', '--tags', '--abbrev=0', '--match', 'v*')?.trim();
  if (release !== undefined) return release;
  const head = git('rev-parse', 'HEAD')?.trim();
  for (const main of ['origin/main', 'main']) {
    const commit = git('merge-base', 'HEAD', main)?.trim();
    if (commit !== undefined && commit !== head) return commit;
  }
  return git('rev-parse', 'HEAD^')?.trim() ?? null; // on main itself, the commit before
}

const LEVELS = [
  [CriticalityLevel.Breaking, 'breaks clients'],
  [CriticalityLevel.Dangerous, 'can break clients'],
  [CriticalityLevel.NonBreaking, 'breaks no client'],
] as const;

function report(changes: readonly Change[]): void {
  for (const [level, title] of LEVELS) {
    const found = changes.filter(({ criticality }) => criticality.level === level);
    if (found.length === 0) continue;
    console.log(`\n${title} (${found.length}):`);
    for (const { message } of found) console.log(`  ${message}`);
  }
}

/** Says what the schema changes for clients. From version 1.0 on, it fails if a change breaks them. */
async function main(): Promise<void> {
  const from = base();
  const old = from === null ? null : git('show', `${from}:${SDL}`);
  if (from === null || old === null) {
    console.log('There is no earlier schema to compare with.');
    return;
  }
  const all: readonly Change[] = await diff(buildSchema(old), buildSchema(readFileSync(SDL, 'utf8')));
  const changes = all.filter(({ type }) => !String(type).includes('DESCRIPTION'));
  console.log(`The schema has ${changes.length} changes since ${from}.`);
  report(changes);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const isBroken = changes.some(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  if (isBroken && !version.startsWith('0.')) process.exitCode = 1;
}

await main();
