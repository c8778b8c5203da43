import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import askPassword from '@inquirer/password';
import { systemRandom } from '../platform/security/random.ts';
import { ROLE_CODES } from '../role/roles.ts';
import type { Caller } from '../session/caller.ts';
import { createUser } from '../user/create-user.ts';
import type { Environment } from './program.ts';
import { withCore } from './with-core.ts';

export interface CreateAdminOptions {
  readonly username: string;
  readonly displayName?: string;
  readonly passwordFile?: string;
  readonly generatePassword?: boolean;
}

/** Whoever runs the command line. */
export const OPERATOR: Caller = { actor: { kind: 'operator' }, requestId: null, address: null };

/** Creates an administrator with every role. There is no default password: it is asked for, read, or made. */
export async function createAdmin(env: Environment, options: CreateAdminOptions): Promise<void> {
  await withCore(env, async ({ deps }) => {
    const password = await readPassword(options);
    const outcome = await createUser(deps, OPERATOR, {
      username: options.username,
      displayName: options.displayName ?? null,
      password,
      roles: ROLE_CODES,
    });
    if (outcome.__typename !== 'CreateUserSuccess') throw new Error(outcome.message);
    console.log(`Created the administrator ${outcome.user.username} with every role.`);
    if (options.generatePassword === true) console.log(`Password (shown this once): ${password}`);
  });
}

async function readPassword(options: CreateAdminOptions): Promise<string> {
  if (options.generatePassword === true) return systemRandom.bytes(18).toString('base64url');
  if (options.passwordFile !== undefined) return firstLine(readFileSync(options.passwordFile, 'utf8'));
  if (!process.stdin.isTTY) return firstLine(await text(process.stdin));
  const password = await askPassword({ message: 'Password:', mask: true });
  const again = await askPassword({ message: 'Again:', mask: true });
  if (password !== again) throw new Error('The passwords differ. Nothing was created.');
  return password;
}

function firstLine(content: string): string {
  return content.split(/\r?\n/, 1)[0] ?? '';
}
