/** The byte order mark that makes Excel read UTF-8. */
const BOM = '\ufeff';

/** What a spreadsheet would take for the start of a formula, also behind blanks. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/**
 * A table as CSV (RFC 4180). A cell that a spreadsheet would run as a formula begins with an apostrophe, so that it is
 * text there; a plain number stays as it is.
 * @param withBom whether to begin with a byte order mark, for Excel
 */
export function writeCsv(
  rows: readonly (readonly string[])[],
  { withBom }: { readonly withBom: boolean },
): string {
  return `${withBom ? BOM : ''}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n\ufeff]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
