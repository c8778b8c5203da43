import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createMigratedDatabase } from './migrated-database.ts';

/** A migrated file that every test copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'pinportal-template-'));
  const file = join(folder, 'pinportal.sqlite');
  await createMigratedDatabase(`sqlite:${file}`);
  project.provide('sqliteTemplate', file);
  return () => rm(folder, { recursive: true, force: true });
}
