import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLetters } from '@/ui/board/filter-cards';

const ascii = fc.string({ unit: 'binary-ascii' });
const signs = fc.string({
  unit: fc.constantFrom(...'.*+?^$}{()|[]\\/-,:=!<>#&~aA0 '.split('')),
  minLength: 1,
});

describe('the letters of a filter', () => {
  it('are found wherever they stand, in whatever case, and mean nothing but themselves', () => {
    fc.assert(
      fc.property(ascii, fc.oneof(ascii, signs), ascii, (before, letters, after) => {
        const text = `${before}${letters}${after}`;
        expect(hasLetters(text, letters)).toBe(true);
        expect(hasLetters(text.toUpperCase(), letters.toLowerCase())).toBe(true);
      }),
    );
    fc.assert(
      fc.property(ascii, fc.oneof(ascii, signs), (text, letters) => {
        expect(hasLetters(text, letters)).toBe(text.toLowerCase().includes(letters.trim().toLowerCase()));
      }),
    );
  });

  it('are those of any script, and whole ones', () => {
    expect(hasLetters('Ångström misst Größe', ' ÅNGSTRÖM ')).toBe(true);
    expect(hasLetters('ΣΊΣΥΦΟΣ', 'σίσυφος')).toBe(true);
    expect(hasLetters('сборка МЕДЛЕННАЯ', 'медленная')).toBe(true);
    expect(hasLetters('👩‍👩‍👧 weekend', '👩‍👩‍👧')).toBe(true);
    expect(hasLetters('weekend', '\ud83d')).toBe(false);
  });

  it('let everything through while there are none', () => {
    expect(hasLetters('', '   ')).toBe(true);
  });
});
