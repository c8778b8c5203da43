import { defineConfig } from 'vitest/config';

/** What `npm run test:mutation` runs again and again: the rules and the use cases, on SQLite alone. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    env: { TEST_DATABASES: 'sqlite', SEQUENCES: '5' },
    isolate: false, // every mutant would load everything anew for each file
    include: [
      'src/**/*.rule.test.ts',
      'test/api/{app-connect-global-policy,audit,device,eligibility,label,licensed-product,metrics,one-time-pin,permissions,registration-pin,secure-apps-passcode,session,story,user,user-errors,usernames}.test.ts',
      'test/audit/verify-audit.test.ts',
      'test/security/{every-step-re-checks,limits-on-tries,pepper}.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
