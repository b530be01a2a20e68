import { decodeUtf8 } from '@shared/exchange/decode-utf8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** What the platform's own decoder makes of bytes, or null when it refuses. */
function byPlatform(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byUs(bytes: Uint8Array): string | null {
  const result = decodeUtf8(bytes);
  return result.ok ? result.value : null;
}

describe('decodeUtf8', () => {
  it('reads what the platform reads and refuses what it refuses', () => {
    // Bytes at the borders of what a sequence may be: too long, halves of pairs, past the last code point.
    const border = fc.constantFrom(
      ...[0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf],
      ...[0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff, 0xbb],
    );
    const bytes = fc
      .array(fc.oneof(border, fc.nat(255)), { maxLength: 8 })
      .map((list) => Uint8Array.from(list));
    const text = fc.string({ unit: 'binary' }).map((string) => new TextEncoder().encode(string));
    fc.assert(
      fc.property(fc.oneof(bytes, text), (input) => {
        expect(byUs(input)).toBe(byPlatform(input));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['two bytes where one does', [0xc1, 0x81]],
    ['three where two do', [0xe0, 0x9f, 0xbf]],
    ['four where three do', [0xf0, 0x8f, 0xbf, 0xbf]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
    ['past the last code point', [0xf4, 0x90, 0x80, 0x80]],
    ['a sequence that goes on with a letter', [0xe2, 0x82, 0x41]],
  ])('refuses %s', (_what, bytes) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toMatchObject({ ok: false, error: { code: 'not-utf-8' } });
  });

  it('reads text longer than one of its pieces, with characters across their ends', () => {
    const text = `${'x'.repeat(16_383)}😀${'é'.repeat(20_000)}😀`;
    expect(byUs(new TextEncoder().encode(text))).toBe(text);
  });
});
