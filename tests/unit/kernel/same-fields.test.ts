import { hasSameFields, haveSameFields } from '@shared/kernel/same-fields';
import { describe, expect, it } from 'vitest';

describe('records that are compared by their fields', () => {
  it('are the same where each field is the very same', () => {
    const list = [1];
    expect(hasSameFields({ a: 1, b: list }, { b: list, a: 1 })).toBe(true);
    expect(hasSameFields({ a: Number.NaN }, { a: Number.NaN })).toBe(true);
    expect(hasSameFields({ a: 1, b: list }, { a: 1, b: [1] })).toBe(false);
    expect(hasSameFields({ a: 1 }, { a: 2 })).toBe(false);
  });

  it('are others where one has a field more, or has it under another name, known or not', () => {
    expect(hasSameFields({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(hasSameFields({ a: 1, b: undefined }, { a: 1 })).toBe(false);
    expect(hasSameFields({ a: 1, b: undefined }, { a: 1, c: undefined })).toBe(false);
  });

  it('make the same lists in the same order alone', () => {
    expect(haveSameFields([{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 2 }])).toBe(true);
    expect(haveSameFields([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }])).toBe(false);
    expect(haveSameFields([{ a: 1 }], [{ a: 1 }, {}])).toBe(false);
    expect(haveSameFields([], [])).toBe(true);
  });
});
