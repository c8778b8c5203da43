import { Command, InvalidArgumentError, Option } from 'commander';
import type { CreateAdminOptions } from './create-admin.ts';
import { readVersion } from './version.ts';

/**
 * The `pinportal` command. Exit codes: 0 success, 1 failure, 2 invalid arguments. Each command is loaded when it is called,
 * so that `--help` and `--version` respond at once.
 */
export function createProgram(env: NodeJS.ProcessEnv): Command {
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
    .action(async () => (await import('./serve.ts')).serve(env));
  program
    .command('migrate')
    .description('run the pending migrations of the database')
    .action(async () => (await import('./migrate.ts')).migrateDatabase(env));
  program
    .command('create-admin')
    .description(
      'create an administrator with every role; prompts for the password, or reads it from the standard input',
    )
    .requiredOption('--username <name>', 'the user name')
    .option('--display-name <name>', 'the name to show (default: the user name)')
    .option('--password-file <path>', 'read the password from the first line of a file')
    .option('--generate-password', 'generate a random password and print it once')
    .action(async (options: CreateAdminOptions) => (await import('./create-admin.ts')).createAdmin(env, options));
  program
    .command('demo')
    .description('start a demo on loopback with sample users and devices, which are deleted when it stops')
    .option('--port <port>', 'the port to listen on (default: PORT, or 4000)', wholeNumber(0, 65_535))
    .action(async (options: { port?: number }) => (await import('./demo.ts')).demo(env, options));
  program
    .command('walkthrough')
    .description('run the whole recovery scenario against a demo or test server and show each request and response')
    .option('--url <url>', 'the server, with or without /graphql', 'http://127.0.0.1:4000')
    .option('--admin <name>', 'an administrator with every role', 'admin')
    .option(
      '--admin-password <password>',
      "the administrator's password (default: WALKTHROUGH_PASSWORD, or the demo's)",
    )
    .action(async (options: { url: string; admin: string; adminPassword?: string }) => {
      const adminPassword = options.adminPassword ?? env.WALKTHROUGH_PASSWORD ?? 'demo-password';
      await (await import('./walkthrough.ts')).walkthrough({ ...options, adminPassword });
    });
  program
    .command('purge')
    .description('delete ended sessions, PINs, tickets and attempts, and audit events older than AUDIT_RETENTION_DAYS')
    .option(
      '--days <days>',
      'keep ended PINs and tickets for this many days (default: PURGE_DAYS, or 90)',
      wholeNumber(1, 36_500),
    )
    .action(async (options: { days?: number }) => (await import('./purge.ts')).purge(env, options));
  program
    .command('verify-audit')
    .description(
      'check the audit log for edited, deleted, inserted and reordered events; exits with 1 if there are any',
    )
    .option('--checkpoint <file>', 'check also that the log is not older than a file of audit-checkpoint')
    .addOption(
      new Option('--export <file>', 'check a file of export-audit instead of the database').conflicts('checkpoint'),
    )
    .action(async (options: { checkpoint?: string; export?: string }) =>
      (await import('./verify-audit.ts')).verifyAudit(env, options),
    );
  program
    .command('audit-checkpoint')
    .description('write a signed statement of the end of the audit log, to be kept where the log cannot be changed')
    .option('--output <file>', 'write it to a file (default: the standard output)')
    .action(async (options: { output?: string }) =>
      (await import('./audit-checkpoint.ts')).auditCheckpoint(env, options),
    );
  program
    .command('export-audit')
    .description('append the audit events that a file does not contain yet, in JSON Lines')
    .requiredOption('--output <file>', 'the file, which is created if it does not exist')
    .action(async (options: { output: string }) => (await import('./export-audit.ts')).exportAudit(env, options));
  program
    .command('seal-audit')
    .description('seal the parts of the audit log that do not match their seals as they are now; this is recorded')
    .requiredOption('--reason <text>', 'why, for the audit log: 1 to 200 characters')
    .action(async (options: { reason: string }) => (await import('./seal-audit.ts')).sealAudit(env, options));
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
