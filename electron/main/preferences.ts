import { defaultPreferences, type Preferences } from '@shared/ipc';

type Checks = { readonly [Key in keyof Preferences]: (value: unknown) => boolean };

const isIdOrNull = (value: unknown) =>
  value === null || (typeof value === 'string' && value.length > 0 && value.length <= 200);
const isBoolean = (value: unknown) => typeof value === 'boolean';

const checks: Checks = {
  theme: (value) => value === 'system' || value === 'light' || value === 'dark' || value === 'room',
  roomScreen: isBoolean,
  timerSound: isBoolean,
  lastTeamId: isIdOrNull,
  lastRetroId: isIdOrNull,
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is whole preferences, with nothing missing and nothing more. */
export function isPreferences(value: unknown): value is Preferences {
  if (!isRecord(value) || Object.keys(value).length !== Object.keys(checks).length) return false;
  return Object.entries(checks).every(([key, check]) => Object.hasOwn(value, key) && check(value[key]));
}

/** Preferences from what a file held: each entry that is missing or wrong becomes its default. */
export function preferencesFrom(value: unknown): Preferences {
  if (!isRecord(value)) return defaultPreferences;
  const known = Object.entries(checks).filter(
    ([key, check]) => Object.hasOwn(value, key) && check(value[key]),
  );
  return { ...defaultPreferences, ...Object.fromEntries(known.map(([key]) => [key, value[key]])) };
}
