#!/usr/bin/env node
import { CommanderError } from 'commander';
import { makeProgram } from './cli/program.ts';

try {
  await makeProgram(process.env).parseAsync(process.argv);
} catch (error) {
  // Commander has said what was wrong with the arguments; the other commands throw one clear line.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`pinportal: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
