/** Makes sure, before anything is timed, that all contenders give the same answers. */
import type { Asked, Contender } from './contenders.ts';

export interface Question {
  /** Whose answer it is, such as `a user without devices`. */
  readonly name: string;
  readonly token: string;
  readonly variables: object;
}

/** Throws if the data of an answer differs from that of the first contender. */
export async function compareAnswers(
  contenders: readonly Contender[],
  workload: Asked,
  questions: readonly Question[],
): Promise<void> {
  for (const question of questions) {
    let expected: string | undefined;
    for (const contender of contenders) {
      const data = await dataOf(contender, workload, question);
      expected ??= data;
      if (data === expected) continue;
      throw new Error(
        `${workload.path}, ${question.name}: the answers of ${contenders[0]?.name ?? ''} and ${contender.name} differ\n${difference(expected, data)}`,
      );
    }
  }
}

async function dataOf({ name, ask }: Contender, workload: Asked, { token, variables }: Question): Promise<string> {
  const { url, body } = ask(workload, variables);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { readonly data?: unknown; readonly errors?: unknown };
  if (errors !== undefined || data === undefined || data === null) {
    throw new Error(`${workload.path}: ${name} answered with an error: ${text}`);
  }
  return JSON.stringify(data);
}

/** The first lines in which two answers differ, with the lines before them. */
function difference(expected: string, actual: string): string {
  const [one, other] = [expected, actual].map((data) => JSON.stringify(JSON.parse(data), null, 2).split('\n'));
  if (one === undefined || other === undefined) return '';
  const at = one.findIndex((line, index) => line !== other[index]);
  const from = at === -1 ? one.length : at;
  return [
    ...one.slice(Math.max(0, from - 5), from).map((line) => `  ${line}`),
    ...one.slice(from, from + 3).map((line) => `- ${line}`),
    ...other.slice(from, from + 3).map((line) => `+ ${line}`),
  ].join('\n');
}
