import { answerLimits } from '@shared/model/initiative';
import { type PictureAnswers, scoreFromPlace } from '@shared/plan/two-by-two';

/** The answers of an initiative, as far as there are any. */
export interface Answers {
  readonly impact: number | null;
  readonly costReduction: number | null;
  readonly effort: number | null;
}

/** What an arrow does: one step of effort to the side, one of impact and cost reduction together up or down. */
const steps: Readonly<Record<string, readonly [effort: number, gain: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Whether a key moves something in the picture. */
export function isArrow(key: string): boolean {
  return key in steps;
}

/**
 * The answers after an arrow. Up and down move the two answers in turn, and by the same turns back, so that what the team said
 * about one against the other stays. What isn't in the picture yet is taken to be in its middle.
 */
export function stepAnswers(before: Answers, key: string): PictureAnswers {
  const { impact, costReduction, effort } = before;
  if (impact === null || costReduction === null || effort === null) return scoreFromPlace(0.5, 0.5, before);
  const [sideways, upwards] = steps[key] ?? [0, 0];
  if (upwards === 0) return { impact, costReduction, effort: within(effort + sideways) };
  const isImpactsTurn = (upwards > 0 ? impact + costReduction : impact + costReduction - 1) % 2 === 0;
  const [first, second] = isImpactsTurn ? [upwards, 0] : [0, upwards];
  const next = { impact: within(impact + first), costReduction: within(costReduction + second), effort };
  const isStuck = next.impact === impact && next.costReduction === costReduction;
  // At its end one answer stays, and the other moves.
  return isStuck
    ? { impact: within(impact + second), costReduction: within(costReduction + first), effort }
    : next;
}

function within(answer: number): number {
  return Math.min(answerLimits.answer.most, Math.max(answerLimits.answer.least, answer));
}

/** What a place in the picture says, for the eye and for a screen reader. */
export function answersInWords({ impact, costReduction, effort }: PictureAnswers): string {
  return `Business impact ${impact}, future cost reduced ${costReduction}, effort ${effort}`;
}

/** The same where there is little room. */
export function answersInShort({ impact, costReduction, effort }: PictureAnswers): string {
  return `Impact ${impact}, cost reduced ${costReduction}, effort ${effort}`;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a box lies in a field that it can't leave, from 0 to 1 each, from the left and from the bottom. */
export function placeInField(box: Box, field: Box): { readonly x: number; readonly y: number } {
  const share = (offset: number, room: number) => (room <= 0 ? 0 : Math.min(1, Math.max(0, offset / room)));
  return {
    x: share(box.left - field.left, field.width - box.width),
    y: 1 - share(box.top - field.top, field.height - box.height),
  };
}

/** How far beside the field, in pixels, a box still counts as over it: hands aren't that exact at its edges. */
const NEAR = 16;

/** Whether a box's middle lies over the field: beside it, nothing is dropped. */
export function isOver(box: Box, field: Box): boolean {
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const isWithin = (at: number, from: number, size: number) => at >= from - NEAR && at <= from + size + NEAR;
  return isWithin(x, field.left, field.width) && isWithin(y, field.top, field.height);
}

/** The index of the box that an arrow leads to: the nearest of those that lie on that side; -1 when there is none. */
export function nearestTowards(boxes: readonly Box[], from: number, key: string): number {
  const start = boxes[from];
  const [sideways, upwards] = steps[key] ?? [0, 0];
  if (!start) return -1;
  const middle = (box: Box) => [box.left + box.width / 2, box.top + box.height / 2] as const;
  const [x, y] = middle(start);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, index) => {
    if (index === from) return;
    const [otherX, otherY] = middle(box);
    const along = sideways !== 0 ? (otherX - x) * sideways : (y - otherY) * upwards;
    const across = sideways !== 0 ? Math.abs(otherY - y) : Math.abs(otherX - x);
    if (along < 1) return;
    const distance = along + across * 2;
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}
