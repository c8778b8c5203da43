import type { NewUserInput, RoleCode } from '@pinportal/client';
import { en as names } from '../names/en.ts';
import { keysOf } from '../list/search.ts';

/** The columns of an import, by the names in its first line. Letter case, spaces, hyphens and underscores do not matter. */
export const IMPORT_COLUMNS = ['username', 'displayName', 'email', 'roles', 'password', 'mustChangePassword'] as const;
type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** What is wrong with a row before the server sees it. */
export type LocalProblem =
  | { readonly kind: 'unknown-role'; readonly role: string }
  | { readonly kind: 'no-yes-or-no'; readonly value: string }
  | { readonly kind: 'repeated'; readonly line: number };

export interface ImportRow {
  /** The line of the file on which the row begins. */
  readonly line: number;
  readonly user: NewUserInput;
  readonly problem: LocalProblem | null;
}

export interface ImportTable {
  readonly rows: readonly ImportRow[];
  readonly hasUsernames: boolean;
  /** The columns that are not imported. */
  readonly unknownColumns: readonly string[];
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/gu, '');
const KNOWN = new Map<string, ImportColumn>(IMPORT_COLUMNS.map((column) => [plain(column), column]));
const ROLES = new Map<string, RoleCode>(
  keysOf(names.roles).flatMap((code) => [
    [plain(code), code],
    [plain(names.roles[code]), code],
  ]),
);
const YES_OR_NO = new Map([
  ['true', true],
  ['yes', true],
  ['ja', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['nein', false],
  ['0', false],
]);

/** Reads the rows of a CSV text. Its first line names the columns. The parser is loaded when it is first used. */
export async function readTable(text: string): Promise<ImportTable> {
  const { default: Papa } = await import('papaparse');
  const lines: { readonly line: number; readonly cells: readonly string[] }[] = [];
  let line = 1;
  let position = 0;
  Papa.parse<string[]>(text, {
    step({ data: cells, meta }) {
      if (cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells });
      line += text.slice(position, meta.cursor).split(/\r\n|\r|\n/u).length - 1;
      position = meta.cursor;
    },
  });
  const [head, ...body] = lines;
  const titles = head?.cells.map((title) => title.replace(/^\uFEFF/u, '').trim()) ?? [];
  const columns = titles.map((title) => KNOWN.get(plain(title)));
  const known = new Map<string, number>();
  const rows = body.map(({ line: at, cells }): ImportRow => {
    const values = new Map(columns.map((column, index) => [column, cells[index]?.trim() ?? '']));
    const { user, problem } = readRow((column) => values.get(column) ?? '');
    const key = user.username.normalize('NFKC').toLowerCase();
    const first = known.get(key);
    if (first === undefined) known.set(key, at);
    return { line: at, user, problem: problem ?? (first === undefined ? null : { kind: 'repeated', line: first }) };
  });
  return {
    rows,
    hasUsernames: columns.includes('username'),
    unknownColumns: titles.filter((title, index) => columns[index] === undefined && title !== ''),
  };
}

function readRow(cell: (column: ImportColumn) => string): Pick<ImportRow, 'user' | 'problem'> {
  const optional = (column: ImportColumn) => cell(column) || undefined;
  const roleNames = cell('roles')
    .split(/[,;|]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknownRole = roleNames.find((name) => !ROLES.has(plain(name)));
  const mustChange = optional('mustChangePassword');
  const flag = mustChange === undefined ? undefined : YES_OR_NO.get(plain(mustChange));
  const user = {
    username: cell('username'),
    displayName: optional('displayName'),
    email: optional('email'),
    password: optional('password'),
    mustChangePassword: flag,
    roles: [...new Set(roleNames.flatMap((name) => ROLES.get(plain(name)) ?? []))],
  };
  if (unknownRole !== undefined) return { user, problem: { kind: 'unknown-role', role: unknownRole } };
  if (mustChange !== undefined && flag === undefined) {
    return { user, problem: { kind: 'no-yes-or-no', value: mustChange } };
  }
  return { user, problem: null };
}

/** The text of a file. Spreadsheet programs often write Windows-1252 in place of UTF-8. */
export async function readText(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
