import { answerLimits, type Initiative } from '../model/initiative';

/** The quarters of the picture: what it gives against what it takes. */
export type Quadrant = 'first' | 'big' | 'filler' | 'last';

/** What each quarter says. */
export const quadrantNames: Readonly<Record<Quadrant, string>> = {
  first: 'Much for little',
  big: 'Much for much',
  filler: 'Little for little',
  last: 'Little for much',
};

/** Where an initiative stands in the picture. */
export interface PicturePlace {
  /** Effort, from 0 (least) at the left to 1 (most) at the right. */
  readonly x: number;
  /** Impact and cost reduction together, from 0 (least) at the bottom to 1 (most) at the top. */
  readonly y: number;
  readonly quadrant: Quadrant;
}

const { least: LEAST, most: MOST } = answerLimits.answer;
const SPAN = MOST - LEAST;

/** The place of an initiative in the picture, or null while an answer is missing. */
export function twoByTwo(
  initiative: Pick<Initiative, 'impact' | 'costReduction' | 'effort'>,
): PicturePlace | null {
  const { impact, costReduction, effort } = initiative;
  if (impact === null || costReduction === null || effort === null) return null;
  const x = (effort - LEAST) / SPAN;
  const y = (impact + costReduction - 2 * LEAST) / (2 * SPAN);
  return { x, y, quadrant: quadrantAt(x, y) };
}

/** The quarter in which a place lies; the middle belongs to the better one. */
export function quadrantAt(x: number, y: number): Quadrant {
  if (y >= 0.5) return x <= 0.5 ? 'first' : 'big';
  return x <= 0.5 ? 'filler' : 'last';
}

/** The answers that a place in the picture stands for. */
export interface PictureAnswers {
  readonly impact: number;
  readonly costReduction: number;
  readonly effort: number;
}

/**
 * The answers for a card that was dropped at a place: the whole ones that come nearest. Height is two answers at once; both
 * move alike from where they were, so that what the team said about one against the other stays.
 * @param x 0 to 1; beyond that, the edge counts
 * @param y 0 to 1, from the bottom
 * @param before the answers so far; two that are missing come out alike
 */
export function scoreFromPlace(
  x: number,
  y: number,
  before: Pick<Initiative, 'impact' | 'costReduction'> = { impact: null, costReduction: null },
): PictureAnswers {
  const effort = LEAST + Math.round(within(x) * SPAN);
  const sum = 2 * LEAST + Math.round(within(y) * 2 * SPAN);
  const { impact, costReduction } = before;
  const apart = impact === null || costReduction === null ? 0 : impact - costReduction;
  const wanted = Math.round((sum + apart) / 2);
  // Neither may leave its range: what one can't take the other takes.
  const first = Math.min(Math.min(MOST, sum - LEAST), Math.max(Math.max(LEAST, sum - MOST), wanted));
  return { impact: first, costReduction: sum - first, effort };
}

function within(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}
