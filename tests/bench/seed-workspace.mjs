import { createHash } from 'node:crypto';
import { generateNKeysBetween } from 'fractional-indexing';
import { DrivenApp } from '../support/driven-app.mjs';
import { flowMapId, flowTables, largeFlow, smallFlow } from './flow-workspace.mjs';
import { key } from './gestures.mjs';
import { logSizes, logTables } from './log-workspace.mjs';

const createdAt = '2026-01-05T09:00:00.000Z';
const columnTitles = ['Mad', 'Sad', 'Glad', 'Ideas', 'Thanks'];

/** The title of the retrospective that is measured. */
export const boardTitle = 'Measured board';

/**
 * Fills a fresh profile with one team and one retrospective of so many notes, and leaves it as if that had been shown last; or with
 * so many initiatives, where the plan is measured, with a flow whose map has so many steps, or with a log of so many records.
 *
 * @param {import('./programs.mjs').Program} program
 * @param {number} count
 */
export async function seedWorkspace(program, count) {
  const app = new DrivenApp(program);
  try {
    await app.attach();
    await app.waitFor(
      "document.querySelector('main ul button') !== null",
      'the three doors of a first start',
    );
    const isBoard = program.kind === 'app' || program.kind === 'plain';
    const workspace = isBoard ? workspaceOf(count) : contents[program.kind](count);
    await app.evaluate(`(${store})(${JSON.stringify(workspace)})`);
    const preferences = {
      theme: 'light',
      roomScreen: false,
      timerSound: false,
      lastTeamId: 'team0',
      lastRetroId: isBoard ? 'retro0' : null,
    };
    await app.evaluate(`throughline.call('preferences:write', ${JSON.stringify(preferences)})`);
  } finally {
    await app.close();
  }
  // Used twice and closed in peace: the journal and the snapshots beside it are then as they are after any working day.
  for (const direction of ['ArrowRight', 'ArrowLeft']) await moveOneCard(program, direction);
}

/**
 * Moves one card by keys, and quits.
 *
 * @param {import('./programs.mjs').Program} program
 * @param {'ArrowRight' | 'ArrowLeft'} direction
 */
async function moveOneCard(program, direction) {
  const app = new DrivenApp(program);
  try {
    await app.attach();
    if (program.kind === 'plan') await app.evaluate("location.hash = '#/plan'");
    if (program.kind === 'flow') await app.evaluate(`location.hash = '#/flow/${flowMapId}'`);
    if (program.kind === 'log') {
      // Nothing is moved there: that it was opened is enough.
      await app.waitFor("document.querySelector('main') !== null", 'the app');
      return;
    }
    const column = direction === 'ArrowRight' ? 1 : 2;
    const card =
      program.kind === 'flow'
        ? '[data-step-id=step0]'
        : `[data-column-id]:nth-child(${column}) [data-card-id]`;
    await app.waitFor(`document.querySelector('${card}') !== null`, 'the board');
    await app.evaluate(`document.querySelector('${card}').focus()`);
    await key(app, direction, { modifiers: 2 });
    await app.waitFor("document.querySelector('[data-saved]').dataset.saved === 'saved'", 'everything saved');
  } finally {
    await app.close();
  }
}

/**
 * Runs in the page, whose app has made the tables.
 *
 * @param {Record<string, object[]>} tables
 */
async function store(tables) {
  const database = await new Promise((done, fail) => {
    const request = indexedDB.open('throughline');
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  await new Promise((done, fail) => {
    const transaction = database.transaction(Object.keys(tables), 'readwrite', { durability: 'strict' });
    transaction.oncomplete = done;
    transaction.onabort = () => fail(transaction.error);
    for (const [table, records] of Object.entries(tables)) {
      for (const record of records) transaction.objectStore(table).put(record);
    }
  });
  database.close();
}

/** As scattered as the app's own ids, and the same in each run. @param {string} kind @param {number} index */
function idOf(kind, index) {
  const hex = createHash('sha256').update(`${kind}${index}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** @param {number} count */
function workspaceOf(count) {
  const orders = generateNKeysBetween(null, null, count);
  const columns = columnTitles.map((title, index) => ({ id: `column${index}`, title, hint: '' }));
  const note = orders.map((order, index) => ({
    id: idOf('note', index),
    retroId: 'retro0',
    columnId: `column${index % columns.length}`,
    groupId: null,
    order,
    text: `Note ${index} about topic${index % 40}x: the deployment waited for a review that nobody knew had been asked for`,
    layer: null,
    createdAt,
  }));
  const retro = {
    id: 'retro0',
    teamId: 'team0',
    title: boardTitle,
    date: '2026-01-05',
    formatName: 'Five columns',
    columns,
    presentIds: ['person0', 'person1'],
    minutes: { 'set-the-stage': 5, gather: 15, insights: 15, decide: 20, close: 5 },
    stage: 'gather',
    visited: ['set-the-stage', 'gather'],
    checkInQuestion: '',
    notesHidden: false,
    voting: { state: 'not-started', method: 'budget', budget: 5, mostPerTopic: 3 },
    focusId: null,
    discussedIds: [],
    ratings: [0, 0, 0, 0, 0],
    createdAt,
    closedAt: null,
  };
  const person = ['Ana', 'Jo'].map((name, index) => ({
    id: `person${index}`,
    teamId: 'team0',
    name,
    active: true,
  }));
  return {
    team: [{ id: 'team0', name: 'Measured team', sample: false, createdAt }],
    person,
    retro: [retro],
    note,
    meta: [{ key: 'workspace', sequence: 1, changedAt: createdAt, recordVersion: 1 }],
  };
}

function logOf() {
  const { team, person, meta } = workspaceOf(0);
  return { team, person, meta, ...logTables(logSizes) };
}

/** @param {number} steps */
function flowOf(steps) {
  const { team, person, meta } = workspaceOf(0);
  return { team, person, meta, ...flowTables(steps === largeFlow.steps ? largeFlow : smallFlow) };
}

/** None is active, so that there is a slot to move into. */
const states = ['candidate', 'next', 'candidate', 'done', 'not-now'];

/** @param {number} count */
function planOf(count) {
  const { team, person, meta } = workspaceOf(0);
  const initiative = generateNKeysBetween(null, null, count).map((order, index) => {
    const state = states[index % states.length];
    return {
      id: idOf('initiative', index),
      teamId: 'team0',
      state,
      order,
      title: `Initiative ${index} about topic${index % 40}x: reviews that nobody has to ask for`,
      purpose: 'A change is with its users two days after it is asked for',
      outcomeId: null,
      ownerId: 'person0',
      impact: 1 + (index % 10),
      costReduction: 1 + (index % 7),
      effort: 1 + (index % 9),
      confidence: 80,
      kind: index % 3 === 0 ? 'system-health' : 'feature',
      layer: null,
      notes: '',
      scores: { reach: null, ease: null, timeCriticality: null, riskReduction: null, jobSize: null },
      estimating: null,
      blockedBy: '',
      sources: [],
      notNow:
        state === 'not-now'
          ? { reason: 'After the move', lookAgain: '2099-01-05', decidedBy: '', date: '2026-01-05' }
          : null,
      startedOn: null,
      endedOn: null,
      outcomeReview: state === 'done' ? { verdict: 'yes', learned: '', date: '2026-01-05' } : null,
      moves: [],
      createdAt,
    };
  });
  return { team, person, initiative, meta };
}

/** What is in the profiles beside those of a retrospective. @type {Record<string, (count: number) => Record<string, object[]>>} */
const contents = { plan: planOf, flow: flowOf, log: logOf };
