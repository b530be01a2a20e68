import type { FlowStep } from '../model/flow-step';
import { blocksOf } from './blocks';
import { compileFlow, timelineBranches } from './times';

/** A wait or the work of a step, as a box of the ladder. */
export interface LadderPiece {
  readonly kind: 'wait' | 'work';
  readonly stepId: string;
  readonly name: string;
  /** Null where it isn't known; it then has the least width. */
  readonly minutes: number | null;
  /** From the left edge, in the unit of the width that was given. */
  readonly x: number;
  readonly width: number;
  /** Whether it is wider than its time, so that it can be seen. */
  readonly stretched: boolean;
  /** 0 for the timeline, 1 and on for branches beside it. */
  readonly row: number;
}

export interface Ladder {
  readonly pieces: readonly LadderPiece[];
  /** The width that was given, or more where the least widths don't fit into it. */
  readonly width: number;
  /** How many rows there are, the timeline included. */
  readonly rows: number;
  /** Width per minute of what is drawn to scale; 0 while no time is known. */
  readonly scale: number;
}

export interface LadderSizes {
  /** The room there is. */
  readonly width: number;
  /** The least width of work, and of a wait that is longer than zero or not known. */
  readonly leastWork: number;
  readonly leastWait: number;
}

interface Part {
  readonly kind: LadderPiece['kind'];
  readonly step: FlowStep;
  readonly minutes: number | null;
  readonly least: number;
}

/**
 * Lays a map out as the ladder of a value stream map: waits and work in turn, to scale, filling the room from edge to edge. What
 * would be too narrow to be seen gets its least width, and the scale of the others makes room for it. Branches beside
 * the timeline lie in rows of their own under their piece of it.
 * @param steps those of one map, in order
 */
export function ladderLayout(steps: readonly FlowStep[], sizes: LadderSizes): Ladder {
  const blocks = blocksOf(steps);
  const chosen = blocks.some(({ branches }) => branches.length > 1) ? timelineOf(steps) : [];
  const narrow = blocks.map(({ branches }, block) =>
    (branches[chosen[block] ?? 0] ?? []).flatMap((step) => partsOf(step, sizes)),
  );
  const spread = spreadUnknown(narrow.flat(), sizes.width);
  const timeline = narrow.map((parts) => parts.map(spread));
  const { scale, width } = fillRoom(timeline.flat(), sizes.width);
  const pieces: LadderPiece[] = [];
  let x = 0;
  let rows = steps.length === 0 ? 0 : 1;
  blocks.forEach(({ branches }, block) => {
    const start = x;
    for (const part of timeline[block] ?? []) {
      const piece = pieceOf(part, x, widthOf(part, scale), scale, 0);
      pieces.push(piece);
      x += piece.width;
    }
    let row = 0;
    branches.forEach((branch, index) => {
      if (index === (chosen[block] ?? 0)) return;
      row += 1;
      pieces.push(
        ...besides(
          branch.flatMap((step) => partsOf(step, sizes)),
          start,
          x - start,
          scale,
          row,
        ),
      );
    });
    rows = Math.max(rows, row + 1);
  });
  return { pieces, width, rows, scale };
}

/** Which branch of each piece is the timeline. */
function timelineOf(steps: readonly FlowStep[]): number[] {
  return timelineBranches(
    compileFlow(steps, []),
    steps.map(({ waitMinutes }) => waitMinutes ?? 0),
    steps.map(({ processMinutes }) => processMinutes ?? 0),
  );
}

function partsOf(step: FlowStep, { leastWork, leastWait }: LadderSizes): Part[] {
  const { waitMinutes, processMinutes } = step;
  return [
    // No wait is no box; a wait that isn't known is one.
    { kind: 'wait', step, minutes: waitMinutes, least: waitMinutes === 0 ? 0 : leastWait },
    { kind: 'work', step, minutes: processMinutes, least: leastWork },
  ];
}

function widthOf({ minutes, least }: Part, scale: number): number {
  return Math.max(least, (minutes ?? 0) * scale);
}

/** How much wider than the least a box may be while no time is known at all, so that it isn't taken for a short one. */
const MOST_SPREAD = 6;

/** The parts of a map of which no time is known yet, wide enough to be seen as what is to be asked. */
function spreadUnknown(parts: readonly Part[], room: number): (part: Part) => Part {
  const least = parts.reduce((sum, part) => sum + part.least, 0);
  const isUnknown = least > 0 && parts.every(({ minutes }) => minutes === null);
  const spread = isUnknown ? Math.max(1, Math.min(MOST_SPREAD, room / least)) : 1;
  return (part) => (spread === 1 ? part : { ...part, least: part.least * spread });
}

/** The scale at which everything together, with the least widths, fills the room. */
function fillRoom(parts: readonly Part[], room: number): { readonly scale: number; readonly width: number } {
  const least = parts.reduce((sum, part) => sum + part.least, 0);
  if (least >= room) return { scale: 0, width: least };
  let free = parts.filter(({ minutes }) => (minutes ?? 0) > 0);
  let left = room - parts.filter((part) => !free.includes(part)).reduce((sum, part) => sum + part.least, 0);
  for (;;) {
    const minutes = free.reduce((sum, part) => sum + (part.minutes ?? 0), 0);
    if (minutes === 0) return { scale: 0, width: least };
    // Less than any clock can tell is drawn as wide as the room is, not to a scale without end.
    const scale = Math.min(left / minutes, Number.MAX_VALUE);
    const narrow = free.filter((part) => (part.minutes ?? 0) * scale < part.least);
    if (narrow.length === 0) return { scale, width: room };
    left -= narrow.reduce((sum, part) => sum + part.least, 0);
    free = free.filter((part) => !narrow.includes(part));
  }
}

/** A branch beside the timeline, pressed together where its least widths would stick out of its piece. */
function besides(
  parts: readonly Part[],
  start: number,
  room: number,
  scale: number,
  row: number,
): LadderPiece[] {
  const wanted = parts.reduce((sum, part) => sum + widthOf(part, scale), 0);
  const press = wanted > room ? room / wanted : 1;
  let x = start;
  return parts.map((part) => {
    const piece = pieceOf(part, x, widthOf(part, scale) * press, scale, row);
    x += piece.width;
    return piece;
  });
}

function pieceOf(part: Part, x: number, width: number, scale: number, row: number): LadderPiece {
  const { kind, step, minutes } = part;
  const stretched = minutes !== null && width > minutes * scale + 1e-6;
  return { kind, stepId: step.id, name: step.name, minutes, x, width, stretched, row };
}
