import { CreateUsersDocument, type CreateUsersMutation } from '@pinportal/client';
import { type Problem, problemOfFailure, runMutation } from '@pinportal/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { useBulk } from '../bulk/use-bulk.ts';
import type { ImportRow, ImportTable, LocalProblem } from './csv.ts';
import { USERS_PER_STEP } from './selected-users.ts';

/** A row that cannot be imported, and why. */
export interface BadRow {
  readonly row: ImportRow;
  readonly problem: LocalProblem | Problem;
}

/** A user who was created. */
export interface CreatedUser {
  readonly username: string;
  readonly displayName: string;
  /** The password, if one was generated. */
  readonly password: string | null;
}

type ResultRow = Extract<
  CreateUsersMutation['createUsers'],
  { readonly __typename: 'CreateUsersSuccess' }
>['rows'][number];

/** An import: first every row is checked, then the good ones are created. */
export function useImport(table: ImportTable) {
  const client = useClient();
  const [bad, setBad] = useState<readonly BadRow[]>(() =>
    table.rows.flatMap((row) => (row.problem === null ? [] : [{ row, problem: row.problem }])),
  );
  const [created, setCreated] = useState<readonly CreatedUser[]>([]);
  const send = async (step: readonly ImportRow[], dryRun: boolean): Promise<Problem | null> => {
    const users = step.map(({ user }) => user);
    const { success, problem } = await runMutation(client, CreateUsersDocument, { input: { users, dryRun } });
    if (success === null) return problem;
    const pairs = step.flatMap((row, index): { row: ImportRow; result: ResultRow }[] => {
      const result = success.rows[index];
      return result === undefined ? [] : [{ row, result }];
    });
    const failed = pairs.flatMap(({ row, result: { failure } }) =>
      failure === null ? [] : [{ row, problem: problemOfFailure(failure) }],
    );
    setBad((before) => [...before, ...failed].sort((one, other) => one.row.line - other.row.line));
    setCreated((before) => [
      ...before,
      ...pairs.flatMap(({ result: { user, generatedPassword } }) =>
        user === null ? [] : [{ username: user.username, displayName: user.displayName, password: generatedPassword }],
      ),
    ]);
    return null;
  };
  const check = useBulk<ImportRow>({ size: USERS_PER_STEP, send: (step) => send(step, true) });
  const creation = useBulk<ImportRow>({ size: USERS_PER_STEP, send: (step) => send(step, false) });
  const badRows = new Set(bad.map(({ row }) => row));
  const good = table.rows.filter((row) => !badRows.has(row));
  return { check, creation, bad, good, created };
}
