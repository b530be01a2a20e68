import { answerLimits } from '@shared/model/initiative';
import { type PictureAnswers, scoreFromPlace, twoByTwo } from '@shared/plan/two-by-two';

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

/** The answers after an arrow. What isn't in the picture yet comes to its middle first. */
export function stepAnswers(before: Answers, key: string): PictureAnswers {
  const place = twoByTwo(before);
  if (place === null) return scoreFromPlace(0.5, 0.5, before);
  const [effort, gain] = steps[key] ?? [0, 0];
  const { least, most } = answerLimits.answer;
  const span = most - least;
  return scoreFromPlace(place.x + effort / span, place.y + gain / (2 * span), before);
}

/** What a place in the picture says, for the eye and for a screen reader. */
export function answersInWords({ impact, costReduction, effort }: PictureAnswers): string {
  return `Business impact ${impact}, future cost reduced ${costReduction}, effort ${effort}`;
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

/** Whether a box's middle lies over the field: beside it, nothing is dropped. */
export function isOver(box: Box, field: Box): boolean {
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  return x >= field.left && x <= field.left + field.width && y >= field.top && y <= field.top + field.height;
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
