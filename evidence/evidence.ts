import type { Check, Documented, NotApplicable, Open, Proved, Requirement, Standard } from './standard.ts';

/** A test in the source. Titles have placeholders, such as `%s`, for what differs between its cases. */
export interface SourceTest {
  /** `FILE > TITLE > TITLE`. */
  readonly name: string;
  /** The projects of Vitest that run the test. */
  readonly projects: readonly string[];
}

/** The result of one case of a test in one project. */
export interface TestResult {
  /** `FILE > TITLE > TITLE`. */
  readonly name: string;
  readonly passed: boolean;
}

/** What the requirements are compared with. */
export interface Results {
  readonly tests: readonly SourceTest[];
  readonly results: readonly TestResult[];
  /** Whether each static check passed, by its npm script. */
  readonly checks: ReadonlyMap<string, boolean>;
}

type Status = 'proved' | 'FAILED' | 'documented' | 'OPEN';

interface Judgement {
  readonly status: Status;
  /** What was run, or what failed. */
  readonly note: string;
}

const DATABASES: Readonly<Record<string, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

const isProved = (requirement: Requirement): requirement is Proved => 'tests' in requirement || 'checks' in requirement;
const isOpen = (requirement: Requirement): requirement is Open => 'open' in requirement;
const isDocumented = (requirement: Requirement): requirement is Documented => 'documents' in requirement;

/** Judges a requirement by the results. */
export function judge(requirement: Requirement, results: Results): Judgement {
  if (isOpen(requirement)) return { status: 'OPEN', note: '' };
  if (isDocumented(requirement)) return { status: 'documented', note: '' };
  const { tests = [], checks = [] } = requirement;
  const outcomes = tests.map((name) => outcomeOf(name, results));
  const problems = [
    ...outcomes.flatMap(({ problem }) => (problem === null ? [] : [problem])),
    ...checks.filter(({ script }) => results.checks.get(script) !== true).map(({ script }) => `${script} failed`),
  ];
  if (problems.length > 0) return { status: 'FAILED', note: problems.join('; ') };
  const passed = new Map<string, number>();
  for (const { projects, cases } of outcomes) {
    for (const project of projects) passed.set(project, (passed.get(project) ?? 0) + cases);
  }
  return { status: 'proved', note: [...passed].map(([project, cases]) => `${inWords(project)}: ${cases}`).join(', ') };
}

const inWords = (project: string): string => DATABASES[project] ?? project;

/** What the runs of one test say. */
function outcomeOf(
  name: string,
  { tests, results }: Results,
): { projects: readonly string[]; cases: number; problem: string | null } {
  const projects = tests.find((test) => test.name === name)?.projects ?? [];
  const pattern = patternOf(name);
  const found = results.filter((result) => pattern.test(result.name));
  // A report of Vitest does not name the project, but has one result for each: all of them must be there and passed.
  const cases = new Set(found.map((result) => result.name)).size;
  const passed = found.filter((result) => result.passed).length;
  const expected = Math.max(cases, 1) * projects.length;
  const problem = passed === expected && found.length === expected ? null : `${passed} of ${expected} passed: ${name}`;
  return { projects, cases, problem };
}

/** Matches the names of all cases of a test. */
export function patternOf(name: string): RegExp {
  const texts = name.split(/%[sdifjoO]|\$\{[^}]*\}|\$[\w.]+/u);
  return new RegExp(`^${texts.map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('.*')}$`, 'su');
}

/** What is wrong with the catalogue: tests and sections that do not exist, missing and repeated requirements. */
export function findProblems(
  catalogue: readonly Standard[],
  tests: readonly SourceTest[],
  hasSection: (section: string) => boolean,
): string[] {
  const names = tests.map(({ name }) => name);
  return catalogue.flatMap(({ title, total, requirements, notApplicable }) => {
    const ids = [...requirements.map(({ id }) => id), ...notApplicable.flatMap(({ ids }) => ids)];
    const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
    return [
      ...repeated.map((id) => `${title}, ${id}: is there more than once`),
      ...(ids.length === total ? [] : [`${title}: has ${ids.length} requirements instead of ${total}`]),
      ...requirements
        .filter(isProved)
        .flatMap(({ id, tests: named = [] }) =>
          named
            .filter((name) => !names.includes(name))
            .map((name) => `${title}, ${id}: there is no test "${name}". The nearest is "${nearest(name, names)}"`),
        ),
      ...requirements
        .filter(isDocumented)
        .flatMap(({ id, documents }) =>
          documents
            .filter((section) => !hasSection(section))
            .map((section) => `${title}, ${id}: there is no section "${section}"`),
        ),
    ];
  });
}

/** The name that shares most pairs of characters. */
function nearest(name: string, names: readonly string[]): string {
  const pairsOf = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  const wanted = pairsOf(name);
  const likeness = (other: string) => {
    const pairs = pairsOf(other);
    return [...pairs].filter((pair) => wanted.has(pair)).length / (pairs.size + wanted.size);
  };
  return names.reduce((best, other) => (likeness(other) > likeness(best) ? other : best), '');
}

/** The first lines of the document that are not as the catalogue has them, whatever the results in it are. */
export function findOutdated(catalogue: readonly Standard[], document: string): string[] {
  const isNow = withoutResults(document);
  const shouldBe = withoutResults(render(catalogue, { tests: [], results: [], checks: new Map() }, ''));
  const missing = shouldBe.filter((line) => !isNow.includes(line)).map((line) => `missing: ${line}`);
  const obsolete = isNow.filter((line) => !shouldBe.includes(line)).map((line) => `obsolete: ${line}`);
  return [...missing, ...obsolete];
}

/** The lines of the tables without the counts, and without the last column of requirements. */
function withoutResults(document: string): string[] {
  const tables = document.slice(document.indexOf('\n## '));
  return tables.replaceAll(/ \*\*(?:proved|FAILED|documented|OPEN)\*\*.*$/gmu, '').split('\n');
}

const cells = (...texts: readonly string[]): string => `| ${texts.map(escape).join(' | ')} |`;
const escape = (text: string): string => text.replaceAll('|', '\\|');
const code = (text: string): string => `\`${text}\``;

/** The beginning of a row: everything except the result. */
function statement(requirement: Requirement): string {
  const { id, level = '', text } = requirement;
  return cells(id, level, text, proofOf(requirement).join('<br>'));
}

function proofOf(requirement: Requirement): string[] {
  if (isOpen(requirement)) return [requirement.open];
  if (isDocumented(requirement)) return requirement.documents.map((section) => `[${section}](../${section})`);
  const { tests = [], checks = [] } = requirement;
  return [...tests.map(code), ...checks.map(({ script, reports }: Check) => `${code(script)}: ${reports}`)];
}

const exclusion = ({ ids, reason }: NotApplicable): string => cells(ids.join(', '), reason);

/** The document `docs/evidence.md`. */
export function render(catalogue: readonly Standard[], results: Results, date: string): string {
  const judged = catalogue.map((standard) => ({
    ...standard,
    rows: standard.requirements.map((requirement) => ({ requirement, ...judge(requirement, results) })),
    excluded: standard.notApplicable.flatMap(({ ids }) => ids).length,
  }));
  const count = (rows: readonly Judgement[], wanted: Status) => rows.filter(({ status }) => status === wanted).length;
  return [
    '# Evidence',
    '',
    `Made by \`npm run evidence\` from the results of the tests of ${date}. Do not edit: the requirements and their proofs`,
    'are in [evidence/](../evidence/).',
    '',
    '- **proved**: all named tests and checks passed, and they fail if the requirement is broken. The last column has the',
    '  number of passed tests on SQLite, on PostgreSQL, and without a database (unit).',
    '- **FAILED**: a named test or check failed, or was not run.',
    '- **documented**: the requirement is about documents, or is a duty of the operator. Only the existence of the section',
    '  is checked.',
    '- **OPEN**: the requirement is not met, or no test proves it.',
    '',
    cells('requirements', 'proved', 'FAILED', 'documented', 'OPEN', 'not applicable', 'total'),
    cells(...Array<string>(7).fill('---')),
    ...judged.map(({ title, rows, excluded, total }) =>
      cells(
        title,
        ...(['proved', 'FAILED', 'documented', 'OPEN'] as const).map((status) => String(count(rows, status))),
        String(excluded),
        String(total),
      ),
    ),
    ...judged.flatMap(({ title, source, rows, notApplicable }) => [
      '',
      `## ${title}`,
      '',
      source,
      '',
      cells('ID', 'level', 'requirement', 'proof, or why it is open', 'result'),
      cells(...Array<string>(5).fill('---')),
      ...rows.map(({ requirement, status, note }) => {
        const result = [`**${status}**`, ...(note === '' ? [] : [escape(note)])].join('<br>');
        return `${statement(requirement)} ${result} |`;
      }),
      ...(notApplicable.length === 0
        ? []
        : ['', 'Not applicable:', '', cells('ID', 'reason'), cells('---', '---'), ...notApplicable.map(exclusion)]),
    ]),
    '',
  ].join('\n');
}
