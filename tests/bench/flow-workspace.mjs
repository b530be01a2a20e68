import { generateNKeysBetween } from 'fractional-indexing';

const createdAt = '2026-01-05T09:00:00.000Z';
const day = 24 * 60 * 60 * 1000;
const today = Date.parse('2026-11-20T12:00:00.000Z');
const causes = ['waiting', 'unclear', 'fragile', 'tooling'];

/**
 * How much a team's flow holds: a map as it is drawn on one screen, and the largest that is promised.
 *
 * @typedef {object} FlowSize
 * @property {number} steps
 * @property {number} blockers
 * @property {number} items
 * @property {number} deployments one a day
 */

/** @type {FlowSize} */
export const smallFlow = { steps: 5, blockers: 10, items: 50, deployments: 90 };

/** Forty steps, five hundred blockers, ten thousand items, ten years. @type {FlowSize} */
export const largeFlow = { steps: 40, blockers: 500, items: 10_000, deployments: 3_650 };

/** The map that is measured. */
export const flowMapId = 'map0';

/** @param {FlowSize} size */
export function flowTables({ steps, blockers, items, deployments }) {
  const nothing = { text: '', ownerId: null, due: null };
  const flowMap = {
    id: flowMapId,
    teamId: 'team0',
    title: 'Measured map',
    kind: 'current',
    copiedFromId: null,
    takenAt: null,
    hoursPerDay: 8,
    daysPerWeek: 5,
    focusing: {
      identify: nothing,
      exploit: nothing,
      subordinate: nothing,
      elevate: nothing,
      repeat: nothing,
    },
    experiment: nothing,
    step: 'walk',
    visited: ['walk'],
    order: 'a0',
    createdAt,
  };
  const flowStep = generateNKeysBetween(null, null, steps).map((order, index) => ({
    id: `step${index}`,
    mapId: flowMapId,
    traceId: `step${index}`,
    order,
    lane: null,
    name: `Step ${index}`,
    who: 'The team',
    processMinutes: 30 + 15 * (index % 7),
    waitMinutes: 120 + 240 * (index % 5),
    percentComplete: 80 + (index % 20),
    queue: index % 6,
    people: 1 + (index % 4),
    processRange: null,
    waitRange: null,
  }));
  const blocker = generateNKeysBetween(null, null, blockers).map((order, index) => ({
    id: `blocker${index}`,
    teamId: 'team0',
    mapId: flowMapId,
    stepId: `step${index % steps}`,
    at: index % 2 === 0 ? 'wait' : 'step',
    cause: causes[index % causes.length],
    text: `Blocker ${index}: nobody knew that it had been asked for`,
    timesPerWeek: 1 + (index % 5),
    minutesEach: 30,
    sources: [],
    order,
    createdAt,
  }));
  const workItem = Array.from({ length: items }, (_, index) => {
    const from = today - ((index * 7) % 1_000) * day - 40 * day;
    const isOpen = index % 20 === 0;
    const passed = isOpen ? 1 + (index % steps) : steps;
    return {
      id: `item${index}`,
      mapId: flowMapId,
      title: `Item ${index}`,
      entered: Array.from({ length: Math.min(5, passed) }, (_each, step) => ({
        stepId: `step${step}`,
        at: dayOf(from + step * 3 * day),
      })),
      doneAt: isOpen ? null : dayOf(from + (16 + (index % 9)) * day),
    };
  });
  const deployment = Array.from({ length: deployments }, (_, index) => ({
    id: `deployment${index}`,
    teamId: 'team0',
    at: new Date(today - index * day).toISOString(),
    name: `v${deployments - index}`,
    leadTimeMinutes: 60 * (1 + (index % 90)),
  }));
  const incident = Array.from({ length: Math.round(deployments / 10) }, (_, index) => ({
    id: `incident${index}`,
    teamId: 'team0',
    title: `Incident ${index}`,
    startedAt: new Date(today - index * 10 * day + 60_000).toISOString(),
    recoveredAt: new Date(today - index * 10 * day + (30 + index) * 60_000).toISOString(),
    deploymentId: `deployment${index * 10}`,
  }));
  return { flowMap: [flowMap], flowStep, blocker, workItem, deployment, incident };
}

/** @param {number} time */
function dayOf(time) {
  return new Date(time).toISOString().slice(0, 10);
}
