import { describe, expect, test } from 'vitest';
import { type KeyPlace, matchesKeys, mayFire } from '@/ui/commands/key-match';

interface Press {
  key: string;
  code?: string;
  ctrl?: boolean;
  meta?: boolean;
  alt?: boolean;
  shift?: boolean;
}

function press({ key, code = '', ctrl = false, meta = false, alt = false, shift = false }: Press) {
  return { key, code, ctrlKey: ctrl, metaKey: meta, altKey: alt, shiftKey: shift };
}

describe('a combination and a pressed key', () => {
  test.each<[keys: string, pressed: Press, isMac: boolean, expected: boolean]>([
    ['n', { key: 'n' }, false, true],
    ['n', { key: 'N', shift: true }, false, false],
    ['shift+n', { key: 'N', shift: true }, false, true],
    ['n', { key: 'n', ctrl: true }, false, false],
    ['n', { key: 'n', alt: true }, false, false],
    ['mod+k', { key: 'k', ctrl: true }, false, true],
    ['mod+k', { key: 'k', meta: true }, false, false],
    ['mod+k', { key: 'k', meta: true }, true, true],
    ['mod+k', { key: 'k', ctrl: true }, true, false],
    ['mod+shift+z', { key: 'Z', ctrl: true, shift: true }, false, true],
    ['mod+z', { key: 'Z', ctrl: true, shift: true }, false, false],
    ['?', { key: '?', shift: true }, false, true],
    ['?', { key: '?' }, false, true],
    ['1', { key: '1' }, false, true],
    ['1', { key: '!', code: 'Digit1', shift: true }, false, false],
    ['1', { key: '&', code: 'Digit1' }, false, true],
    ['1', { key: '1', code: 'Digit1', shift: true }, false, true],
    ['shift+alt+1', { key: '!', code: 'Digit1', shift: true, alt: true }, false, true],
    ['alt+1', { key: '¡', code: 'Digit1', alt: true }, true, true],
    ['mod+2', { key: '2', code: 'Digit2', ctrl: true }, false, true],
    ['alt+n', { key: 'ñ', code: 'KeyN', alt: true }, true, true],
    ['+', { key: '+', shift: true }, false, true],
    ['mod++', { key: '+', ctrl: true }, false, true],
    ['space', { key: ' ' }, false, true],
    ['shift+enter', { key: 'Enter', shift: true }, false, true],
    ['enter', { key: 'Enter', shift: true }, false, false],
    ['mod+arrowright', { key: 'ArrowRight', ctrl: true }, false, true],
    ['f9', { key: 'F9' }, false, true],
    ['esc', { key: 'Escape' }, false, true],
  ])('%s, pressed %o, on a Mac: %s, match: %s', (keys, pressed, isMac, expected) => {
    expect(matchesKeys(keys, press(pressed), isMac)).toBe(expected);
  });

  test('on a keyboard in another script the place of the key counts', () => {
    expect(matchesKeys('n', press({ key: 'т', code: 'KeyN' }), false)).toBe(true);
    expect(matchesKeys('mod+z', press({ key: 'я', code: 'KeyZ', ctrl: true }), false)).toBe(true);
    // On a French keyboard the letter counts, wherever it lies.
    expect(matchesKeys('a', press({ key: 'a', code: 'KeyQ' }), false)).toBe(true);
  });
});

describe('where a combination may fire', () => {
  const free: KeyPlace = { isText: false, isControl: false, isOverlay: false, isItem: false };
  const text = { ...free, isText: true };
  const control = { ...free, isControl: true };
  const overlay = { ...free, isOverlay: true };

  test.each<[keys: string, place: KeyPlace, expected: boolean]>([
    ['n', free, true],
    ['n', text, false],
    ['?', text, false],
    ['shift+n', text, false],
    ['enter', text, false],
    ['mod+k', text, true],
    ['f9', text, true],
    ['mod+z', text, false],
    ['mod+shift+z', text, false],
    ['mod+y', text, false],
    ['mod+arrowright', text, false],
    ['mod+backspace', text, false],
    ['n', control, true],
    ['enter', control, false],
    ['space', control, false],
    ['mod+enter', control, true],
    ['n', overlay, false],
    ['mod+z', overlay, false],
  ])('%s at %o: %s', (keys, place, expected) => {
    expect(mayFire(keys, {}, place)).toBe(expected);
  });

  test('a command may ask for more', () => {
    expect(mayFire('mod+enter', { allowInText: true }, text)).toBe(true);
    expect(mayFire('f9', { allowInDialog: true }, overlay)).toBe(true);
    expect(mayFire('mod+l', { isInMenu: 'last' }, overlay)).toBe(false);
    expect(mayFire('mod+l', { isInMenu: 'last' }, { ...overlay, isItem: true })).toBe(true);
    expect(mayFire('mod+l', { isInMenu: true }, { ...overlay, isItem: true })).toBe(false);
  });
});
