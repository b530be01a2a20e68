import { generateNKeysBetween } from 'fractional-indexing';

const createdAt = '2026-01-05T09:00:00.000Z';
const words =
  'review release deploy payout refund alert queue staging customer pipeline outage backlog'.split(' ');

/** How much the log holds: what one year leaves behind, and the most that is promised. */
export const logSizes = { actions: 10_000, records: 50_000 };

/**
 * A log of so many actions, and with the notes of old meetings so many records in all.
 *
 * @param {typeof logSizes} sizes
 */
export function logTables({ actions, records }) {
  const orders = generateNKeysBetween(null, null, records);
  const sentence = (/** @type {number} */ index) =>
    `${words[index % words.length]} number ${index}: the ${words[(index * 7) % words.length]} waits for a ${words[(index * 5) % words.length]} of topic${index % 997}x`;
  const action = orders.slice(0, actions).map((order, index) => ({
    id: `action${index}`,
    teamId: 'team0',
    text: `Agree on ${sentence(index)}`,
    ownerId: `person${index % 2}`,
    due: '2026-12-01',
    state: index % 3 === 0 ? 'open' : 'done',
    looks: [],
    date: '2026-01-05',
    order,
    createdAt,
  }));
  const initiative = orders.slice(actions).map((order, index) => ({
    id: `initiative${index}`,
    teamId: 'team0',
    state: 'done',
    order,
    title: `Make ${sentence(index)}`,
    purpose: '',
    outcomeId: null,
    ownerId: 'person0',
    impact: 5,
    costReduction: 5,
    effort: 5,
    confidence: 80,
    kind: 'feature',
    layer: null,
    notes: '',
    scores: { reach: null, ease: null, timeCriticality: null, riskReduction: null, jobSize: null },
    estimating: null,
    blockedBy: '',
    sources: [],
    notNow: null,
    startedOn: null,
    endedOn: null,
    outcomeReview: { verdict: 'yes', learned: '', date: '2026-01-05' },
    moves: [],
    createdAt,
  }));
  return { action, initiative };
}
