import { dumpTables, expect, sql, test } from '../testkit/index.ts';
import { beforeWrite } from '../testkit/spies.ts';

test('updateUser returns NotFound and changes nothing if purge deletes the user meanwhile', async ({ app, story }) => {
  const id = await app.user('eve');
  let isDeleted = false;
  let before: Record<string, string[]> | undefined;
  beforeWrite(app, async () => {
    if (isDeleted) return;
    isDeleted = true;
    await app.deps.db.write((tx) => tx.query(sql`DELETE FROM users WHERE id = ${id}`));
    before = await dumpTables(app.deps.db);
  });
  const input = { id, displayName: 'Eve', password: 'a password that nobody uses' };
  const selection = '... on NotFound { field }';
  expect(await app.mutate('updateUser', input, story.adminToken, selection)).toMatchObject({
    __typename: 'NotFound',
    field: 'id',
  });
  expect(await dumpTables(app.deps.db)).toEqual(before);
});
