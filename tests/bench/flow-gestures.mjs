import { setTimeout as pause } from 'node:timers/promises';
import { flowMapId } from './flow-workspace.mjs';
import { key } from './gestures.mjs';

/** @typedef {import('../support/driven-app.mjs').DrivenApp} DrivenApp */
/** @typedef {import('./flow-workspace.mjs').FlowSize} FlowSize */

/**
 * @typedef {object} FlowLook a look at a team's flow that is measured
 * @property {'map' | 'items' | 'delivery'} id
 * @property {string} what
 * @property {keyof FlowSize} counts what its size is told by
 * @property {string} hash
 * @property {string} shown what is there when it is open
 * @property {(app: DrivenApp) => Promise<void>} edit changes something once, so that it can be undone and done again
 */

/** @type {readonly FlowLook[]} */
export const flowLooks = [
  {
    id: 'map',
    what: 'Flow map',
    counts: 'steps',
    hash: `#/flow/${flowMapId}`,
    shown: '[data-step-id]',
    async edit(app) {
      await app.evaluate("document.querySelector('[data-step-id]').focus()");
      await key(app, 'ArrowRight', { modifiers: 2 });
    },
  },
  {
    id: 'items',
    what: 'Items',
    counts: 'items',
    hash: `#/flow/${flowMapId}~items`,
    shown: '[data-row-id]',
    async edit(app) {
      await app.evaluate("document.querySelector('[data-row-id]').focus()");
      await key(app, 'x');
    },
  },
  {
    id: 'delivery',
    what: 'Deliveries',
    counts: 'deployments',
    hash: '#/flow/delivery',
    shown: '[data-row-id]',
    async edit(app) {
      await key(app, 'n');
      await app.waitFor("document.activeElement?.matches('input') === true", 'the line for a deployment');
      await key(app, 'Enter');
      await app.evaluate('document.activeElement.blur()');
    },
  },
];

/**
 * Opens a look several times over, and undoes and repeats an edit there.
 *
 * @param {DrivenApp} app
 * @param {FlowLook} look
 * @param {{ openings: number, edits: number }} amounts
 * @returns {Promise<{ opening: number[], edits: number[] }>} milliseconds: until it is on the screen; that an edit keeps the page busy
 */
export async function measureLook(app, look, amounts) {
  const opening = [];
  // The first one loads the screen's code, which is the same for any size.
  for (let run = 0; run <= amounts.openings; run += 1) {
    await app.evaluate("location.hash = '#/team'");
    await app.waitFor(`document.querySelector(${JSON.stringify(look.shown)}) === null`, 'another screen');
    await pause(300);
    const took = await app.evaluate(
      `bench.showing(${JSON.stringify(look.hash)}, ${JSON.stringify(look.shown)})`,
    );
    if (run > 0) opening.push(took);
    await pause(200);
  }
  await look.edit(app);
  await app.waitFor("document.querySelector('[data-saved]').dataset.saved === 'saved'", 'everything saved');
  const edits = [];
  for (let run = 0; run < amounts.edits; run += 1) {
    await app.evaluate("bench.watch('working')");
    // Down as long as under a hand: what the bench itself asks of the app comes after the frame.
    await key(app, 'z', { modifiers: run % 2 === 0 ? 2 : 10, downFor: 80 });
    edits.push(await app.evaluate('bench.watched()'));
    await pause(50);
  }
  return { opening, edits };
}
