export { type Execute, type TestServer, type TestServerOptions, createTestServer } from './create-test-server.ts';
export { type Call, type Caller, type Document, OperationError } from './execute.ts';
export { PASSWORD, type Person, type RegisteredDevice, type RoleCode, type Story } from './people.ts';
export type { TestClock } from './test-clock.ts';
