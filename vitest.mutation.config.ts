import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Fast files come first, because they detect most mutants. */
const FILES = [
  'test/api/user-errors.test.ts',
  'test/api/metrics.test.ts',
  'test/api/story.test.ts',
  'test/api/permissions.test.ts',
  'test/api/licensed-product.test.ts',
  'test/api/session.test.ts',
  'test/api/registration-pin.test.ts',
  'test/api/device.test.ts',
  'test/api/audit.test.ts',
  'test/api/label.test.ts',
  'test/api/app-connect-global-policy.test.ts',
  'test/api/user.test.ts',
  'test/api/secure-apps-passcode.test.ts',
  'test/api/eligibility.test.ts',
  'test/api/eligibility-preview.test.ts',
  'test/api/usernames.test.ts',
  'test/api/one-time-pin.test.ts',
  'test/audit/verify-audit.test.ts',
  'test/security/pepper.test.ts',
  'test/security/attempt-limits.test.ts',
  'test/security/bystanders.test.ts',
  'test/security/caller-rechecks.test.ts',
  'test/security/password-change.test.ts',
  'test/security/recovery-rechecks.test.ts',
  'test/security/recovery-model.test.ts',
];

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => FILES.findIndex((file) => moduleId.endsWith(file));
    return Promise.resolve([...files].sort((a, b) => rank(a) - rank(b)));
  }
}

/** The tests that `npm run test:mutation` runs for each mutant: rules and use cases, on SQLite only. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    env: { SEQUENCES: '5' },
    provide: { database: 'sqlite' },
    globalSetup: 'test/testkit/sqlite.global-setup.ts',
    isolate: false, // otherwise each file would load all code again for each mutant
    sequence: { sequencer: QuickFirst },
    include: ['src/**/*.rule.test.ts', ...FILES],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
