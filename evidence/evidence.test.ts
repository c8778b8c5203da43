import { describe, expect, it } from 'vitest';
import { type Results, findOutdated, findProblems, judge, patternOf, render } from './evidence.ts';
import type { Requirement, Standard } from './standard.ts';

const EACH = 'test/a.test.ts > a door > of %s opens with ${KEYS} keys (%o)';
const ONE = 'src/b.test.ts > has a bell';
const TESTS = [
  { name: EACH, projects: ['sqlite', 'postgres'] },
  { name: ONE, projects: ['unit'] },
];
const wood = 'test/a.test.ts > a door > of wood opens with 2 keys ({ a: 1 })';
const steel = 'test/a.test.ts > a door > of steel\n| or iron opens with 2 keys ({})';
const resultsOf = (results: Results['results'], lint = true): Results => ({
  tests: TESTS,
  results,
  checks: new Map([['check:lint', lint]]),
});
const passed = (...names: string[]) => names.map((name) => ({ name, passed: true }));
const ALL = [...passed(wood, wood, steel, steel), ...passed(ONE)];

const PROVED: Requirement = {
  id: '1.1',
  level: '1',
  text: 'Doors | open.',
  tests: [EACH, ONE],
  checks: [{ script: 'check:lint', reports: 'doors' }],
};
const standard = (...requirements: Requirement[]): Standard => ({
  title: 'Doors',
  source: 'A book.',
  total: requirements.length + 2,
  requirements,
  notApplicable: [{ ids: ['2.1', '2.2'], reason: 'There are no windows.' }],
});
const hasSection = (section: string) => section === 'doors.md#keys';

describe('a requirement', () => {
  it('is proved if every case passed in every project, and every check', () => {
    expect(judge(PROVED, resultsOf(ALL))).toEqual({ status: 'proved', note: 'SQLite: 2, PostgreSQL: 2, unit: 1' });
  });

  it.each<[string, Results]>([
    ['a case failed', resultsOf([...passed(wood, wood, steel, ONE), { name: steel, passed: false }])],
    ['a case was not run in one project', resultsOf(passed(wood, wood, steel, ONE))],
    ['no case was run', resultsOf(passed(ONE))],
    [
      'only another test was run',
      resultsOf([...ALL, ...passed(`${ONE} and a knocker`)].filter(({ name }) => name !== ONE)),
    ],
    ['a check failed', resultsOf(ALL, false)],
    ['a check was not run', { ...resultsOf(ALL), checks: new Map() }],
  ])('fails if %s', (_, results) => {
    expect(judge(PROVED, results).status).toBe('FAILED');
  });

  it('is open or documented whatever the results are', () => {
    expect(judge({ id: '1', text: '', open: 'No door.' }, resultsOf([]))).toEqual({ status: 'OPEN', note: '' });
    expect(judge({ id: '1', text: '', documents: ['doors.md#keys'] }, resultsOf([])).status).toBe('documented');
  });
});

describe('the name of a test', () => {
  it('matches its cases, and nothing else', () => {
    const pattern = patternOf(EACH);
    expect([wood, steel].map((name) => pattern.test(name))).toEqual([true, true]);
    expect(pattern.test(`${wood} again`)).toBe(false);
    expect(patternOf('f > $what from $at.x (on)').test('f > roles from 2 (on)')).toBe(true);
    expect(patternOf('f > a.b').test('f > aXb')).toBe(false);
  });
});

describe('findProblems', () => {
  it('finds nothing in a catalogue that fits', () => {
    const documented: Requirement = { id: '1.2', text: 'Keys.', documents: ['doors.md#keys'] };
    expect(findProblems([standard(PROVED, documented)], TESTS, hasSection)).toEqual([]);
  });

  it('names the requirement and the nearest test, missing sections, and missing and repeated requirements', () => {
    const requirements: Requirement[] = [
      { id: '1.1', text: '', tests: ['src/b.test.ts > has two bells'] },
      { id: '1.1', text: '', documents: ['doors.md#bells'] },
    ];
    expect(findProblems([{ ...standard(...requirements), total: 9 }], TESTS, hasSection)).toEqual([
      'Doors, 1.1: is there more than once',
      'Doors: has 4 requirements instead of 9',
      'Doors, 1.1: there is no test "src/b.test.ts > has two bells". The nearest is "src/b.test.ts > has a bell"',
      'Doors, 1.1: there is no section "doors.md#bells"',
    ]);
  });
});

describe('the document', () => {
  const open: Requirement = { id: '1.2', text: 'Locks.', open: 'No lock.' };
  const document = render([standard(PROVED, open)], resultsOf(ALL), '2026-11-26');

  it('counts the requirements of each standard', () => {
    expect(document).toContain('| Doors | 1 | 0 | 0 | 1 | 2 | 4 |');
    expect(document).toContain('of the tests of 2026-11-26');
    expect(document).toContain('Doors \\| open.');
    expect(document).toContain('| 2.1, 2.2 | There are no windows. |');
  });

  it('is out of date if a requirement, a proof or a reason changes, and not if a result does', () => {
    expect(findOutdated([standard(PROVED, open)], document)).toEqual([]);
    const outdated = (...requirements: Requirement[]) =>
      findOutdated([standard(...requirements)], document).map((line) => line.replace(/^(\w+): \| (\S+).*$/u, '$1 $2'));
    expect(outdated(PROVED, { ...open, open: 'Still none.' })).toEqual(['missing 1.2', 'obsolete 1.2']);
    expect(outdated({ ...PROVED, tests: [ONE] }, open)).toEqual(['missing 1.1', 'obsolete 1.1']);
    expect(outdated(PROVED, open, { ...open, id: '1.3' })).toEqual(['missing 1.3']);
    expect(outdated(PROVED)).toEqual(['obsolete 1.2']);
    const failed = render([standard(PROVED, open)], resultsOf([]), '2026-11-27');
    expect(failed).toContain('| Doors | 0 | 1 | 0 | 1 | 2 | 4 |');
    expect(findOutdated([standard(PROVED, open)], failed)).toEqual([]);
  });
});
