import { applyChanges } from '@shared/kernel/change-set';
import { setNotesHidden } from '@shared/retro/notes';
import { entryOf, searchTables } from '@shared/search/entries';
import { SearchIndex, type SearchQuery } from '@shared/search/search-index';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGesture, lively, performGesture } from '../../support/arbitraries';
import { testContext, workspaceBuilder } from '../../support/workspace-builder';

const whole = lively();
const [teamId = ''] = whole.team.keys();

function indexOf(workspace = whole): SearchIndex {
  const index = new SearchIndex();
  index.follow(workspace);
  index.takeAll();
  return index;
}

const found = (query: SearchQuery, index = indexOf()) => index.find(query).entries.map(({ title }) => title);

describe('search', () => {
  it('finds by the start of a word, with a slip, with accents or without, in any order', () => {
    const index = indexOf();
    expect(found({ text: 'queu', teamId }, index)).toContain('Use one queue');
    expect(found({ text: 'qeue', teamId }, index)).toContain('Use one queue');
    expect(found({ text: 'queue use', teamId }, index)).toContain('Use one queue');
    // Two letters that changed places are two slips.
    expect(found({ text: 'Fatser tests', teamId }, index)).toContain('Faster tests');
    expect(found({ text: 'quéue', teamId }, index)).toContain('Use one queue');
    expect(found({ text: 'nothing like this' }, index)).toEqual([]);
  });

  it('finds what stands inside a record, and the title before the text', () => {
    expect(found({ text: 'two queues', teamId })).toContain('Use one queue');
  });

  it('asks for kind, team, person and day', () => {
    const index = indexOf();
    const all = index.find({ text: '' });
    expect(all.total).toBe(index.size);
    const actions = index.find({ text: '', tables: ['action'], teamId });
    expect(actions.entries.every(({ table, teamId: own }) => table === 'action' && own === teamId)).toBe(
      true,
    );
    expect(actions.total).toBeGreaterThan(0);
    const [person] = [...whole.initiative.values()].flatMap(({ ownerId }) => ownerId ?? []);
    expect(index.find({ text: '', personId: person ?? '' }).total).toBeGreaterThan(0);
    for (const { date } of index.find({ text: '', from: '2026-11-10', to: '2026-11-20' }).entries) {
      expect(date >= '2026-11-10' && date <= '2026-11-20').toBe(true);
    }
  });

  it('finds no note while the notes are hidden, and finds it when they are shown', () => {
    const build = workspaceBuilder();
    const team = build.team('Delta');
    const { retroId, columnIds } = build.retro(team.teamId);
    build.note(retroId, columnIds[0] ?? '', 'Flaky tests');
    build.do(setNotesHidden, { retroId, hidden: true });
    const index = indexOf(build.workspace);
    expect(found({ text: 'flaky' }, index)).toEqual([]);
    build.do(setNotesHidden, { retroId, hidden: false });
    index.follow(build.workspace);
    index.takeAll();
    expect(found({ text: 'flaky' }, index)).toEqual(['Flaky tests']);
  });

  it('after any gestures knows the same as an index that is made anew', () => {
    fc.assert(
      fc.property(fc.array(arbitraryGesture(), { maxLength: 25 }), (steps) => {
        const context = testContext('s');
        let workspace = whole;
        const index = indexOf(workspace);
        for (const step of steps) {
          const changeSet = performGesture(workspace, step, context);
          if (changeSet) workspace = applyChanges(workspace, changeSet.changes);
          index.follow(workspace);
          index.takeSome(3);
        }
        index.takeAll();
        const expected = searchTables.flatMap((table) =>
          [...workspace[table].keys()].flatMap((id) => entryOf(workspace, table, id)?.key ?? []),
        );
        expect(index.size).toBe(expected.length);
        const known = index.find({ text: '' }).total;
        expect(known).toBe(expected.length);
        for (const text of ['queue', 'tests', 'Faster', 'half']) {
          const keys = (one: SearchIndex) =>
            one
              .find({ text })
              .entries.map(({ key }) => key)
              .sort();
          expect(keys(index)).toEqual(keys(indexOf(workspace)));
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('fifty thousand records', () => {
  const some = lively();
  const [sample] = [...some.action.values()];
  const many = Array.from({ length: 6_000 }, (_, index) => ({
    ...(sample as NonNullable<typeof sample>),
    id: `many${index}`,
    text: index === 4_321 ? 'Renew the certificate' : `Agree on release ${index}`,
    date: `2026-0${1 + (index % 9)}-10`,
  }));
  const index = indexOf({ ...some, action: new Map(many.map((each) => [each.id, each])) });

  it('are looked through in parts, and nothing is missed at their seams', () => {
    const finding = index.finding({ text: 'relaese', tables: ['action'] });
    let parts = 0;
    let step = finding.next();
    for (; !step.done; step = finding.next()) parts += 1;
    expect(parts).toBeGreaterThan(2);
    expect(step.value.total).toBe(5_999);
    expect(step.value.entries).toHaveLength(200);
    expect(index.find({ text: 'certifcate', tables: ['action'] }).entries.map(({ id }) => id)).toEqual([
      'many4321',
    ]);
  });

  it('with slips are looked for only where few have the words as they were typed', () => {
    const near = { ...(sample as NonNullable<typeof sample>), id: 'near', text: 'Agree on relaese 1' };
    const withNear = indexOf({ ...some, action: new Map([...many, near].map((each) => [each.id, each])) });
    expect(withNear.find({ text: 'release', tables: ['action'] }).total).toBe(5_999);
    expect(withNear.find({ text: 'relaese', tables: ['action'] }).total).toBe(6_000);
    expect(withNear.find({ text: 'relaese', tables: ['action'] }).entries[0]?.id).toBe('near');
  });

  it('are shown from the newest on while nothing is asked', () => {
    const { entries, total } = index.find({ text: '', tables: ['action'] });
    expect(total).toBe(6_000);
    const order = (a: { date: string; key: string }, b: { date: string; key: string }) =>
      a.date < b.date ? 1 : a.date > b.date ? -1 : a.key < b.key ? -1 : 1;
    const all = [...many].map(({ id, date }) => ({ date, key: `action ${id}` })).sort(order);
    expect(entries.map(({ key }) => key)).toEqual(all.slice(0, 200).map(({ key }) => key));
  });
});
