import { textTable } from '../support/text-table.mjs';

/**
 * @typedef {object} Row what one fault came to
 * @property {string} part the name that `--only` takes
 * @property {string} fault
 * @property {number} trials
 * @property {number} lost changes or records that had been there, or had been shown as saved, and aren't
 * @property {number} torn starts with something half there, or files that aren't whole
 * @property {number} silent starts with less than there was, and not a word on it
 * @property {string[]} faults what went wrong, in words; empty when the target is reached
 * @property {string} note what else is worth knowing
 * @property {string | null} skipped why it wasn't tried
 */

const heads = ['fault', 'trials', 'lost', 'torn', 'silent empties', 'result'];

/**
 * @param {string} part
 * @param {string} fault
 * @param {Partial<Row>} [rest]
 * @returns {Row}
 */
export function rowOf(part, fault, rest = {}) {
  return {
    part,
    fault,
    trials: 0,
    lost: 0,
    torn: 0,
    silent: 0,
    faults: [],
    note: '',
    skipped: null,
    ...rest,
  };
}

/** @param {Row} row */
export function holds(row) {
  return row.skipped === null && row.lost + row.torn + row.silent === 0 && row.faults.length === 0;
}

/**
 * The rows as a table of text.
 *
 * @param {readonly Row[]} rows
 */
export function tableOf(rows) {
  const { text, rule } = textTable([heads, ...rows.map(cellsOf)]);
  const notes = rows.filter(({ note }) => note !== '').map(({ fault, note }) => `${fault}: ${note}`);
  const missed = rows.flatMap(({ fault, faults }) => faults.slice(0, 8).map((each) => `✗ ${fault}: ${each}`));
  return [text, rule, ...notes, ...missed].join('\n');
}

/** @param {readonly Row[]} rows */
export function verdictOf(rows) {
  const tried = rows.filter((row) => row.skipped === null);
  const missed = tried.filter((row) => !holds(row));
  const skipped = rows.length - tried.length;
  const rest = skipped === 0 ? '' : ` ${skipped} not tried.`;
  if (tried.length === 0) return 'Nothing was tried.';
  if (missed.length === 0) return `All ${tried.length} targets hold.${rest}`;
  return `${missed.length} of ${tried.length} targets do not hold: ${missed.map(({ fault }) => fault).join('; ')}.${rest}`;
}

/** @param {Row} row */
function cellsOf(row) {
  if (row.skipped !== null) return [row.fault, '0', '–', '–', '–', `skipped: ${row.skipped}`];
  const result = holds(row) ? 'holds' : 'MISSED';
  return [row.fault, ...[row.trials, row.lost, row.torn, row.silent].map(String), result];
}
