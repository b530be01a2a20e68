import { flowLooks } from './flow-gestures.mjs';
import { largeFlow, smallFlow } from './flow-workspace.mjs';
import { logSizes } from './log-workspace.mjs';
import { droppedShare } from './safety.mjs';
import { median, ratePerSecond, summary } from './statistics.mjs';

/**
 * @typedef {object} Row one line of the table
 * @property {string} id
 * @property {string} what
 * @property {number} notes on the board; 0 where there is none
 * @property {'ms' | 'MB' | '/s' | '%' | 'times'} unit
 * @property {number} app
 * @property {number | null} blank the same for the blank window, where there is such a thing
 * @property {number | null} plain the same for the plain board
 * @property {{ value: number, of: string } | null} ratio that the target is about
 * @property {string} target what is to be reached, in words; empty where nothing is
 * @property {boolean | null} holds null where nothing is to be reached
 */

/**
 * @typedef {object} Measured everything that was measured of one program
 * @property {number[]} start
 * @property {number[]} memory
 * @property {number[]} opening
 * @property {number[]} frames
 * @property {number[]} typing
 * @property {number[]} filter
 * @property {number[]} saved
 * @property {number[]} savingFrames
 */

/** @returns {Measured} */
export function nothingMeasured() {
  return {
    start: [],
    memory: [],
    opening: [],
    frames: [],
    typing: [],
    filter: [],
    saved: [],
    savingFrames: [],
  };
}

/**
 * The step of a page's clock, in milliseconds. A frame's length is the difference of two readings: one of a single refresh, 16.67 ms, is
 * read as anything from 16.6 to 16.8. What is over a limit must be over it by more than the clock can be wrong.
 */
const CLOCK_STEP = 0.1;

/** What is the whole app's, and measured once. */
const ofTheApp = ['start', 'memory'];

/**
 * The rows of the plan's board, held to the same targets as the retrospective's.
 *
 * @param {{ notes: number, hasTargets: boolean, plan: Measured, smallest: Measured }} measured
 * @returns {Row[]}
 */
export function planRowsOf({ notes, hasTargets, plan, smallest }) {
  const none = nothingMeasured();
  return rowsOf({ notes, hasTargets, app: plan, plain: none, blank: none, smallest })
    .filter(({ id }) => !ofTheApp.includes(id))
    .map((row) => ({ ...row, id: `plan-${row.id}`, what: `Plan: ${row.what.toLowerCase()}`, plain: null }));
}

/**
 * The rows of one size of board.
 *
 * @param {{ notes: number, hasTargets: boolean, app: Measured, plain: Measured, blank: Measured, smallest: Measured }} measured
 *   `smallest` is the app with the smallest board; the targets are those of the largest
 * @returns {Row[]}
 */
export function rowsOf({ notes, hasTargets, app, plain, blank, smallest }) {
  const frames = { app: summary(app.frames), plain: summary(plain.frames) };
  /** @type {(part: Partial<Row> & Pick<Row, 'id' | 'what' | 'app'>, limit?: { words: string, holds: boolean }) => Row} */
  const row = (part, limit) => ({
    notes,
    unit: 'ms',
    blank: null,
    plain: null,
    ratio: null,
    target: hasTargets && limit !== undefined ? limit.words : '',
    holds: hasTargets && limit !== undefined && Number.isFinite(part.app) ? limit.holds : null,
    ...part,
  });
  const start = median(app.start) / median(blank.start);
  const opening = median(app.opening) / median(smallest.opening);
  const memory = median(app.memory) / median(blank.memory);
  const typing = summary(app.typing).p95;
  const filter = summary(app.filter).p95;
  const saved = summary(app.saved).p95;
  return [
    row(
      {
        id: 'start',
        what: 'Start to the first board, median',
        app: median(app.start),
        blank: median(blank.start),
        plain: median(plain.start),
        ratio: { value: start, of: 'blank' },
      },
      { words: 'at most 1.4 × blank', holds: start <= 1.4 },
    ),
    row(
      {
        id: 'opening',
        what: 'Opening the board, median',
        app: median(app.opening),
        plain: median(plain.opening),
        ratio: { value: opening, of: 'smallest' },
      },
      { words: 'at most 2 × the smallest', holds: opening <= 2 },
    ),
    row({
      id: 'frames-median',
      what: 'Frames while dragging, median',
      app: frames.app.median,
      plain: frames.plain.median,
    }),
    row(
      { id: 'frames-95', what: 'Frames while dragging, 95%', app: frames.app.p95, plain: frames.plain.p95 },
      { words: 'under 16.8 ms', holds: frames.app.p95 < 16.8 + CLOCK_STEP },
    ),
    row(
      {
        id: 'frames-worst',
        what: 'Frames while dragging, worst',
        app: frames.app.worst,
        plain: frames.plain.worst,
      },
      { words: 'none over 34 ms', holds: frames.app.worst <= 34 },
    ),
    row(
      { id: 'typing', what: 'Typing to paint, 95%', app: typing, plain: summary(plain.typing).p95 },
      { words: 'under 20 ms', holds: typing < 20 },
    ),
    row(
      { id: 'filter', what: 'Filter to paint, 95%', app: filter, plain: summary(plain.filter).p95 },
      { words: 'under 50 ms', holds: filter < 50 },
    ),
    // The plain board writes strictly into IndexedDB and nothing else: what lies between is the price of the journal.
    row(
      { id: 'saved', what: 'A move to "saved", 95%', app: saved, plain: summary(plain.saved).p95 },
      { words: 'under 50 ms', holds: saved < 50 },
    ),
    row({
      id: 'saved-rate',
      what: 'Moves saved, one after the other',
      unit: '/s',
      app: ratePerSecond(app.saved),
      plain: ratePerSecond(plain.saved),
    }),
    row(
      {
        id: 'saving-frames',
        what: 'Frames while saving without a pause, worst',
        app: summary(app.savingFrames).worst,
        plain: summary(plain.savingFrames).worst,
      },
      { words: 'none over 34 ms', holds: summary(app.savingFrames).worst <= 34 },
    ),
    row(
      {
        id: 'memory',
        what: 'Memory of all processes (PSS), median',
        unit: 'MB',
        app: median(app.memory),
        blank: median(blank.memory),
        plain: median(plain.memory),
        ratio: { value: memory, of: 'blank' },
      },
      { words: 'at most 1.25 × blank', holds: memory <= 1.25 },
    ),
  ];
}

/** @typedef {Record<string, { opening: number[], edits: number[] }>} MeasuredFlow by the id of the look */

/**
 * The rows of a team's flow, a small and a large one.
 *
 * @param {MeasuredFlow} small
 * @param {MeasuredFlow} large
 * @returns {Row[]}
 */
export function flowRowsOf(small, large) {
  return flowLooks.flatMap(({ id, what, counts }) => {
    const least = median(small[id]?.opening ?? []);
    return [
      { size: smallFlow, of: small[id], isLarge: false },
      { size: largeFlow, of: large[id], isLarge: true },
    ].flatMap(({ size, of, isLarge }) => {
      const opening = median(of?.opening ?? []);
      const edit = summary(of?.edits ?? []).p95;
      /** @type {Pick<Row, 'notes' | 'unit' | 'blank' | 'plain'>} */
      const common = { notes: size[counts], unit: 'ms', blank: null, plain: null };
      return [
        {
          ...common,
          id: `flow-${id}-opening`,
          what: `${what}: opening, median`,
          app: opening,
          ratio: { value: opening / least, of: 'smallest' },
          target: isLarge ? 'under 2 × the smallest' : '',
          holds: isLarge && Number.isFinite(opening) ? opening < 2 * least : null,
        },
        {
          ...common,
          id: `flow-${id}-edit`,
          what: `${what}: work of an edit, 95%`,
          app: edit,
          ratio: null,
          target: isLarge ? 'under 16 ms' : '',
          holds: isLarge && Number.isFinite(edit) ? edit < 16 : null,
        },
      ];
    });
  });
}

/** What is worse by less than this isn't told from chance: a frame or two of the hundreds that are counted, in percent of them. */
const CHANCE = 0.5;

/**
 * The rows about saving: the same gestures with every change saved, and on disks that answer at once.
 *
 * @param {{ notes: number, saved: readonly number[], unsaved: readonly number[] }} measured the lengths of the frames
 * @returns {Row[]}
 */
export function safetyRowsOf({ notes, saved, unsaved }) {
  const with95 = summary(saved).p95;
  const without95 = summary(unsaved).p95;
  const dropped = droppedShare(saved);
  const droppedAnyway = droppedShare(unsaved);
  /** @type {Pick<Row, 'notes' | 'blank' | 'plain' | 'ratio'>} */
  const common = { notes, blank: null, plain: null, ratio: null };
  /** @type {Pick<Row, 'target' | 'holds'>} */
  const none = { target: '', holds: null };
  return [
    {
      ...common,
      ...none,
      id: 'safety-95-without',
      what: 'Frames, nothing to wait for, 95%',
      unit: 'ms',
      app: without95,
    },
    {
      ...common,
      id: 'safety-95',
      what: 'Frames, every change saved, 95%',
      unit: 'ms',
      app: with95,
      ratio: { value: with95 / without95, of: 'nothing to wait for' },
      target: 'no longer than without',
      // One refresh more or less is what the clock can be wrong by.
      holds: with95 <= without95 + 2 * CLOCK_STEP,
    },
    {
      ...common,
      ...none,
      id: 'safety-dropped-without',
      what: 'Frames dropped, nothing to wait for',
      unit: '%',
      app: droppedAnyway,
    },
    {
      ...common,
      id: 'safety-dropped',
      what: 'Frames dropped, every change saved',
      unit: '%',
      app: dropped,
      target: `no more than without (+ ${CHANCE})`,
      holds: dropped <= droppedAnyway + CHANCE,
    },
  ];
}

/**
 * The rows of a large log: search, export and import.
 *
 * @param {Awaited<ReturnType<typeof import('./measure.mjs').measureLog>>} measured
 * @returns {Row[]}
 */
export function logRowsOf({ search, exported, imported }) {
  /** @type {(id: string, what: string, notes: number, app: number, limit?: { words: string, most: number }, unit?: Row['unit']) => Row} */
  const row = (id, what, notes, app, limit, unit = 'ms') => ({
    id,
    what,
    notes,
    unit,
    app,
    blank: null,
    plain: null,
    ratio: null,
    target: limit?.words ?? '',
    holds: limit === undefined || !Number.isFinite(app) ? null : app <= limit.most,
  });
  const longest = { words: 'none over 100 ms', most: 100 };
  const typing = { words: 'at most two frames', most: 2 * 16.7 + CLOCK_STEP };
  const { records, actions } = logSizes;
  return [
    row('search-letter', 'Search: a letter to paint, 95%', records, summary(search.letters).p95, typing),
    row(
      'search-answer',
      'Search: a word to its answer, worst',
      records,
      summary(search.answers).worst,
      longest,
    ),
    row(
      'search-frames',
      'Search: frames while typing, worst',
      records,
      summary(search.frames).worst,
      longest,
    ),
    row('export-total', 'Actions copied as tasks', actions, exported.total),
    row('export-frames', 'Actions copied: worst frame', actions, exported.worst, longest),
    row('import-reading', 'A file of 20 MB read and tried dry', records, imported.reading.total),
    row('import-reading-frames', 'Reading it: worst frame', records, imported.reading.worst, longest),
    row('import-shares', 'Reading it: states of progress seen', records, imported.shares, undefined, 'times'),
    row('import-stop', 'Reading it: stopped after', records, imported.stopped),
    row('import-coming', 'The file brought in and saved', records, imported.coming.total),
    row('import-coming-frames', 'Bringing it in: worst frame', records, imported.coming.worst, longest),
  ];
}
