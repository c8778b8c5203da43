import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind, visit } from 'graphql';

/**
 * Adds to the description of each field with `@auth` who may use it, because introspection does not show directives.
 * Returns the document; the one that is passed stays as it is.
 */
export function describeCallers(document: DocumentNode): DocumentNode {
  return visit(document, {
    FieldDefinition(field): FieldDefinitionNode | undefined {
      const auth = field.directives?.find(({ name }) => name.value === 'auth');
      const requirement = auth === undefined ? null : requirementOf(auth);
      if (requirement === null || field.description === undefined) return undefined;
      const value = `${field.description.value.trim()}\n\n${requirement}`;
      return { ...field, description: { kind: Kind.STRING, value, block: true } };
    },
  });
}

function requirementOf({ arguments: args = [] }: ConstDirectiveNode): string | null {
  const value = (argument: string) => args.find(({ name }) => name.value === argument)?.value;
  const who = value('who');
  if (who?.kind !== Kind.ENUM || who.value === 'ANYONE') return null;
  if (who.value === 'DEVICE') return 'Requires a device token.';
  const roles = value('roles');
  const codes =
    roles?.kind === Kind.LIST ? roles.values.map((role) => (role.kind === Kind.ENUM ? role.value : '')) : [];
  if (codes.length === 0) return 'Requires a session token.';
  const list = codes.map((code) => `\`${code}\``).join(' or ');
  return `Requires a session token of a user with the role ${list}.`;
}
