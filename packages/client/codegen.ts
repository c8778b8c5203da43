import { readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { type DocumentNode, type ObjectTypeDefinitionNode, Kind, parse, print, visit } from 'graphql';
import { selectTypename } from './codegen/select-typename.js';

const PACKAGE = 'packages/client';
const GENERATED = `${PACKAGE}/src/generated`;

/** Written by the codegen of the server, which runs before this one. */
const sdl = readFileSync('src/generated/schema.graphql', 'utf8');

/**
 * The SDL with an enum of one value for the code of each failure: `NotFoundCode` for `NotFound.code`. GraphQL itself
 * cannot say this, because the interface has one type for all codes. A mock with the code of another failure is then an
 * error of the compiler.
 */
function withCodesOfFailures(document: DocumentNode): string {
  const isFailure = ({ interfaces }: ObjectTypeDefinitionNode) =>
    interfaces?.some(({ name }) => name.value === 'UserError') === true;
  const failures = document.definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION && isFailure(each) ? [each.name.value] : [],
  );
  const changed = visit(document, {
    ObjectTypeDefinition: (type) =>
      isFailure(type)
        ? visit(type, {
            FieldDefinition: (field) =>
              field.name.value === 'code'
                ? { ...field, type: { kind: Kind.NON_NULL_TYPE, type: namedType(`${type.name.value}Code`) } }
                : undefined,
          })
        : undefined,
  });
  const codes = failures.map(
    (name) =>
      `"Code of \`${name}\`." enum ${name}Code { "The only value." ${name.replace(/(?!^)[A-Z]/g, '_$&').toUpperCase()} }`,
  );
  return `${print(changed)}\n${codes.join('\n')}`;
}

function namedType(name: string) {
  return { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } } as const;
}

const typed = withCodesOfFailures(parse(sdl));

const types = {
  useTypeImports: true,
  enumsAsTypes: true,
  enumType: 'string-literal',
  immutableTypes: true,
  avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
  scalars: { ID: 'string', DateTime: 'string', Credential: { input: 'string', output: 'never' } },
};
/** Types come from the SDL with the codes of failures, which is not valid GraphQL. The manifest's output validates. */
const skipDocumentsValidation = { skipValidationAgainstSchema: true, skipDuplicateValidation: false };

/** The types and documents of the package, and the manifest of the documents for the server. Run by `npm run codegen`. */
const config: CodegenConfig = {
  documents: `${PACKAGE}/operations/*.graphql`,
  importExtension: '.ts',
  generates: {
    'src/generated/trusted-documents.json': {
      schema: sdl,
      plugins: [`./${PACKAGE}/codegen/manifest.js`],
      documentTransforms: [selectTypename],
    },
    [`${GENERATED}/cache.ts`]: { schema: sdl, plugins: [`./${PACKAGE}/codegen/cache.js`] },
    [`${GENERATED}/types.ts`]: {
      schema: typed,
      plugins: ['typescript'],
      config: { ...types, nonOptionalTypename: true, skipDocumentsValidation },
    },
    [`${GENERATED}/operations.ts`]: {
      schema: typed,
      plugins: ['typescript-operations', `./${PACKAGE}/codegen/documents.js`],
      documentTransforms: [selectTypename],
      config: {
        ...types,
        importSchemaTypesFrom: `${GENERATED}/types.ts`,
        namespacedImportName: 'Types',
        skipDocumentsValidation,
      },
    },
  },
};

export default config;
