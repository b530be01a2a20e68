import { textTable } from '../support/text-table.mjs';

/** @typedef {import('./rows.mjs').Row} Row */

const heads = ['', 'cards', 'app', 'blank window', 'plain board', 'ratio', 'to reach', 'holds'];

/**
 * The rows as a table of text, each measure with its sizes below each other.
 *
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function tableOf(rows) {
  return textTable([heads, ...rows.map(cellsOf)]).text;
}

/**
 * What the targets come to, as one sentence.
 *
 * @param {readonly Row[]} rows
 */
export function verdictOf(rows) {
  const targets = rows.filter((row) => row.holds !== null);
  const missed = targets.filter((row) => row.holds === false);
  if (targets.length === 0) return 'Nothing was measured that has a target.';
  if (missed.length === 0) return `All ${targets.length} targets hold.`;
  return `${missed.length} of ${targets.length} targets do not hold: ${missed.map((row) => row.id).join(', ')}.`;
}

/** @param {Row} row */
function cellsOf(row) {
  const number = (/** @type {number | null} */ value) =>
    value === null || Number.isNaN(value) ? '–' : `${value.toFixed(1)} ${row.unit}`;
  const ratio =
    row.ratio === null || Number.isNaN(row.ratio.value)
      ? ''
      : `${row.ratio.value.toFixed(2)} × ${row.ratio.of}`;
  return [
    row.what,
    String(row.notes),
    number(row.app),
    row.blank === null ? '' : number(row.blank),
    row.plain === null ? '' : number(row.plain),
    ratio,
    row.target,
    row.holds === null ? '' : row.holds ? 'yes' : 'NO',
  ];
}
