import { suggestedFileName } from '@shared/exchange/file-name';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('suggestedFileName', () => {
  const cases: readonly [name: string, file: string][] = [
    ['Payments & Co.', 'payments-co-2026-11-22.json'],
    ['../../etc/passwd', 'etc-passwd-2026-11-22.json'],
    ['Größe: 梅 / سارة', 'größe-梅-سارة-2026-11-22.json'],
    ['CON', 'throughline-con-2026-11-22.json'],
    ['...', 'throughline-2026-11-22.json'],
    ['', 'throughline-2026-11-22.json'],
  ];

  it.each(cases)('%s', (name, file) => {
    expect(suggestedFileName(name, '2026-11-22T10:00:00.000Z', 'json')).toBe(file);
  });

  it('is a name that every platform takes, whatever people named a thing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (name) => {
        const file = suggestedFileName(name, '2026-11-22', 'md');
        expect(file).toMatch(/^[\p{L}\p{N}\p{M}-]+-2026-11-22\.md$/u);
        expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(255);
      }),
    );
  });
});
