/** The four measures of delivery. There is no fifth. */
export const deliveryKeys = ['lead-time', 'frequency', 'failure-rate', 'recovery'] as const;

export type DeliveryKey = (typeof deliveryKeys)[number];

/** The bands of the yearly report, the best first. Each measure has its own; there is no overall one. */
export const deliveryBands = ['elite', 'high', 'medium', 'low'] as const;

export type DeliveryBand = (typeof deliveryBands)[number];

/**
 * The year of the report from which the bands are: the last in which they get worse from one to the next in every measure. In 2024
 * the failure rate doesn't, and 2025 has none. (DORA, Accelerate State of DevOps, 2023)
 */
export const BAND_YEAR = 2023;

/** What each band means, in words. */
export const bandWords: Readonly<Record<DeliveryKey, Readonly<Record<DeliveryBand, string>>>> = {
  'lead-time': {
    elite: 'under a day',
    high: 'a day to a week',
    medium: 'a week to a month',
    low: 'above a month',
  },
  frequency: {
    elite: 'on demand, several times a day',
    high: 'once a day to once a week',
    medium: 'once a week to once a month',
    low: 'rarer than once a month',
  },
  'failure-rate': {
    elite: 'up to 5%',
    high: 'up to 10%',
    medium: 'up to 15%',
    low: 'above 15% (64% in the report)',
  },
  recovery: { elite: 'under an hour', high: 'under a day', medium: 'a day to a week', low: 'above a week' },
};

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const MONTH = 30 * DAY;

/** The band of a lead time, in minutes of the clock. */
export function leadTimeBand(minutes: number): DeliveryBand {
  if (minutes < DAY) return 'elite';
  if (minutes < WEEK) return 'high';
  return minutes <= MONTH ? 'medium' : 'low';
}

/** How many deployments a week are more than one on each of five working days. */
const MORE_THAN_DAILY = 5;

/**
 * The band of a deployment frequency.
 * @param perWeek median of the weeks
 * @param perFourWeeks median of pieces of four weeks: it tells once a month from rarer, where the median week has none
 */
export function frequencyBand(perWeek: number, perFourWeeks: number): DeliveryBand {
  if (perWeek > MORE_THAN_DAILY) return 'elite';
  if (perWeek >= 1) return 'high';
  return perFourWeeks >= 1 ? 'medium' : 'low';
}

/** The band of a change failure rate, 0 to 1. */
export function failureRateBand(share: number): DeliveryBand {
  if (share <= 0.05) return 'elite';
  if (share <= 0.1) return 'high';
  return share <= 0.15 ? 'medium' : 'low';
}

/** The band of a recovery time, in minutes of the clock. */
export function recoveryBand(minutes: number): DeliveryBand {
  if (minutes < HOUR) return 'elite';
  if (minutes < DAY) return 'high';
  return minutes <= WEEK ? 'medium' : 'low';
}
