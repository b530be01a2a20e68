import type { NamedSnapshot } from './snapshot-name';

/** How many snapshots of each kind are kept; one may be of several kinds. */
export const ringSizes = { newest: 10, days: 7, weeks: 4 } as const;

/**
 * The snapshots that may go. Kept are the newest ten, the newest of each of the last seven days and four weeks in which there
 * were changes, and always the fullest: an emptier workspace never pushes a fuller one out. "Newest" is by sequence alone.
 * The clock may have been wrong: it only says which snapshots share a day.
 * @param all those that are whole, in any order
 */
export function snapshotsToRemove<Info extends NamedSnapshot>(all: readonly Info[]): readonly Info[] {
  const newestFirst = [...all].sort((a, b) => b.sequence - a.sequence);
  const kept = new Set<Info>(newestFirst.slice(0, ringSizes.newest));
  for (const info of newestOfEach(newestFirst, ({ at }) => at.slice(0, 10), ringSizes.days)) kept.add(info);
  for (const info of newestOfEach(newestFirst, ({ at }) => weekOf(at), ringSizes.weeks)) kept.add(info);
  const [first, ...others] = newestFirst;
  if (first) kept.add(others.reduce((fullest, info) => (info.total > fullest.total ? info : fullest), first));
  return newestFirst.filter((info) => !kept.has(info));
}

/** The first of each bucket, as far as so many buckets go. */
function newestOfEach<Info>(
  newestFirst: readonly Info[],
  bucketOf: (info: Info) => string,
  most: number,
): Info[] {
  const buckets = new Map<string, Info>();
  for (const info of newestFirst) {
    const bucket = bucketOf(info);
    if (!buckets.has(bucket)) buckets.set(bucket, info);
  }
  return [...buckets.values()].slice(0, most);
}

/** Weeks are counted from the first Monday of 1970, which was the 5th. */
function weekOf(instant: string): string {
  const days = Math.floor(Date.parse(instant) / 86_400_000);
  return String(Math.floor((days - 4) / 7));
}
