import { describe, expect, it } from 'vitest';
import { bring, minimal } from './decision-folder';

describe('a folder of decisions', () => {
  it('has its folders in it, in which numbers may repeat and links go from one to the other', () => {
    const superseded = (title: string, line: string) => minimal(title).replace('Accepted\n', `${line}\n`);
    const { records, leftOut, changed, becoming } = bring({
      'backend/0001-queue.md': superseded('Queue', 'Superseded by [2](../ui/0002-stream.md)'),
      'ui/0001-frame.md': superseded('Frame', 'Superseded by ADR-2'),
      'ui/0002-stream.md': minimal('Stream'),
      '0001-first.md': minimal('First'),
      'ui/deep/template.md': minimal('Any'),
      'backend/0009-cache.md': superseded('Cache', 'Superseded by [a frame](0001-frame.md)'),
      'backend/0003-log.md': superseded('Log', 'Superseded by [one](0001-none.md) of two'),
    });
    expect(records.map(({ number, title }) => [number, title])).toEqual([
      [1, 'First'],
      [2, 'Stream'],
      [3, 'Log'],
      [4, 'Queue'],
      [5, 'Frame'],
      [9, 'Cache'],
    ]);
    expect(becoming[1]).toEqual({
      what: 'backend/0001-queue.md (Nygard)',
      becomes: 'Decision record 4, superseded',
    });
    expect(changed).toEqual(
      expect.arrayContaining([
        'backend/0001-queue.md gets the number 4: 1 is taken.',
        'ui/0001-frame.md gets the number 5: 1 is taken.',
        'The 3 records in the folder backend stand in one list with the rest.',
        'The 2 records in the folder ui stand in one list with the rest.',
      ]),
    );
    const titles = new Map(records.map(({ id, title }) => [id, title]));
    const byTitle = records.map(({ title, supersededById }) => [title, titles.get(supersededById ?? '')]);
    // By its path; by its number in the same folder; by a name that one file alone has; and by number where it lies.
    expect(Object.fromEntries(byTitle)).toMatchObject({
      Queue: 'Stream',
      Frame: 'Stream',
      Cache: 'Frame',
      Log: 'Queue',
    });
    expect(leftOut).toEqual([{ where: 'ui/deep/template.md', reason: 'It is a template' }]);
  });

  it('is told where a name or a number could be several', () => {
    const { records, leftOut } = bring({
      '0009-late.md': minimal('Late').replace('Accepted', 'Superseded by [A](0001-a.md)'),
      'x/0001-a.md': minimal('XA'),
      'y/0001-a.md': minimal('YA'),
    });
    expect(records.map(({ supersededById }) => supersededById)).toEqual([null, null, null]);
    expect(leftOut.map(({ where }) => where)).toEqual(['the link from 0009-late.md to "A"']);
  });
});
