import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exportTeam, exportWorkspace } from '@shared/exchange/json-export';
import { workspaceJsonSchema } from '@shared/exchange/json-schema';
import { emptyWorkspace } from '@shared/model/workspace';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { v1Object, v1Text, v1Workspace } from './v1-file';

const file = join(import.meta.dirname, '../../../resources/throughline-workspace.schema.json');
const changedAt = '2026-11-20T16:30:00.000Z';

// Formats are checked by the app's own validators; ajv has them in another package.
const isValid = new Ajv2020({ strict: true, validateFormats: false }).compile(workspaceJsonSchema());

function problemsOf(text: string): unknown {
  return isValid(JSON.parse(text)) ? [] : isValid.errors;
}

describe('the JSON Schema in resources', () => {
  it('is the one that the validators give; "npm run schema" writes it anew', async () => {
    expect(existsSync(file)).toBe(true);
    await expect(`${JSON.stringify(workspaceJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(file);
  });

  it('fits the frozen file of version 1 and everything that is exported', () => {
    expect(problemsOf(v1Text)).toEqual([]);
    expect(problemsOf(exportWorkspace(v1Workspace(), { changedAt }))).toEqual([]);
    expect(problemsOf(exportTeam(v1Workspace(), 'team-search', { changedAt }))).toEqual([]);
    expect(problemsOf(exportWorkspace(emptyWorkspace(), { changedAt }))).toEqual([]);
  });

  it('lets out what has a default, and finds what is wrong', () => {
    const damaged = (change: (record: Record<string, unknown>) => void) => {
      const object = v1Object();
      for (const record of object.records.note ?? []) change(record);
      return problemsOf(JSON.stringify(object));
    };
    expect(damaged((note) => delete note.layer)).toEqual([]);
    expect(damaged((note) => delete note.text)).not.toEqual([]);
    expect(damaged((note) => Object.assign(note, { layer: 'x' }))).not.toEqual([]);
    expect(damaged((note) => Object.assign(note, { order: '' }))).not.toEqual([]);
    expect(problemsOf(JSON.stringify({ ...v1Object(), version: 2 }))).not.toEqual([]);
  });

  it('says that days and times have a form', () => {
    const text = JSON.stringify(workspaceJsonSchema());
    expect(text).toContain('"format":"date"');
    expect(text).toContain('"format":"date-time"');
  });
});
