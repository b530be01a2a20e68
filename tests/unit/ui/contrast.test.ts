import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8');
const themes = { light: readTheme('light'), dark: readTheme('dark'), room: readTheme('room') };

const grounds = ['paper', 'surface', 'sunken', 'accent-soft'];
const layers = ['inputs', 'transformation', 'outputs', 'feedback'];
const causes = ['waiting', 'unclear', 'fragile', 'tooling'];
const inks = ['ink', 'ink-2', 'ink-3', 'accent', 'danger', 'warn', ...layers, ...causes];

/** Every ink on every ground it may lie on. */
const textPairs: readonly (readonly [ink: string, ground: string])[] = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ...['danger-soft', 'warn-soft'].flatMap((ground) =>
    ['ink', 'ink-2', 'ink-3'].map((ink) => [ink, ground] as const),
  ),
  ['danger', 'danger-soft'],
  ['warn', 'warn-soft'],
];

/** Edges of fields and the focus ring: not text, but they must be seen (WCAG 1.4.11). */
const edgePairs = ['line-strong', 'accent'].flatMap((edge) =>
  ['paper', 'surface', 'sunken'].map((ground) => [edge, ground] as const),
);

describe.each(Object.entries(themes))('in the %s theme', (name, theme) => {
  const least = name === 'room' ? 7 : 4.5;

  test.each(textPairs)(`%s on %s can be read (${least}:1)`, (ink, ground) => {
    expect(contrast(colour(theme, ink), colour(theme, ground))).toBeGreaterThanOrEqual(least);
  });

  test.each(edgePairs)('%s on %s can be seen (3:1)', (edge, ground) => {
    expect(contrast(colour(theme, edge), colour(theme, ground))).toBeGreaterThanOrEqual(3);
  });
});

test('every theme sets the same tokens', () => {
  expect([...themes.dark.keys()].sort()).toEqual([...themes.light.keys()].sort());
  expect([...themes.room.keys()].sort()).toEqual([...themes.light.keys()].sort());
});

test('no size of type is under 13 px', () => {
  const sizes = [...css.matchAll(/--text-\d+:\s*([\d.]+)rem/g)].map((match) => Number(match[1]) * 16);
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
});

test('the measure is right: black on white is 21, white on white is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
});

function readTheme(name: string): Map<string, string> {
  const block = new RegExp(`data-theme=["']${name}["']\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

function colour(theme: Map<string, string>, token: string): string {
  const value = theme.get(token);
  if (value === undefined || !/^#[\da-f]{6}$/.test(value))
    throw new Error(`--${token} is no colour: ${value}`);
  return value;
}

/** Contrast ratio by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
