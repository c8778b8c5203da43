import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { logDestination } from './log-destination.ts';

const LINE = `${'x'.repeat(999)}\n`;

/** Runs with a new folder, which is deleted afterwards. */
function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'pinportal-log-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('writes every line to a file', () => {
  inFolder((folder) => {
    const file = join(folder, 'log');
    const fd = openSync(file, 'a');
    const log = logDestination(fd, () => expect.unreachable());
    log.write('one\n');
    log.write('two\n');
    closeSync(fd);
    expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
  });
});

it.runIf(process.platform === 'linux')('drops and counts the lines for which the disk has no space', () => {
  const fd = openSync('/dev/full', 'w');
  let dropped = 0;
  const log = logDestination(fd, () => dropped++);
  log.write(LINE);
  log.write(LINE);
  expect(dropped).toBe(2);
  closeSync(fd);
});

it.runIf(process.platform === 'linux')('drops and counts the lines that a reader who has stopped leaves', () => {
  inFolder((folder) => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const fd = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    let dropped = 0;
    const log = logDestination(fd, () => dropped++);
    for (let line = 0; line < 3_000; line++) log.write(LINE);
    // The pipe itself has 64 KiB; the server keeps 1 MiB.
    expect(dropped).toBeGreaterThan(1_500);
    expect(dropped).toBeLessThan(2_500);
  });
});
