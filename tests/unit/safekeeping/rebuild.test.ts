import { exportWorkspace } from '@shared/exchange/json-export';
import { applyChanges } from '@shared/kernel/change-set';
import { tableNames } from '@shared/model/tables';
import { type Change, emptyWorkspace, type Workspace } from '@shared/model/workspace';
import type { JournalEntry } from '@shared/safekeeping/journal-entry';
import { readRawSnapshot, readSnapshot } from '@shared/safekeeping/read-snapshot';
import { isComplete, rebuildRaw, rebuildWorkspace } from '@shared/safekeeping/rebuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGesture, lively, performGesture } from '../../support/arbitraries';
import { testContext } from '../../support/workspace-builder';

const AT = '2026-11-22T16:00:00.000Z';

const count = (workspace: Workspace) => tableNames.reduce((sum, name) => sum + workspace[name].size, 0);

const text = (workspace: Workspace) => exportWorkspace(workspace, { changedAt: AT });

const puts = (workspace: Workspace): Change[] =>
  tableNames.flatMap((table) =>
    [...workspace[table].values()].map((record) => ({ op: 'put', table, record }) as Change),
  );

interface Written {
  readonly states: readonly Workspace[];
  readonly entries: readonly JournalEntry[];
}

/** A journal as gestures by chance write it: several in one entry now and then, and now and then a whole replacement. */
const arbitraryJournal: fc.Arbitrary<Written> = fc
  .array(
    fc.record({
      gestures: fc.array(arbitraryGesture(), { minLength: 1, maxLength: 3 }),
      replaces: fc.nat(9),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((steps) => {
    const context = testContext();
    let workspace = lively(context);
    let sequence = 0;
    const states: Workspace[] = [];
    const entries: JournalEntry[] = [];
    const write = (changes: readonly Change[], kind: JournalEntry['kind'], gestures: number) => {
      const after = sequence;
      sequence += gestures;
      entries.push({ sequence, after, at: AT, total: count(workspace), recordVersion: 1, kind, changes });
      states.push(workspace);
    };
    write(puts(workspace), 'change', 1);
    for (const { gestures, replaces } of steps) {
      const changes: Change[] = [];
      for (const gesture of gestures) {
        const done = performGesture(workspace, gesture, context);
        if (!done) continue;
        changes.push(...done.changes);
        workspace = applyChanges(workspace, done.changes);
      }
      if (replaces === 0) write(puts(workspace), 'replace', gestures.length);
      else write(changes, 'change', gestures.length);
    }
    return { states, entries };
  });

describe('rebuilding the workspace', () => {
  it('gives what was there, from nothing and from any state on the way', () => {
    fc.assert(
      fc.property(arbitraryJournal, fc.nat(), ({ states, entries }, from) => {
        const expected = text(states.at(-1) ?? emptyWorkspace());
        const whole = rebuildWorkspace(null, entries);
        expect(text(whole.workspace)).toBe(expected);
        expect(isComplete(whole)).toBe(true);

        const at = from % entries.length;
        const base = {
          workspace: states[at] ?? emptyWorkspace(),
          sequence: entries[at]?.sequence ?? 0,
          changedAt: AT,
        };
        // What the base holds already may come again: all of it, some of it, none of it.
        for (const given of [entries, entries.slice(at), entries.slice(at + 1)]) {
          const rebuilt = rebuildWorkspace(base, given);
          expect(text(rebuilt.workspace)).toBe(expected);
          expect(rebuilt.gap).toBeNull();
          expect(rebuilt.sequence).toBe(entries.at(-1)?.sequence);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says where entries are missing, and keeps what is whole', () => {
    fc.assert(
      fc.property(arbitraryJournal, fc.nat(), ({ entries }, which) => {
        const at = which % entries.length;
        const left = entries.filter((_, index) => index !== at);
        const rebuilt = rebuildWorkspace(null, left);
        const isLast = at === entries.length - 1;
        const isReplaced = entries.slice(at + 1).some(({ kind }) => kind === 'replace');
        if (isLast || isReplaced) expect(rebuilt.gap).toBeNull();
        else {
          expect(rebuilt.gap).toEqual({
            after: entries[at - 1]?.sequence ?? 0,
            before: entries[at + 1]?.sequence,
          });
          expect(isComplete(rebuilt)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('notices by the count when a journal goes on from records that are nowhere', () => {
    const workspace = lively();
    const team = [...workspace.team.values()][0];
    if (!team) throw new Error('No team');
    const change: Change = { op: 'put', table: 'team', record: { ...team, name: 'New' } };
    const entry: JournalEntry = {
      sequence: 500,
      after: 0,
      at: AT,
      total: count(workspace),
      recordVersion: 1,
      kind: 'change',
      changes: [change],
    };
    const rebuilt = rebuildWorkspace(null, [entry]);
    expect(rebuilt).toMatchObject({ total: 1, expectedTotal: count(workspace), gap: null });
    expect(isComplete(rebuilt)).toBe(false);
  });

  it('gives an empty workspace at sequence 0 from nothing', () => {
    expect(rebuildWorkspace(null, [])).toEqual({
      workspace: emptyWorkspace(),
      sequence: 0,
      changedAt: '1970-01-01T00:00:00.000Z',
      total: 0,
      expectedTotal: null,
      gap: null,
    });
  });
});

describe('reading a snapshot', () => {
  it('gives back what was written, record for record', () => {
    const workspace = lively();
    const read = readSnapshot(text(workspace));
    if (!read.ok) throw new Error(read.error);
    expect(read.value.changedAt).toBe(AT);
    for (const name of tableNames) {
      const [was, is] = [workspace[name], read.value.workspace[name]];
      expect(is.size).toBe(was.size);
      for (const [id, record] of was) expect(is.get(id)).toEqual(record);
    }
  });

  it.each([
    ['', 'damaged'],
    ['[]', 'damaged'],
    ['{"format":"other","version":1,"records":{}}', 'damaged'],
    ['{"format":"throughline","records":{}}', 'damaged'],
    ['{"format":"throughline","version":1,"records":{"team":[{"name":"A"}]}}', 'damaged'],
    ['{"format":"throughline","version":2,"records":{}}', 'newer version'],
  ])('says why %j is none', (content, reason) => {
    const read = readRawSnapshot(content);
    expect(read.ok ? '' : read.error).toContain(reason);
  });

  it('keeps fields and tables that this version does not know', () => {
    const content =
      '{"format":"throughline","version":1,"date":"2026-11-22T16:00:00.000Z","records":{"team":[{"id":"t","later":1}],"later":[{"id":"x"}]}}';
    const read = readRawSnapshot(content);
    if (!read.ok) throw new Error(read.error);
    const base = { workspace: read.value.raw, sequence: 1, changedAt: read.value.changedAt };
    expect(rebuildRaw(base, []).workspace.tables).toEqual({
      team: [{ id: 't', later: 1 }],
      later: [{ id: 'x' }],
    });
  });
});
