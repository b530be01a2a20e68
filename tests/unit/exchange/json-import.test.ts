import { exportTeam, exportWorkspace } from '@shared/exchange/json-export';
import { applyImport, previewImport } from '@shared/exchange/json-import';
import { applyChanges, invertChanges } from '@shared/kernel/change-set';
import { findDanglingReferences } from '@shared/model/integrity';
import { tableNames } from '@shared/model/tables';
import { emptyWorkspace } from '@shared/model/workspace';
import { describe, expect, it } from 'vitest';
import {
  asFirstWritten,
  bytesOf,
  imported,
  numberedIds,
  previewOf,
  v1Bytes,
  v1Object,
  v1Text,
  v1Workspace,
} from './v1-file';

const changedAt = '2026-11-20T16:30:00.000Z';

describe('previewImport', () => {
  it('counts what comes in, team by team, in words', () => {
    const preview = previewOf(v1Bytes);
    expect(preview.date).toBe('2026-11-20T16:30:00.000Z');
    expect(preview.teams.map(({ name, summary }) => ({ name, summary }))).toEqual([
      {
        name: 'Payments',
        summary:
          '4 people, 1 format of its own, 2 retrospectives, 2 check-ins, 2 groups, 7 notes, 3 votes, 2 decisions, ' +
          '3 actions, 2 words of thanks, 1 entry in the bin',
      },
      { name: 'Search & Discovery', summary: '2 people, 1 retrospective, 1 note' },
    ]);
    expect(preview.sentence).toMatch(/^Comes in: 2 teams, 6 people, .*, 2 entries in the bin\.$/);
  });

  it('reads a file with a byte order mark as the same file', () => {
    const plain = previewOf(v1Bytes);
    const marked = previewOf(new Uint8Array([0xef, 0xbb, 0xbf, ...v1Bytes]));
    expect(marked).toEqual(plain);
  });

  it('reads a file with Windows line ends', () => {
    expect(previewOf(bytesOf(v1Text.replaceAll('\n', '\r\n')))).toEqual(previewOf(v1Bytes));
  });

  it('fills in what a file of the same version may leave out', () => {
    const file = v1Object();
    for (const note of file.records.note ?? []) delete note.layer;
    const preview = previewOf(bytesOf(file));
    expect(preview.leftOut).toEqual([]);
    expect(preview.records.note.get('n-oncall')?.layer).toBeNull();
  });

  it("says which fields and tables this version doesn't know", () => {
    const file = v1Object();
    for (const note of file.records.note ?? []) note.colour = 'red';
    file.records.sticker = [{ id: 's' }];
    delete file.records.thanks;
    expect(previewOf(bytesOf(file)).warnings).toEqual([
      'This version knows no table "sticker": its records stay behind, 1 in all.',
      'The file has no list of: thanks.',
      "Fields that this version doesn't know stay behind: note.colour.",
    ]);
  });

  it('names a team that is there already by another name', () => {
    const [first] = previewOf(v1Bytes, v1Workspace()).teams;
    expect(first).toMatchObject({ name: 'Payments', nameWhenAdded: 'Payments (2)' });
  });
});

describe('applyImport: replace', () => {
  it('makes the workspace what the file holds, whatever was there', () => {
    const other = imported(v1Bytes, 'add-as-new-teams');
    const replaced = imported(v1Bytes, 'replace', other);
    expect(asFirstWritten(exportWorkspace(replaced, { changedAt }))).toBe(v1Text);
  });

  it('is one change that can be taken back', () => {
    const before = imported(v1Bytes, 'add-as-new-teams');
    const result = applyImport(previewOf(v1Bytes), 'replace', before, { newId: numberedIds() });
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.label).toBe('replace the workspace');
    const after = applyChanges(before, result.value.changes);
    const back = applyChanges(after, invertChanges(before, result.value.changes));
    expect(exportWorkspace(back, { changedAt })).toBe(exportWorkspace(before, { changedAt }));
  });

  it('refuses a file of one team, which would take the others away', () => {
    const preview = previewOf(bytesOf(exportTeam(v1Workspace(), 'team-payments', { changedAt })));
    expect(preview.canReplace).toBe(false);
    expect(applyImport(preview, 'replace', v1Workspace(), { newId: numberedIds() })).toMatchObject({
      ok: false,
      error: { code: 'one-team' },
    });
  });

  it('refuses a file without a team', () => {
    const preview = previewOf(bytesOf(exportWorkspace(emptyWorkspace(), { changedAt })));
    expect(preview.sentence).toBe('There is nothing in this file.');
    expect(applyImport(preview, 'replace', v1Workspace(), { newId: numberedIds() })).toMatchObject({
      ok: false,
      error: { code: 'nothing' },
    });
  });
});

describe('applyImport: add as new teams', () => {
  it('leaves everything that was there as it was, and adds the same again under new ids and names', () => {
    const before = v1Workspace();
    const after = imported(v1Bytes, 'add-as-new-teams', before);
    for (const table of tableNames) {
      for (const [id, record] of before[table]) expect(after[table].get(id)).toBe(record);
      // Phrases belong to all teams and are there already.
      const factor = table === 'ignoredPhrase' ? 1 : 2;
      expect([table, after[table].size]).toEqual([table, before[table].size * factor]);
    }
    expect([...after.team.values()].map((team) => team.name)).toEqual([
      'Payments',
      'Search & Discovery',
      'Payments (2)',
      'Search & Discovery (2)',
    ]);
    expect(findDanglingReferences(after)).toEqual([]);
  });

  it('keeps every reference between the records, those in the bin included', () => {
    const after = imported(v1Bytes, 'add-as-new-teams');
    const retro = [...after.retro.values()].find(({ title }) => title.startsWith('Release 7.2'));
    const group = [...after.noteGroup.values()].find(({ title }) => title === "Staging can't be trusted");
    const entry = [...after.binEntry.values()].find(({ label }) => label === 'Note: Too many meetings');
    const vote = entry?.records.find(({ table }) => table === 'vote')?.record;
    const note = entry?.records.find(({ table }) => table === 'note')?.record;
    expect(retro?.focusId).toBe(group?.id);
    expect(retro?.discussedIds[0]).toBe(group?.id);
    expect(retro?.presentIds.map((id) => after.person.get(id)?.name)).toEqual([
      'Amara Okafor',
      'Jonas Lindqvist',
      '梅 Mei Tanaka',
    ]);
    expect(note?.retroId).toBe(retro?.id);
    expect(vote?.topicId).toBe(note?.id);
    expect(after.person.get(String(vote?.personId))?.name).toBe('Jonas Lindqvist');
    const carried = [...after.action.values()].find(({ looks }) => looks.length === 2);
    expect(carried?.looks[0]?.retroId).toBe(retro?.id);
  });

  it('never reuses an id of the file, so that the same file can be added twice', () => {
    const ids = new Set(tableNames.flatMap((table) => [...v1Workspace()[table].keys()]));
    const after = imported(v1Bytes, 'add-as-new-teams');
    for (const table of tableNames) {
      for (const id of after[table].keys()) expect(ids.has(id)).toBe(false);
    }
  });

  it("doesn't mark a team as the sample, which would go with one click", () => {
    expect([...imported(v1Bytes, 'add-as-new-teams').team.values()].some((team) => team.sample)).toBe(false);
  });

  it('is labelled with what comes in', () => {
    const labelOf = (bytes: Uint8Array) => {
      const result = applyImport(previewOf(bytes), 'add-as-new-teams', v1Workspace(), {
        newId: numberedIds(),
      });
      return result.ok ? result.value.label : result.error.code;
    };
    expect(labelOf(v1Bytes)).toBe('add 2 teams');
    expect(labelOf(bytesOf(exportTeam(v1Workspace(), 'team-payments', { changedAt })))).toBe(
      'add team Payments (2)',
    );
  });

  it('keeps a long name within its limit when a number is put behind it', () => {
    const file = v1Object();
    const name = `${'x'.repeat(119)}y`;
    for (const team of file.records.team ?? []) team.name = name;
    const names = previewOf(bytesOf(file)).teams.map((team) => team.nameWhenAdded);
    expect(names).toEqual([name, `${'x'.repeat(116)} (2)`]);
  });

  it('numbers thousands of namesakes without trying each number for each', () => {
    const file = v1Object();
    const [team] = file.records.team ?? [];
    file.records.team = Array.from({ length: 20_000 }, (_, index) => ({ ...team, id: `t${index}` }));
    const preview = previewOf(bytesOf(file));
    expect(preview.teams.at(-1)?.nameWhenAdded).toBe('Payments (20000)');
  });
});

it("a file that can't be read is an error and no exception", () => {
  expect(previewImport(emptyWorkspace(), new Uint8Array())).toMatchObject({ ok: false });
});
