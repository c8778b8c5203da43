import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, type ObjectTypeDefinitionNode, concatAST, parse, print } from 'graphql';
import { describeCallers } from './src/platform/graphql/describe-callers.ts';
import { ONE_OF } from './src/platform/graphql/one-of.ts';

const files = readdirSync('schema').filter((file) => file.endsWith('.graphql'));
const document = concatAST(files.map((file) => parse(readFileSync(`schema/${file}`, 'utf8'))));
const types = document.definitions.filter(
  (definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
);
const modules = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** The file with the type that resolvers return for `User`: `user.mapper.ts`, else `user.entity.ts`, in any module. */
function mapperFile(type: string): string | undefined {
  const name = type.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();
  return ['mapper', 'entity']
    .flatMap((suffix) => modules.map((module) => `${module.name}/${name}.${suffix}.ts`))
    .find((file) => existsSync(`src/${file}`));
}

/** Use cases return failures without what the schema defines: the code and, if it is fixed, the message. */
function mapper({ name: { value: type }, interfaces, directives }: ObjectTypeDefinitionNode): [string, string][] {
  if (interfaces?.some((each) => each.name.value === 'UserError')) {
    const hasMessage = directives?.some((directive) => directive.name.value === 'failure');
    return [[type, hasMessage ? "Omit<{T}, 'code' | 'message'>" : "Omit<{T}, 'code'>"]];
  }
  const file = mapperFile(type);
  return file === undefined ? [] : [[type, `../${file}#${type} as ${type}Entity`]];
}

const shared = {
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: true },
  scalars: { ID: 'string', DateTime: 'number', Credential: { input: 'string', output: 'never' } },
};

/** Types of the schema, resolver types with mappers to the TypeORM entities, and the merged SDL for clients. */
const config: CodegenConfig = {
  schema: print(describeCallers(document)),
  generates: {
    'src/generated/types.ts': { plugins: ['typescript'], config: shared },
    'src/generated/resolvers.ts': {
      plugins: [{ add: { content: "import type * as Types from './types.ts';" } }, 'typescript-resolvers'],
      config: {
        ...shared,
        namespacedImportName: 'Types',
        contextType: '../context.ts#RequestContext',
        resolversNonOptionalTypename: { unionMember: true },
        showUnusedMappers: false, // it does not count the members of unions
        mappers: Object.fromEntries(types.flatMap(mapper)),
      },
    },
    'src/generated/schema.graphql': {
      plugins: [{ add: { content: ONE_OF } }, 'schema-ast'],
      config: { includeDirectives: true },
    },
  },
};

export default config;
