/** A segment of the journal, as the list beside the journal's folder has it. */
export interface ListedSegment {
  /** The first sequence that it may hold. */
  readonly first: number;
  /** When the workspace was changed for the first time in it, as an instant. */
  readonly begun: string;
}

/** The listed segments that aren't there any more. @param there the first sequences of those that are */
export function goneSegments(
  listed: readonly ListedSegment[],
  there: readonly number[],
): readonly ListedSegment[] {
  return listed.filter(({ first }) => !there.includes(first));
}

/** The list with what is there and isn't in it yet, by first sequences; what is gone stays in it. */
export function listedAnew(
  listed: readonly ListedSegment[],
  there: readonly ListedSegment[],
): readonly ListedSegment[] {
  const known = new Set(listed.map(({ first }) => first));
  return [...listed, ...there.filter(({ first }) => !known.has(first))].sort((a, b) => a.first - b.first);
}
