#!/usr/bin/env node
import { CommanderError } from 'commander';
import { createProgram } from './cli/program.ts';

try {
  await createProgram(process.env).parseAsync(process.argv);
} catch (error) {
  // Commander has already printed its own errors.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`pinportal: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
