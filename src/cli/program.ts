import { Command, InvalidArgumentError } from 'commander';
import { readVersion } from '../config.ts';
import { createAdmin } from './create-admin.ts';
import { demo } from './demo.ts';
import { migrateDatabase } from './migrate.ts';
import { purge } from './purge.ts';
import { serve } from './serve.ts';
import { verifyAudit } from './verify-audit.ts';
import { walkthrough } from './walkthrough.ts';

export type Environment = NodeJS.ProcessEnv;

/** The `pinportal` command. Exit codes: 0 done, 1 failed, 2 wrong arguments. */
export function makeProgram(env: Environment): Command {
  const program = new Command('pinportal')
    .description(
      'Self-service recovery of the secure apps passcode. Configured by environment variables: docs/configuration.md',
    )
    .version(readVersion())
    .exitOverride()
    .showHelpAfterError('(run with --help for the options)');

  program
    .command('serve')
    .description('start the server')
    .action(() => serve(env));
  program
    .command('migrate')
    .description('bring the database to the state this version needs')
    .action(() => migrateDatabase(env));
  program
    .command('create-admin')
    .description('create an administrator with every role; asks for the password, or reads it from the standard input')
    .requiredOption('--username <name>', 'the user name')
    .option('--display-name <name>', 'the name to show (default: the user name)')
    .option('--password-file <path>', 'read the password from the first line of a file')
    .option('--generate-password', 'make a random password and print it once')
    .action((options: Parameters<typeof createAdmin>[1]) => createAdmin(env, options));
  program
    .command('demo')
    .description('start a fresh demo on loopback with sample users and devices; nothing is kept afterwards')
    .option('--port <port>', 'the port to listen on (default: PORT, or 4000)', portNumber)
    .action((options: { port?: number }) => demo(env, options));
  program
    .command('walkthrough')
    .description('play the story of the product page against a demo or test server, showing every request and answer')
    .option('--url <url>', 'the server', 'http://127.0.0.1:4000')
    .option('--admin <name>', 'an administrator with every role', 'admin')
    .option(
      '--admin-password <password>',
      "the administrator's password (default: WALKTHROUGH_PASSWORD, or the demo's)",
    )
    .action((options: { url: string; admin: string; adminPassword?: string }) =>
      walkthrough({ ...options, adminPassword: options.adminPassword ?? env.WALKTHROUGH_PASSWORD ?? 'demo-password' }),
    );
  program
    .command('purge')
    .description('delete what has ended: sessions, PINs, tickets and counted tries. The audit log is never touched')
    .option('--days <days>', 'keep ended PINs and tickets for so many days', days, 90)
    .action((options: { days: number }) => purge(env, options));
  program
    .command('verify-audit')
    .description(
      'check the audit log for edited, deleted, inserted and reordered events; exits with 1 when it finds any',
    )
    .action(() => verifyAudit(env));
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

function portNumber(text: string): number {
  return wholeNumber(text, 0, 65_535);
}

function days(text: string): number {
  return wholeNumber(text, 1, 36_500);
}

function wholeNumber(text: string, least: number, most: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  return value;
}
