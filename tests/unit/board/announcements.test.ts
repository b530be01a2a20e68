import { describe, expect, it } from 'vitest';
import { nameOf, placeWords, said } from '@/ui/board/announcements';

const place = { columnTitle: 'Slowed us down', first: 2, count: 1, total: 9 };

describe('what is said', () => {
  it('names one card by its words and several by their number', () => {
    expect(nameOf(['Staging breaks'], 'note')).toBe('“Staging breaks”');
    expect(nameOf(['a', 'b', 'c'], 'note')).toBe('3 notes');
  });

  it('says the place of one card and of several', () => {
    expect(placeWords(place)).toBe('Slowed us down, place 2 of 9');
    expect(placeWords({ ...place, count: 3 })).toBe('Slowed us down, places 2 to 4 of 9');
  });

  it('tells the keys with the lift, grouping only where it can be', () => {
    expect(said.lifted('“Staging breaks”', place, false, 'Group')).toBe(
      'Lifted “Staging breaks”. Slowed us down, place 2 of 9. Arrow keys move it, Enter drops, Escape puts it back.',
    );
    expect(said.lifted('“Staging breaks”', place, true, 'Group')).toContain('G is for group');
  });

  it('counts a selection', () => {
    expect(said.selected(0, 'note')).toBe('Nothing selected.');
    expect(said.selected(1, 'note')).toBe('1 note selected.');
    expect(said.selected(4, 'note')).toBe('4 notes selected.');
  });
});
