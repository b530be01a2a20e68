import fc from 'fast-check';
import { expect, test } from 'vitest';
import { themeOf } from '@/store/preferences-store';
import { readHash, writeHash } from '@/store/route';

test('the address keeps every place', () => {
  const area = fc.string({ minLength: 1, unit: 'grapheme' });
  const id = fc.option(area, { nil: null });
  fc.assert(
    fc.property(area, id, (name, thing) => {
      expect(readHash(writeHash({ area: name, id: thing }))).toEqual({ area: name, id: thing });
    }),
  );
});

test.each([
  ['', { area: '', id: null }],
  ['#', { area: '', id: null }],
  ['#/retro', { area: 'retro', id: null }],
  ['#/retro/r1', { area: 'retro', id: 'r1' }],
  ['#/retro/%E0%A4%A', { area: '', id: null }],
])('the address %s is read as %o', (hash, route) => {
  expect(readHash(hash)).toEqual(route);
});

test.each([
  ['light', false, true, 'light'],
  ['dark', false, false, 'dark'],
  ['room', false, true, 'room'],
  ['system', false, true, 'dark'],
  ['system', false, false, 'light'],
  ['dark', true, true, 'room'],
] as const)('theme %s, room screen %s, system dark %s: %s', (theme, roomScreen, isDark, drawn) => {
  expect(themeOf({ theme, roomScreen }, isDark)).toBe(drawn);
});
