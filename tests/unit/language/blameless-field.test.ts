import { findBlame } from '@shared/language/find-blame';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyIntent, type PressedKey } from '@/ui/blameless/key-intent';
import { nearestFinding } from '@/ui/blameless/nearest-finding';
import { textSegments } from '@/ui/blameless/text-segments';
import { FLAGGED, PLAIN } from './examples';

const find = (text: string) => findBlame(text, { context: 'note', ignoredPhrases: new Set() });
const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
});

describe('the offer', () => {
  const text = 'Obviously late. We could talk. Sam should have told us.';
  const findings = find(text);

  test('is for the finding nearest the caret', () => {
    expect(nearestFinding(findings, 0)?.words).toBe('Obviously');
    expect(nearestFinding(findings, text.length)?.words).toBe('should have');
    expect(nearestFinding(findings, text.indexOf('We'))?.words).toBe('Obviously');
    expect(nearestFinding(findings, text.indexOf('have'))?.words).toBe('should have');
    expect(nearestFinding([], 3)).toBeUndefined();
  });

  test('of two equally near is for the later', () => {
    const [first] = findings;
    if (first === undefined) throw new Error('nothing found');
    const later = { ...first, start: first.end + 4, end: first.end + 8, words: 'later' };
    expect(nearestFinding([first, later], first.end + 2)?.words).toBe('later');
  });
});

describe('the text behind the field', () => {
  test('is cut at the findings', () => {
    const text = 'Obviously Sam should have told us';
    const findings = find(text);
    expect(textSegments(text, findings, findings[1]).map(({ text: words, tone }) => [words, tone])).toEqual([
      ['Obviously', 'flagged'],
      [' Sam ', 'plain'],
      ['should have', 'current'],
      [' told us', 'plain'],
    ]);
  });

  test('is the whole text, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(...FLAGGED, ...PLAIN).map(([text]) => text),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(200), (pieces, caret) => {
        const text = pieces.join('. ');
        const findings = find(text);
        const segments = textSegments(text, findings, nearestFinding(findings, caret));
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        expect(new Set(segments.map((segment) => segment.start)).size).toBe(segments.length);
        expect(segments.filter((segment) => segment.tone === 'current')).toHaveLength(
          Math.min(1, findings.length),
        );
      }),
    );
  });
});

describe('keys', () => {
  const offered = { offered: true, singleLine: false };
  const none = { offered: false, singleLine: false };

  test('Tab, Escape and Alt+I belong to the offer only while one is shown', () => {
    expect(keyIntent(press('Tab'), offered)).toBe('use');
    expect(keyIntent(press('Tab'), none)).toBe('native');
    expect(keyIntent(press('Escape'), offered)).toBe('ignore');
    expect(keyIntent(press('Escape'), none)).toBe('cancel');
    expect(keyIntent(press('ˆ', { code: 'KeyI', altKey: true }), offered)).toBe('ignore-always');
    expect(keyIntent(press('i', { altKey: true }), none)).toBe('native');
  });

  test('Enter goes to the parent, with Shift it is a new line, but not in a field of one line', () => {
    expect(keyIntent(press('Enter'), offered)).toBe('submit');
    expect(keyIntent(press('Enter', { shiftKey: true }), offered)).toBe('native');
    expect(keyIntent(press('Enter', { shiftKey: true }), { offered: false, singleLine: true })).toBe(
      'swallow',
    );
  });

  test('everything else stays as it is', () => {
    expect(keyIntent(press('Tab', { shiftKey: true }), offered)).toBe('native');
    expect(keyIntent(press('Tab', { ctrlKey: true }), offered)).toBe('native');
    expect(keyIntent(press('Tab', { altKey: true }), offered)).toBe('native');
    expect(keyIntent(press('z', { ctrlKey: true }), offered)).toBe('native');
    expect(keyIntent(press('i', { altKey: true, ctrlKey: true }), offered)).toBe('native');
    expect(keyIntent(press('a'), offered)).toBe('native');
  });

  test('an input method keeps its keys', () => {
    for (const key of ['Enter', 'Tab', 'Escape']) {
      expect(keyIntent(press(key, { isComposing: true }), offered)).toBe('native');
    }
  });
});
