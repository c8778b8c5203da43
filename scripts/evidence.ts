/**
 * Writes docs/evidence.md: the requirements in evidence/, the tests and static checks that prove them, and the results of
 * these. `--help` explains the options.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { CATALOGUE } from '../evidence/catalogue.ts';
import { type SourceTest, type TestResult, findOutdated, findProblems, judge, render } from '../evidence/evidence.ts';

const HELP = `Usage: npm run evidence [-- OPTIONS]

Runs the tests of the projects unit, sqlite and postgres and the static checks that
evidence/ names, and writes docs/evidence.md.

  --results FILE   uses a JSON report of Vitest and runs no tests. May be repeated: the
                   results of a test file in a later report replace those in earlier ones
  --check          only checks that all named tests and sections exist, and that
                   docs/evidence.md has the same requirements as evidence/
  --help           shows this text

Exit codes: 0 success, 1 a named test or check failed or does not exist, 2 invalid options`;

const ROOT = join(import.meta.dirname, '..');
const DOCUMENT = 'docs/evidence.md';
const PROJECTS = ['unit', 'sqlite', 'postgres'].flatMap((project) => ['--project', project]);

/** The part of Vitest's JSON report that is used here. */
interface Report {
  readonly startTime: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

const fileAt = (path: string): string => join(ROOT, path);
const say = (text: string): void => console.error(text);

/** Runs a program of the project; returns its exit code and output. */
async function run(program: string, args: readonly string[]): Promise<{ code: number | null; stdout: string }> {
  const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { code, stdout };
}

/** The tests in the source, found without running them. */
async function listTests(): Promise<SourceTest[]> {
  const { code, stdout } = await run('npx', ['vitest', 'list', '--static-parse', '--json', ...PROJECTS]);
  if (code !== 0) throw new Error('the tests cannot be listed');
  const listed = JSON.parse(stdout) as { name: string; file: string; projectName: string }[];
  const projects = new Map<string, string[]>();
  for (const { name, file, projectName } of listed) {
    // Vitest escapes quotes in the titles that it reads from the source.
    const key = `${relative(ROOT, file)} > ${name.replaceAll('\\"', '"')}`;
    projects.set(key, [...new Set([...(projects.get(key) ?? []), projectName])]);
  }
  return [...projects].map(([name, of]) => ({ name, projects: of }));
}

/** Whether a document has the section `FILE#HEADING`. */
function hasSection(section: string): boolean {
  const [file = '', anchor] = section.split('#');
  if (!existsSync(fileAt(file))) return false;
  if (anchor === undefined) return true;
  const headings = readFileSync(fileAt(file), 'utf8').match(/^#+ .*$/gmu) ?? [];
  const anchors = headings.map((line) =>
    line
      .replace(/^#+ /u, '')
      .toLowerCase()
      .replaceAll(/[^\w\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
  return anchors.includes(anchor);
}

async function runTests(): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  try {
    const report = join(folder, 'report.json');
    say('Running the tests. This takes some minutes.');
    // The exit code tells nothing about the named tests: the report does.
    await run('npx', ['vitest', 'run', ...PROJECTS, '--reporter=json', `--outputFile.json=${report}`]);
    return readReport(report);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readReport(file: string): Report {
  if (!existsSync(file)) throw new Error(`there is no report ${file}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** The results of all reports, of each test file from the last report that has it. */
function resultsOf(reports: readonly Report[], files: readonly string[]): TestResult[] {
  const byFile = new Map<string, TestResult[]>();
  for (const { testResults } of reports) {
    const inReport = new Map<string, TestResult[]>();
    for (const { name, assertionResults } of testResults) {
      const file = files.find((each) => name.endsWith(`/${each}`)); // a report may come from another checkout
      if (file === undefined) continue;
      const results = assertionResults.map(({ ancestorTitles, title, status }) => ({
        name: [file, ...ancestorTitles.filter((each) => each !== ''), title].join(' > '),
        passed: status === 'passed',
      }));
      inReport.set(file, [...(inReport.get(file) ?? []), ...results]);
    }
    for (const [file, results] of inReport) byFile.set(file, results);
  }
  return [...byFile.values()].flat();
}

async function runChecks(): Promise<Map<string, boolean>> {
  const named = CATALOGUE.flatMap(({ requirements }) => requirements).flatMap((each) =>
    'checks' in each ? (each.checks ?? []).map(({ script }) => script) : [],
  );
  const outcomes = new Map<string, boolean>();
  for (const script of new Set(named)) {
    say(`Running npm run ${script}.`);
    const { code, stdout } = await run('npm', ['run', '--silent', script]);
    if (code !== 0) say(stdout);
    outcomes.set(script, code === 0);
  }
  return outcomes;
}

/** Prints each problem; returns the exit code. */
function report(problems: readonly string[]): number {
  for (const problem of problems) say(problem);
  return problems.length === 0 ? 0 : 1;
}

async function main(options: { results: readonly string[]; check: boolean }): Promise<number> {
  say('Reading the names of the tests.');
  const tests = await listTests();
  const problems = findProblems(CATALOGUE, tests, hasSection);
  if (problems.length > 0) return report(problems);
  if (options.check) {
    const document = existsSync(fileAt(DOCUMENT)) ? readFileSync(fileAt(DOCUMENT), 'utf8') : '';
    const outdated = findOutdated(CATALOGUE, document);
    return report(outdated.map((line) => `${DOCUMENT} is older than evidence/: ${line}`));
  }
  const reports = options.results.length > 0 ? options.results.map(readReport) : [await runTests()];
  const files = [...new Set(tests.map(({ name }) => name.split(' > ')[0] ?? ''))];
  const results = { tests, results: resultsOf(reports, files), checks: await runChecks() };
  const date = new Date(Math.max(...reports.map(({ startTime }) => startTime))).toISOString().slice(0, 10);
  writeFileSync(fileAt(DOCUMENT), render(CATALOGUE, results, date));
  say(`Wrote ${DOCUMENT}.`);
  return report(
    CATALOGUE.flatMap(({ title, requirements }) =>
      requirements.flatMap((requirement) => {
        const { status, note } = judge(requirement, results);
        return status === 'FAILED' ? [`${title}, ${requirement.id}: ${note}`] : [];
      }),
    ),
  );
}

try {
  const { values } = parseArgs({
    options: {
      results: { type: 'string', multiple: true, default: [] },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(HELP);
  else process.exitCode = await main(values);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = (error as { code?: unknown }).code?.toString().startsWith('ERR_PARSE_ARGS') === true ? 2 : 1;
}
