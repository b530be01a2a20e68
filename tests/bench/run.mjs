import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import {
  measureFlow,
  measureLog,
  measureMemory,
  measureSafety,
  measureStart,
  measureWork,
} from './measure.mjs';
import { makePrograms, parts } from './programs.mjs';
import { flowRowsOf, logRowsOf, nothingMeasured, planRowsOf, rowsOf, safetyRowsOf } from './rows.mjs';
import { tableOf, verdictOf } from './table.mjs';

// npm run bench [-- --json] [-- --quick] [-- --notes 100,5000] [-- --only retro|plan|flow|log|safety]
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    notes: { type: 'string', default: '100,1000,5000' },
    only: { type: 'string' },
  },
});
if (options.only !== undefined && !parts.some((part) => part === options.only)) {
  throw new Error(`Only one of these can be measured by itself: ${parts.join(', ')}.`);
}
/** @param {import('./programs.mjs').Part} part */
const wants = (part) => options.only === undefined || options.only === part;
const sizes = options.notes.split(',').map(Number);
const amounts = options.quick
  ? { starts: 1, memories: 1, openings: 2, drags: 1, letters: 12, filters: 3, moves: 4, edits: 6, rounds: 1 }
  : {
      starts: 6,
      memories: 2,
      openings: 6,
      drags: 2,
      letters: 40,
      filters: 10,
      moves: 20,
      edits: 100,
      rounds: 4,
    };
const began = performance.now();

/** Progress goes beside the result, which may be read by a program. @param {string} words */
const tell = (words) =>
  process.stderr.write(`  ${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${words}\n`);

tell(options.only === undefined ? `filling profiles with ${sizes.join(', ')} notes` : 'filling profiles');
const loadBefore = loadavg()[0] ?? 0;
const programs = await makePrograms(sizes, wants);
/** @type {Map<import('./programs.mjs').Program, import('./rows.mjs').MeasuredFlow>} */
const flows = new Map();
const all = wants('retro') ? [programs.blank, ...programs.app, ...programs.plain] : [];
const measured = new Map([...all, ...programs.plan].map((program) => [program, nothingMeasured()]));
const of = (/** @type {import('./programs.mjs').Program} */ program) =>
  measured.get(program) ?? nothingMeasured();

/** @type {import('./rows.mjs').Row[]} */
const otherRows = [];

try {
  // The programs take turns, so that what else the machine does meets all alike. The first round warms up and is not counted.
  for (let round = 0; wants('retro') && round <= amounts.starts; round += 1) {
    tell(round === 0 ? 'starting each once, not counted' : `starts, round ${round} of ${amounts.starts}`);
    for (const program of all) {
      const start = await measureStart(program);
      if (round > 0) of(program).start.push(start);
    }
  }
  for (let round = 1; wants('retro') && round <= amounts.memories; round += 1) {
    tell(`memory, round ${round} of ${amounts.memories}`);
    for (const program of all) {
      const { memory } = await measureMemory(program);
      if (memory !== null) of(program).memory.push(memory.total);
    }
  }
  for (const program of [...all.filter(({ kind }) => kind !== 'blank'), ...programs.plan]) {
    tell(`working with ${program.name} ${program.kind === 'plan' ? 'initiatives' : 'notes'}`);
    Object.assign(of(program), await measureWork(program, amounts));
  }
  for (const program of programs.flow) {
    tell(`working with a flow of ${program.notes} steps`);
    flows.set(program, await measureFlow(program, amounts));
  }
  for (const program of programs.log) {
    tell(`working with a log of ${program.notes} records`);
    otherRows.push(...logRowsOf(await measureLog(program)));
  }
  if (programs.safety.length > 0) {
    tell('working with every change saved, and on disks that answer at once');
    const frames = await measureSafety(programs.safety, amounts.rounds);
    otherRows.push(...safetyRowsOf({ notes: Math.max(...sizes), ...frames }));
  }
} finally {
  programs.remove();
}

const largest = Math.max(...sizes);
const [smallestApp = programs.blank] = programs.app;
const [smallestPlan = programs.blank] = programs.plan;
const retroRows = programs.app.flatMap((app, index) =>
  rowsOf({
    notes: app.notes,
    hasTargets: app.notes === largest,
    app: of(app),
    plain: of(programs.plain[index] ?? programs.blank),
    blank: of(programs.blank),
    smallest: of(smallestApp),
  }),
);
const planRows = programs.plan.flatMap((plan) =>
  planRowsOf({
    notes: plan.notes,
    hasTargets: plan.notes === largest,
    plan: of(plan),
    smallest: of(smallestPlan),
  }),
);
const [smallFlow, largeFlow] = programs.flow.map((program) => flows.get(program) ?? {});
const flowRows = wants('flow') ? flowRowsOf(smallFlow ?? {}, largeFlow ?? {}) : [];
const rows = [...retroRows, ...planRows, ...flowRows, ...otherRows];
const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  loadBefore,
  loadAfter: loadavg()[0] ?? 0,
  seconds: (performance.now() - began) / 1000,
};
if (options.json) {
  const raw = Object.fromEntries([
    ...[...all, ...programs.plan].map((program) => [program.name, of(program)]),
    ...[...flows].map(([program, looks]) => [program.name, looks]),
  ]);
  process.stdout.write(`${JSON.stringify({ machine, rows, raw }, null, 2)}\n`);
} else {
  const order = [...new Set(rows.map((row) => row.id))];
  const sorted = order.flatMap((id) => rows.filter((row) => row.id === id));
  console.log(`\n${tableOf(sorted)}\n\n${verdictOf(rows)}`);
  console.log(
    `${machine.cores} cores (${machine.cpu}), ${machine.seconds.toFixed(0)} s. The load of the machine was ${machine.loadBefore.toFixed(1)} before and is ${machine.loadAfter.toFixed(1)} now; in a quiet one it begins below 1.`,
  );
}
