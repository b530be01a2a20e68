import { defaultPreferences } from '@shared/ipc';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPreferences, preferencesFrom } from '../../../electron/main/preferences';

it('keeps each entry that is right, and takes the default of each other', () => {
  const file = { theme: 'dark', roomScreen: 'yes', timerSound: false, lastTeamId: '', fromANewerVersion: 1 };
  expect(preferencesFrom(file)).toEqual({ ...defaultPreferences, theme: 'dark', timerSound: false });
});

it('makes whole preferences of anything', () => {
  const entries = fc.record(
    { theme: fc.anything(), roomScreen: fc.anything(), lastTeamId: fc.anything() },
    { requiredKeys: [] },
  );
  fc.assert(fc.property(fc.oneof(fc.anything(), entries), (value) => isPreferences(preferencesFrom(value))));
});
