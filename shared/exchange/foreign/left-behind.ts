import type { LeftOut } from '../findings';

/** Collects what a file has and we don't take, each with the reason, and what comes in changed. Nothing is dropped in silence. */
export class LeftBehind {
  readonly leftOut: LeftOut[] = [];
  /** Whole sentences. */
  readonly changed: string[] = [];

  leaveOut(where: string, reason: string): void {
    this.leftOut.push({ where, reason });
  }

  /** Names many things of one kind in one line; none of them, no line. */
  leaveOutMany(count: number, [one, many]: readonly [string, string], reason: string): void {
    if (count > 0) this.leaveOut(`${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`, reason);
  }

  change(sentence: string): void {
    this.changed.push(sentence);
  }
}

/** Everything that stays behind for the same reason. */
export interface ReasonGroup {
  readonly reason: string;
  readonly places: readonly string[];
}

/** What stays behind, by its reasons, the most frequent first. */
export function byReason(leftOut: readonly LeftOut[]): ReasonGroup[] {
  const groups = new Map<string, string[]>();
  for (const { where, reason } of leftOut) {
    const places = groups.get(reason);
    if (places) places.push(where);
    else groups.set(reason, [where]);
  }
  return [...groups]
    .map(([reason, places]) => ({ reason, places }))
    .sort((a, b) => b.places.length - a.places.length);
}
