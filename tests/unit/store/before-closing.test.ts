import { expect, test, vi } from 'vitest';
import { beforeClosing, keepOpenForms } from '@/store/before-closing';

test('every open form keeps its text, though one fails', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const kept: string[] = [];
  const stops = [
    beforeClosing(() => kept.push('first')),
    beforeClosing(() => {
      throw new Error('broken');
    }),
    beforeClosing(() => kept.push('last')),
  ];
  keepOpenForms();
  expect(kept).toEqual(['first', 'last']);
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();

  for (const stop of stops) stop();
  keepOpenForms();
  expect(kept).toEqual(['first', 'last']);
});
