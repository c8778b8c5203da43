/**
 * What a spreadsheet calculates, unless a quote precedes it: a cell that begins with one of these characters. Some also take
 * the full-width forms.
 */
export const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** A text for a cell of CSV that a spreadsheet does not calculate. */
export function notFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A line of CSV for each row, with every cell in quotes. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}
