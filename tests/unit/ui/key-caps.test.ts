import { expect, test } from 'vitest';
import { ariaKeyShortcuts, keyCaps } from '@/ui/key-caps';

test.each<[keys: string, isMac: boolean, caps: string[]]>([
  ['n', false, ['N']],
  ['mod+k', false, ['Ctrl', 'K']],
  ['mod+k', true, ['⌘', 'K']],
  ['Ctrl K', true, ['⌘', 'K']],
  ['mod+shift+z', false, ['Ctrl', 'Shift', 'Z']],
  ['mod+shift+z', true, ['⌘', '⇧', 'Z']],
  ['f9', false, ['F9']],
  ['space', false, ['Space']],
  ['esc', false, ['Esc']],
  ['mod+arrowright', false, ['Ctrl', '→']],
  ['?', false, ['?']],
  ['+', false, ['+']],
  ['1-3', false, ['1-3']],
])('%s on a Mac (%s) is drawn as %o', (keys, isMac, caps) => {
  expect(keyCaps(keys, isMac)).toEqual(caps);
});

test.each([
  ['mod+k', false, 'Control+K'],
  ['mod+shift+z', true, 'Meta+Shift+Z'],
  ['mod+arrowleft', false, 'Control+ArrowLeft'],
])('%s on a Mac (%s) is told to screen readers as %s', (keys, isMac, expected) => {
  expect(ariaKeyShortcuts(keys, isMac)).toBe(expected);
});
