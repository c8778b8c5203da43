import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import askPassword from '@inquirer/password';
import { OPERATOR } from '../auth/caller.ts';
import type { Deps } from '../deps.ts';
import { ROLE_CODES } from '../role/role.rule.ts';
import { createUser } from '../user/create-user.ts';
import { generatePassword } from '../user/password.rule.ts';
import { expectSuccess } from './expect-success.ts';
import { withCore } from './with-core.ts';

export interface CreateAdminOptions {
  readonly username: string;
  readonly displayName?: string;
  readonly passwordFile?: string;
  readonly generatePassword?: boolean;
}

/** Creates an administrator with every role. Prompts for the password, reads it or generates it. */
export async function createAdmin(env: NodeJS.ProcessEnv, options: CreateAdminOptions): Promise<void> {
  await withCore(env, 'STARTED', async ({ deps }) => {
    const password = await readPassword(deps, options);
    const outcome = await createUser(deps, OPERATOR, {
      username: options.username,
      displayName: options.displayName ?? null,
      password,
      mustChangePassword: false,
      roles: ROLE_CODES,
    });
    const { user } = expectSuccess(outcome, 'CreateUserSuccess');
    console.log(`Created the administrator ${user.username} with every role.`);
    if (options.generatePassword === true) console.log(`Password (shown only once): ${password}`);
  });
}

async function readPassword(
  { random, settings }: Pick<Deps, 'random' | 'settings'>,
  options: CreateAdminOptions,
): Promise<string> {
  if (options.generatePassword === true) return generatePassword(random, settings.passwordMinimumLength);
  if (options.passwordFile !== undefined) return firstLine(readFileSync(options.passwordFile, 'utf8'));
  if (!process.stdin.isTTY) return firstLine(await text(process.stdin));
  const password = await askPassword({ message: 'Password:', mask: true });
  const again = await askPassword({ message: 'Again:', mask: true });
  if (password !== again) throw new Error('The passwords differ. No user was created.');
  return password;
}

function firstLine(content: string): string {
  return content.split(/\r?\n/, 1)[0] ?? '';
}
