import type { FlowBlock } from '@shared/flow/blocks';

/** The least and the most width of a step's card, and the room between two, in rem. */
const LEAST = 6.5;
const MOST = 12;
const BETWEEN = 1.5;

/** The room for the line in front of branches, in rem. */
const BRANCH_LINE = 0.4375;

/** How many of the lengths in which the browser lays out make a pixel. */
const LENGTHS = 64;

/**
 * How wide each card is, in pixels, so that the steps fill their lines evenly: five to fifteen are seen at once, forty go on below.
 * @param extra places for what is being written
 */
export function cardWidth(
  blocks: readonly FlowBlock[],
  extra: number,
  { width, rem }: { readonly width: number; readonly rem: number },
): number {
  const columns = blocks.map(({ branches }) => Math.max(...branches.map((branch) => branch.length)));
  const widest = Math.max(1, ...columns);
  const total = columns.reduce((sum, count) => sum + count, extra);
  const gap = BETWEEN * rem;
  const fits = Math.max(1, Math.floor((width + gap) / (LEAST * rem + gap)));
  const lines = Math.max(1, Math.ceil(total / fits));
  const perLine = Math.max(1, Math.min(fits, Math.max(Math.ceil(total / lines), Math.min(widest, fits))));
  const branched = blocks.filter(({ groupId }) => groupId !== null).length;
  const taken = gap * (perLine - 1) + Math.min(branched, perLine) * BRANCH_LINE * rem;
  // By the browser's own least length: what whole pixels would leave over showed half the arrow behind a full line.
  const room = Math.floor(((width - taken) / perLine) * LENGTHS) / LENGTHS - 1 / LENGTHS;
  return Math.max(LEAST * rem, Math.min(MOST * rem, room));
}
