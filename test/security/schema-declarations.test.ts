import { createSchema, describe, expect, readTypeDefs, test } from '../testkit/index.ts';

describe('the server does not start if the schema does not say', () => {
  test.for<[what: string, from: RegExp, to: string, error: string]>([
    [
      'who may use a root field',
      /createLabel\((.*)\): CreateLabelResult! @auth\(.*\)/u,
      'createLabel($1): CreateLabelResult!',
      'Mutation.createLabel has no @auth directive. Declare who may use the field.',
    ],
    [
      'that a field for some callers can be null',
      /deviceCount: Int @auth\(who: USER, roles: \[MANAGE_DEVICES\]\)/u,
      'deviceCount: Int! @auth(who: USER, roles: [MANAGE_DEVICES])',
      'AdminOverview.deviceCount has @auth and must be nullable.',
    ],
    [
      'how long a list without pages can be',
      /labels: \[Label!\]! @listSize\(assumedSize: 20\)/u,
      'labels: [Label!]!',
      'Device.labels has no @listSize directive. Declare the maximum number of items.',
    ],
  ])('%s', ([, from, to, error]) => {
    const typeDefs = readTypeDefs();
    const index = typeDefs.findIndex((sdl) => from.test(sdl));
    const changed = typeDefs.with(index, typeDefs[index]?.replace(from, to) ?? '');
    expect(() => createSchema(changed)).toThrow(error);
    expect(() => createSchema(typeDefs)).not.toThrow();
  });
});
