import { MOST_STAGE_MINUTES, type Retro, type RetroStage, retroStages } from '../model/retro';

/** The time box of each stage, in whole minutes. */
export type StageMinutes = Retro['minutes'];

/** The share of the hour for each stage, in percent (Derby & Larsen give ranges around these). */
export const defaultShares: Readonly<Record<RetroStage, number>> = {
  'set-the-stage': 5,
  gather: 35,
  insights: 30,
  decide: 20,
  close: 10,
};

export const DEFAULT_TOTAL_MINUTES = 60;

/** The longest meeting that can be split, in minutes. */
export const MOST_TOTAL_MINUTES = MOST_STAGE_MINUTES;

/**
 * Splits a number of minutes over the stages by their shares, by largest remainder, so that whole minutes add up to
 * exactly the total. From five minutes on every stage with a share gets at least one.
 * @param total minutes; rounded, and held between 0 and `MOST_TOTAL_MINUTES`
 * @param shares any weights that are not all zero; they need not add up to 100
 */
export function splitMinutes(
  total: number,
  shares: Readonly<Record<RetroStage, number>> = defaultShares,
): StageMinutes {
  const whole = Number.isFinite(total) ? Math.min(MOST_TOTAL_MINUTES, Math.max(0, Math.round(total))) : 0;
  const weights = retroStages.map((stage) => Math.max(0, shares[stage]));
  const sum = weights.reduce((a, b) => a + b, 0);
  const weighed = retroStages.map((stage, index) => {
    const exact = sum > 0 ? (whole * (weights[index] ?? 0)) / sum : whole / retroStages.length;
    return { stage, index, weight: weights[index] ?? 0, minutes: Math.floor(exact), rest: exact % 1 };
  });
  let left = whole - weighed.reduce((a, { minutes }) => a + minutes, 0);
  const byRest = [...weighed].sort((a, b) => b.rest - a.rest || b.weight - a.weight || a.index - b.index);
  for (const part of byRest) {
    if (left < 1) break;
    part.minutes += 1;
    left -= 1;
  }
  // A short meeting still opens and closes: what rounding took whole comes back from the longest stage.
  if (whole >= retroStages.length) {
    for (const part of weighed) {
      if (part.minutes > 0 || (sum > 0 && part.weight === 0)) continue;
      const longest = weighed.reduce((a, b) => (b.minutes > a.minutes ? b : a));
      longest.minutes -= 1;
      part.minutes += 1;
    }
  }
  return Object.fromEntries(weighed.map(({ stage, minutes }) => [stage, minutes])) as StageMinutes;
}

/** The length of the meeting, in minutes. */
export function totalMinutes(minutes: StageMinutes): number {
  return retroStages.reduce((sum, stage) => sum + minutes[stage], 0);
}
