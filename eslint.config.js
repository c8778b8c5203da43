// @ts-check
import eslint from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Time, randomness and the environment are injected. No other code may read them. */
const IMPURE = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Take the time from deps.clock.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the time from deps.clock.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take randomness from deps.random.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Read the environment in config.ts.',
  },
];
/** No code may run text as code or start another program, so that input from clients can never be executed. */
const EXECUTING = [
  {
    selector:
      ':matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^(node:)?(child_process|vm)$/]',
    message: 'The server runs no other program and no text as code.',
  },
  {
    selector: 'CallExpression[callee.name=/^(eval|Function|require)$/], NewExpression[callee.name="Function"]',
    message: 'The server runs no text as code.',
  },
];
/** Resolvers read by `context.db`, which limits what one caller uses at a time. */
const RESOLVER_READS = {
  selector: 'MemberExpression[object.name="deps"][property.name="db"]',
  message: 'Read with the `db` of the context: it limits how many reads of one caller run at a time.',
};
const TRANSACTION = {
  selector: 'CallExpression[callee.property.name=/^(transaction|startTransaction)$/]',
  message: 'Write through Database.write: on SQLite, concurrent transactions would share a connection.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      'src/generated/',
      'packages/*/dist/',
      'packages/*/src/generated/',
      'test/testkit/generated/',
      'examples/*/dist/',
      'examples/*/src/__generated__/',
      '.stryker-tmp/',
      'reports/',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Resolvers, hooks and plugins are async by their signature.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-empty-function': 'off',
      // Interfaces that modules extend by declaration merging.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'always' }],
      // TypeORM's entities are classes without a constructor or methods.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off', // conflicts with the rule against !
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      // More than three parameters: pass an object.
      '@typescript-eslint/max-params': ['error', { max: 3 }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts', 'src/main.ts', 'src/platform/clock.ts', 'src/platform/database/**'],
    rules: { 'no-restricted-syntax': ['error', ...IMPURE, ...EXECUTING, TRANSACTION] },
  },
  {
    files: ['src/**/resolvers.ts'],
    rules: { 'no-restricted-syntax': ['error', ...IMPURE, ...EXECUTING, TRANSACTION, RESOLVER_READS] },
  },
  {
    files: ['src/main.ts', 'src/platform/clock.ts', 'src/platform/database/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...EXECUTING] },
  },
  {
    files: ['test/**/*.ts', '**/*.test.ts'],
    rules: {
      // Vitest reads from the pattern which fixtures a function needs: `{}` is none.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      '@typescript-eslint/max-params': 'off',
    },
  },
  { files: ['web/{ui,*-portal,secure-apps-manager}/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  // The packages of bench/ and of the examples are installed only when these run, so their types are unknown here.
  { files: ['bench/**/*.ts', 'examples/*/**/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['**/*.{js,mjs}'], extends: [eslint.configs.recommended] },
  {
    files: ['schema/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema/*.graphql' } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      // Results and values have no ID.
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          DirectiveDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],
      '@graphql-eslint/unique-type-names': 'off',
      '@graphql-eslint/description-style': 'off',
      '@graphql-eslint/no-typename-prefix': 'off', // the schema has fields such as User.username
    },
  },
  prettier,
);
