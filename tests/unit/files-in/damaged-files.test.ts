import { bringDecisions } from '@shared/exchange/files-in/bring-decisions';
import { bringFileIn } from '@shared/exchange/files-in/bring-in';
import { guessChoice } from '@shared/exchange/files-in/choice';
import { readingFile } from '@shared/exchange/files-in/read-file';
import { finish } from '@shared/exchange/reading';
import { guessRetroColumns, readOwnTable } from '@shared/exchange/retro-csv/own-table';
import { applyChanges } from '@shared/kernel/change-set';
import { findDanglingReferences } from '@shared/model/integrity';
import { tableNames, tableValidators } from '@shared/model/tables';
import { emptyWorkspace, type Workspace } from '@shared/model/workspace';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { TestContext } from '../../support/workspace-builder';
import * as good from './good-files';

const bytesOf = (content: unknown) =>
  content instanceof Uint8Array
    ? content
    : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));

const files = Object.entries(good).map(([name, content]) => [name, bytesOf(content)] as const);

function expectWhole(workspace: Workspace): void {
  expect(findDanglingReferences(workspace)).toEqual([]);
  for (const table of tableNames) {
    const validator = tableValidators[table] as z.ZodMiniType;
    for (const record of workspace[table].values()) {
      const checked = validator.safeParse(record);
      expect(checked.success ? null : [record, checked.error.issues]).toBeNull();
    }
  }
}

/** Whatever the bytes: a sentence, or records that stand by themselves, as initiatives and as a retrospective. */
function expectSentenceOrRecords(bytes: Uint8Array): void {
  const result = finish(readingFile(bytes, { fileName: 'a file.ext' }));
  if (!result.ok) {
    expect(result.error.message).toMatch(/^[A-Z].*\.$/s);
    expect(result.error.message.length).toBeLessThan(400);
    expect(result.error.message).not.toMatch(/\p{Surrogate}|undefined|\[object/u);
    return;
  }
  const file = result.value;
  if (file.form === 'workspace') return;
  if (file.form === 'decisions') {
    const team = { kind: 'new', name: 'New' } as const;
    const records = bringDecisions(emptyWorkspace(), { file, team }, new TestContext());
    if (!records.ok) expect(records.error.message).toMatch(/^[A-Z].*\.$/s);
    else expectWhole(applyChanges(emptyWorkspace(), records.value.changes));
    return;
  }
  const foreign = file.form === 'table' ? tableAsRetro(file) : file;
  const guessed = guessChoice(foreign, { kind: 'new', name: 'New' });
  for (const as of ['initiatives', 'retro'] as const) {
    for (const withArchived of [false, true]) {
      const choice = { ...guessed, as, withArchived };
      const brought = bringFileIn(emptyWorkspace(), { file: foreign, choice }, new TestContext());
      if (!brought.ok) expect(brought.error.message).toMatch(/^[A-Z].*\.$/s);
      else expectWhole(applyChanges(emptyWorkspace(), brought.value.changes));
    }
  }
}

function tableAsRetro(file: {
  readonly table: Parameters<typeof readOwnTable>[0];
  readonly fileName: string;
}) {
  const options = { ...guessRetroColumns(file.table), fileName: file.fileName };
  const { retro, behind } = readOwnTable(file.table, options);
  return { kind: 'csv', form: 'retro', fileName: file.fileName, retro, leftOut: behind.leftOut } as const;
}

type Harm = {
  readonly at: number;
  readonly kind: 'flip' | 'cut' | 'drop' | 'twice' | 'put';
  readonly value: number;
};

const harms = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('flip', 'cut', 'drop', 'twice', 'put'),
    value: fc.integer({ min: 0, max: 255 }),
  }) as fc.Arbitrary<Harm>,
  { minLength: 1, maxLength: 6 },
);

function harmed(bytes: Uint8Array, list: readonly Harm[]): Uint8Array {
  let result = [...bytes];
  for (const { at, kind, value } of list) {
    const place = Math.floor(at * result.length);
    if (kind === 'flip') result[place] = value;
    else if (kind === 'cut') result = result.slice(0, Math.max(1, place));
    else if (kind === 'drop') result.splice(place, value);
    else if (kind === 'twice') result.splice(place, 0, ...result.slice(place, place + value));
    else result.splice(place, 0, value);
  }
  return Uint8Array.from(result);
}

/** Values that no program writes where they stand. */
const strange = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  1e308,
  '',
  '\u0000',
  '\uD800',
  'x'.repeat(5_000),
  [],
  [[]],
  {},
  ['x'],
  { id: 7 },
  'constructor',
  '__proto__',
  '2026-02-30',
);

/** A value in which one place, at any depth, holds something else. */
function replaced(value: unknown, way: readonly number[], by: unknown): unknown {
  const [step, ...rest] = way;
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const changed = replaced((value as Record<string, unknown>)[key], rest, by);
  return Array.isArray(value)
    ? value.map((each: unknown, index) => (String(index) === key ? changed : each))
    : { ...value, [key]: changed };
}

describe('damaged files', () => {
  it.each(files)('%s: a sentence or whole records, whatever happened to it', (_name, bytes) => {
    expectSentenceOrRecords(bytes);
    fc.assert(
      fc.property(harms, (list) => expectSentenceOrRecords(harmed(bytes, list))),
      { numRuns: 150 },
    );
  });

  it('boards of Trello with anything anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 5 }), strange, (way, value) => {
        expectSentenceOrRecords(bytesOf(replaced(good.trelloBoard, way, value)));
      }),
      { numRuns: 500 },
    );
  });

  it('lines of Focalboard with anything anywhere', () => {
    const lines = good.focalboardLines.split('\n');
    fc.assert(
      fc.property(
        fc.nat(lines.length - 1),
        fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }),
        strange,
        (at, way, value) => {
          const changed = lines.map((line, index) =>
            index === at ? JSON.stringify(replaced(JSON.parse(line), way, value)) : line,
          );
          expectSentenceOrRecords(bytesOf(changed.join('\n')));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('texts and tables of odd letters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 30 }), (lines) => {
        expectSentenceOrRecords(bytesOf(lines.join('\n')));
        expectSentenceOrRecords(
          bytesOf(`---\nkanban-plugin: board\n---\n${lines.map((line) => `- [ ] ${line}`).join('\n')}`),
        );
      }),
      { numRuns: 200 },
    );
  });
});
