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
  /** "15% of the work goes back from Review to Build" */
  readonly words: string;
}

/** The arrows of a map's rework over its ladder. Short ones lie low, so that long ones go over them. */
export function reworkArcs({ pieces }: Ladder, rework: readonly FlowRework[]): ReworkArc[] {
  const works = new Map(pieces.filter(({ kind }) => kind === 'work').map((piece) => [piece.stepId, piece]));
  const placed: ReworkArc[] = [];
  const found = rework.flatMap((each) => {
    const [from, to] = [works.get(each.fromStepId), works.get(each.toStepId)];
    if (!from || !to) return [];
    const words = `${each.share}% of the work goes back from ${from.name} to ${to.name}`;
    return [{ rework: each, from: from.x + from.width / 2, to: to.x + to.width / 2, words }];
  });
  for (const arc of found.sort((a, b) => a.from - a.to - (b.from - b.to))) {
    const over = placed.filter((other) => arc.to < other.from && arc.from > other.to);
    placed.push({ ...arc, level: over.length === 0 ? 0 : Math.max(...over.map(({ level }) => level)) + 1 });
  }
  return placed;
}
