import { exportWorkspace } from '@shared/exchange/json-export';
import { applyImport, type ImportError, previewImport } from '@shared/exchange/json-import';
import { applyChanges } from '@shared/kernel/change-set';
import { findDanglingReferences } from '@shared/model/integrity';
import { type TableName, tableNames, tableValidators } from '@shared/model/tables';
import type { Workspace } from '@shared/model/workspace';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { bytesOf, numberedIds, v1Bytes, v1Object, v1Workspace } from './v1-file';

const changedAt = '2026-11-20T16:30:00.000Z';
const present = v1Workspace();
const presentText = exportWorkspace(present, { changedAt });

function expectSentence(error: ImportError): void {
  expect(error.message).toMatch(/^[A-Z].*\.$/s);
  expect(error.message.length).toBeLessThan(400);
  expect(error.message).not.toMatch(/\p{Surrogate}|undefined|\[object/u);
}

function expectWhole(workspace: Workspace): void {
  expect(findDanglingReferences(workspace)).toEqual([]);
  for (const table of tableNames) {
    const validator = tableValidators[table] as z.ZodMiniType;
    for (const record of workspace[table].values()) expect(validator.safeParse(record).success).toBe(true);
  }
}

/** Whatever the bytes: an error in a sentence or a preview whose records stand by themselves, and nothing is changed. */
function expectErrorOrPreview(bytes: Uint8Array): 'error' | 'preview' {
  const result = previewImport(present, bytes);
  expect(exportWorkspace(present, { changedAt })).toBe(presentText);
  if (!result.ok) {
    expectSentence(result.error);
    return 'error';
  }
  expectWhole(result.value.records);
  for (const mode of ['replace', 'add-as-new-teams'] as const) {
    const changes = applyImport(result.value, mode, present, { newId: numberedIds() });
    if (changes.ok) expectWhole(applyChanges(present, changes.value.changes));
  }
  return 'preview';
}

/** Every place in the file, as the way to it. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

const places = placesIn(v1Object()).filter((path) => path.length > 0);

type Node = Record<string | number, unknown>;

function nodeAt(root: unknown, path: readonly (string | number)[]): Node {
  return path.reduce((node, key) => (node as Node)[key] as Node, root as Node);
}

const strangeValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1.5,
    1e308,
    '',
    ' ',
    '\ud800',
    'constructor',
    '2026-02-30',
    '2026-11-22',
    'n-oncall',
    'r-sept',
    'team-payments',
    'a0',
    [],
    {},
    [[]],
    [null],
    { id: 'x' },
  ),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
);

// Thousands of files are read here; on a busy machine that takes its time.
describe('a good file, damaged at random', { timeout: 60_000 }, () => {
  it('cut anywhere, is an error: never less than was saved without a word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: v1Bytes.length - 3 }), (length) => {
        expect(expectErrorOrPreview(v1Bytes.slice(0, length))).toBe('error');
      }),
      { numRuns: 200 },
    );
  });

  it('with bytes flipped', () => {
    const flip = fc.record({ at: fc.nat(v1Bytes.length - 1), mask: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 4 }), (flips) => {
        const bytes = v1Bytes.slice();
        for (const { at, mask } of flips) bytes[at] = (bytes[at] ?? 0) ^ mask;
        expectErrorOrPreview(bytes);
      }),
      { numRuns: 200 },
    );
  });

  it('with a stretch of it gone, doubled or filled with zeros, as disks do', () => {
    const stretch = fc.record({
      start: fc.nat(v1Bytes.length - 1),
      length: fc.integer({ min: 1, max: 5_000 }),
      how: fc.constantFrom('gone' as const, 'doubled' as const, 'zeros' as const),
    });
    fc.assert(
      fc.property(stretch, ({ start, length, how }) => {
        const [head, part, tail] = [
          v1Bytes.slice(0, start),
          v1Bytes.slice(start, start + length),
          v1Bytes.slice(start + length),
        ];
        const middle = { gone: [], doubled: [...part, ...part], zeros: part.map(() => 0) }[how];
        expectErrorOrPreview(new Uint8Array([...head, ...middle, ...tail]));
      }),
      { numRuns: 200 },
    );
  });

  it('with values swapped for others', () => {
    const swap = fc.record({ path: fc.constantFrom(...places), value: strangeValue });
    fc.assert(
      fc.property(fc.array(swap, { minLength: 1, maxLength: 5 }), (swaps) => {
        const file = v1Object();
        for (const { path, value } of swaps) {
          try {
            nodeAt(file, path.slice(0, -1))[path.at(-1) ?? ''] = value;
          } catch {
            // An earlier swap has taken the place away.
          }
        }
        expectErrorOrPreview(bytesOf(file));
      }),
      { numRuns: 400 },
    );
  });

  it('with records gone, doubled, or in the table of others', () => {
    const table = fc.constantFrom<TableName>(...tableNames);
    const move = fc.record({ from: table, to: table, index: fc.nat(8), keep: fc.boolean() });
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 6 }), (moves) => {
        const file = v1Object();
        for (const { from, to, index, keep } of moves) {
          const records = file.records[from] ?? [];
          const record = records[index % Math.max(records.length, 1)];
          if (!record) continue;
          if (!keep) records.splice(records.indexOf(record), 1);
          file.records[to]?.push({ ...record });
        }
        expect(expectErrorOrPreview(bytesOf(file))).toBe('preview');
      }),
      { numRuns: 200 },
    );
  });

  it('or no file at all, but any bytes and any JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map(bytesOf)), (bytes) => {
        expectErrorOrPreview(bytes);
      }),
      { numRuns: 200 },
    );
  });
});
