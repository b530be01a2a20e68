import { formatByName, formats } from '@shared/retro/formats';
import { keepFormat, removeFormat, teamFormats } from '@shared/retro/own-formats';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();
let teamId = '';

beforeEach(() => {
  build = workspaceBuilder();
  teamId = build.team().teamId;
});

describe('formats', () => {
  it('are all of those that facilitators know, each with a purpose and columns with a question', () => {
    expect(
      formats.map(({ name, columns }) => `${name}: ${columns.map(({ title }) => title).join(', ')}`),
    ).toEqual([
      'Start Stop Continue: Start, Stop, Continue',
      '4Ls: Liked, Learned, Lacked, Longed for',
      'Sailboat: Wind, Anchors, Rocks, Island',
      'Mad Sad Glad: Mad, Sad, Glad',
      'Starfish: Keep, Less of, More of, Stop, Start',
      'DAKI: Drop, Add, Keep, Improve',
      'Lean Coffee: To discuss, Discussing, Done',
      'Timeline: Earlier, In the middle, Later',
      'Five Whys: Problem, Why 1, Why 2, Why 3, Why 4, Why 5',
    ]);
    for (const { purpose, columns } of formats) {
      expect(purpose).toMatch(/\.$/);
      for (const { hint } of columns) expect(hint).not.toBe('');
    }
  });

  it('are found by name; Lean Coffee has minutes for a topic', () => {
    expect(formatByName('Lean Coffee')?.topicMinutes).toEqual({ least: 5, most: 8 });
    expect(formatByName('Sailboat')?.key).toBe('sailboat');
    expect(formatByName('Ours')).toBeUndefined();
    expect(new Set(formats.map(({ key }) => key)).size).toBe(formats.length);
  });

  it('can be started, each of them', () => {
    for (const { key, columns } of formats) {
      const { columnIds } = build.retro(teamId, { format: key });
      expect(new Set(columnIds).size).toBe(columns.length);
    }
  });
});

describe('own columns', () => {
  const columns = [
    { title: ' Fast ', hint: '' },
    { title: '', hint: 'x' },
    { title: 'Slow', hint: 'What\ndrags?' },
  ];

  it('are kept as a format of the team; the same name replaces it', () => {
    const formatId = build.made('retroFormat', keepFormat, { teamId, name: 'Ours', columns });
    expect(build.get('retroFormat', formatId).columns).toMatchObject([
      { title: 'Fast', hint: '' },
      { title: 'Slow', hint: 'What drags?' },
    ]);
    const { label } = build.do(keepFormat, { teamId, name: 'ours', columns: [{ title: 'One', hint: '' }] });
    expect(label).toBe('replace format ours');
    expect(teamFormats(build.workspace.retroFormat, teamId)).toHaveLength(1);
    build.do(removeFormat, { formatId });
    expect(teamFormats(build.workspace.retroFormat, teamId)).toEqual([]);
  });

  it('are refused when there are none, too many, or two of one name', () => {
    const keep = (titles: readonly string[]) =>
      build.refused(keepFormat, {
        teamId,
        name: 'Ours',
        columns: titles.map((title) => ({ title, hint: '' })),
      });
    expect(keep(['', ' '])).toBe('no-column');
    expect(keep(['1', '2', '3', '4', '5', '6', '7', '8', '9'])).toBe('too-many');
    expect(keep(['Slow', 'slow'])).toBe('duplicate-name');
    expect(keep(['x'.repeat(121)])).toBe('too-long');
    expect(build.refused(keepFormat, { teamId, name: '', columns })).toBe('empty');
    const hints = [{ title: 'a', hint: 'x'.repeat(241) }];
    expect(build.refused(keepFormat, { teamId, name: 'Ours', columns: hints })).toBe('too-long');
  });
});
