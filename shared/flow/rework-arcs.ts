import type { FlowRework } from '../model/flow-rework';
import type { Ladder } from './ladder';

/** Work that comes back, as an arrow over the ladder, in the unit of its width. */
export interface ReworkArc {
  readonly rework: FlowRework;
  /** The middles of the work that it comes from and goes back to. */
  readonly from: number;
  readonly to: number;
  /** 0 lies lowest; an arrow over another lies higher. */
  readonly level: number;
  /** The middle of its share, which stands on the arrow. */
  readonly labelX: number;
  /** "15% of the work goes back from Review to Build" */
  readonly words: string;
}

type FoundArc = Omit<ReworkArc, 'level' | 'labelX'> & { readonly labelWidth: number };

interface PlacedArc extends ReworkArc {
  readonly labelWidth: number;
}

/**
 * The arrows of a map's rework over its ladder. Short ones lie low, so that long ones go over them. No share lies on another: where two
 * don't fit beside each other, one arrow goes higher. On its arrow a share stands in the middle, or as near to it as no other arrow goes through.
 * @param labelWidth how much room a share of so many percent takes
 */
export function reworkArcs(
  { pieces, width }: Pick<Ladder, 'pieces' | 'width'>,
  rework: readonly FlowRework[],
  labelWidth: (share: number) => number,
): ReworkArc[] {
  const works = new Map(pieces.filter(({ kind }) => kind === 'work').map((piece) => [piece.stepId, piece]));
  const found = rework
    .flatMap((each): FoundArc[] => {
      const [from, to] = [works.get(each.fromStepId), works.get(each.toStepId)];
      if (!from || !to) return [];
      const words = `${each.share}% of the work goes back from ${from.name} to ${to.name}`;
      const ends = { from: from.x + from.width / 2, to: to.x + to.width / 2 };
      return [{ rework: each, ...ends, words, labelWidth: labelWidth(each.share) }];
    })
    .sort((a, b) => a.from - a.to - (b.from - b.to));
  const placed: PlacedArc[] = [];
  for (const [index, arc] of found.entries()) {
    const over = placed.filter((other) => arc.to < other.from && arc.from > other.to);
    let level = over.length === 0 ? 0 : Math.max(...over.map((other) => other.level)) + 1;
    let labelX: number | null = null;
    // On a level on which no share stands yet there is always room.
    for (; labelX === null; level += 1) {
      const labels = placed.filter((other) => other.level === level);
      const higher = placed.filter((other) => other.level >= level);
      labelX = placeLabel(arc, labels, [...higher, ...found.slice(index + 1)], width);
    }
    placed.push({ ...arc, level: level - 1, labelX });
  }
  return placed.map(({ labelWidth: _, ...arc }) => arc);
}

/**
 * Where the share of an arrow stands on a level, so that it lies on no other there; null where there is no room for it.
 * @param labels the arrows whose shares stand there already
 * @param legs those that can go through it, up or down
 */
function placeLabel(
  arc: FoundArc,
  labels: readonly PlacedArc[],
  legs: readonly FoundArc[],
  room: number,
): number | null {
  const half = arc.labelWidth / 2;
  const middle = (arc.from + arc.to) / 2;
  const least = Math.min(Math.max(arc.to, half), room - half);
  const most = Math.max(Math.min(arc.from, room - half), least);
  const within = (x: number) => Math.min(Math.max(x, least), most);
  // What ends where the arrow itself does can't be told from it there.
  const ends = legs
    .flatMap(({ from, to }) => [from, to])
    .filter((x) => x !== arc.from && x !== arc.to && x > least - half && x < most + half);
  const beside = [
    ...labels.flatMap(({ labelX, labelWidth }) => {
      const away = (labelWidth + arc.labelWidth) / 2;
      return [labelX - away, labelX + away];
    }),
    ...ends.flatMap((x) => [x - half, x + half]),
  ];
  const free = [...new Set([middle, least, most, ...beside].map(within))]
    .filter((x) =>
      labels.every(({ labelX, labelWidth }) => Math.abs(labelX - x) >= (labelWidth + arc.labelWidth) / 2),
    )
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  let best: { readonly x: number; readonly crossed: number } | null = null;
  for (const x of free) {
    const crossed = ends.filter((end) => Math.abs(end - x) < half).length;
    if (best === null || crossed < best.crossed) best = { x, crossed };
    if (crossed === 0) break;
  }
  return best?.x ?? null;
}
