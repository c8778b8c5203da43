import type { CodegenConfig } from '@graphql-codegen/cli';

const entity = (path: string, name: string) => `../${path}.entity.ts#${name} as ${name}Entity`;

/** Resolver types with mappers to the TypeORM entities for the server, and the merged SDL for clients. */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'src/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        contextType: '../context.ts#RequestContext',
        avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: true },
        scalars: {
          ID: 'string',
          DateTime: 'number',
          Credential: { input: 'string', output: 'never' },
        },
        mappers: {
          User: entity('user/user', 'User'),
          Role: '../role/roles.ts#Role as RoleEntity',
          LicensedProduct: entity('licensed-product/licensed-product', 'LicensedProduct'),
          AppConnectGlobalPolicy: entity(
            'app-connect-global-policy/app-connect-global-policy',
            'AppConnectGlobalPolicy',
          ),
          Label: entity('label/label', 'Label'),
          Device: entity('device/device', 'Device'),
          OneTimePin: entity('one-time-pin/one-time-pin', 'OneTimePin'),
          SecureAppsPasscode: '../secure-apps-passcode/secure-apps-passcode.store.ts#SecureAppsPasscodeState',
          AuditEvent: entity('audit/audit-event', 'AuditEvent'),
        },
      },
    },
    'src/generated/schema.graphql': {
      plugins: ['schema-ast'],
      config: { includeDirectives: true },
    },
  },
};

export default config;
