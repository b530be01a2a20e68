import { type ImportPreview, previewImport } from '@shared/exchange/json-import';
import { IMPORT_LIMIT_BYTES } from '@shared/ipc';
import { emptyWorkspace } from '@shared/model/workspace';
import { describe, expect, it } from 'vitest';
import { v1Object } from './v1-file';

/**
 * The answer takes under two seconds on two idle cores. Here it is processor time that is counted, not the clock, and with
 * room: what this must notice is a reader that has become quadratic, which takes minutes.
 */
const MOST_PROCESSOR_SECONDS = 8;

const A_FIFTH = IMPORT_LIMIT_BYTES / 5;

function answerTo(text: string): string | ImportPreview {
  const bytes = new TextEncoder().encode(text);
  expect(bytes.length).toBeLessThanOrEqual(IMPORT_LIMIT_BYTES);
  const start = process.cpuUsage();
  const result = previewImport(emptyWorkspace(), bytes);
  const seconds = process.cpuUsage(start).user / 1_000_000;
  expect(seconds).toBeLessThan(MOST_PROCESSOR_SECONDS);
  return result.ok ? result.value : result.error.code;
}

/** As many items as fit between a head and a tail. */
function full(
  head: string,
  item: (index: number) => string,
  tail: string,
  size = IMPORT_LIMIT_BYTES,
): string {
  const parts: string[] = [];
  let room = size - head.length - tail.length;
  for (let index = 0; ; index += 1) {
    const part = index === 0 ? item(index) : `,${item(index)}`;
    if (part.length > room) break;
    room -= part.length;
    parts.push(part);
  }
  return `${head}${parts.join('')}${tail}`;
}

/** The frozen file with a table of as many records as fit. Only ASCII, so that characters are bytes. */
function fullTable(table: string, item: (index: number) => string, size?: number): string {
  const file = v1Object();
  for (const [name, records] of Object.entries(file.records)) {
    file.records[name] = records.filter((record) => /^[\u0020-\u007e]*$/.test(JSON.stringify(record)));
  }
  const text = JSON.stringify({ ...file, records: { ...file.records, [table]: ['@'] } });
  const [head = '', tail = ''] = text.split('"@"');
  return full(head, item, tail, size);
}

const note = (index: number, fields: Record<string, unknown> = {}) =>
  JSON.stringify({
    id: `x${index}`,
    retroId: 'r-sept',
    columnId: 'c2',
    order: 'a0',
    text: 'Staging breaks on Mondays: the weekend job fills the disk and nobody is there to see it happen',
    createdAt: '2026-09-04T13:01:00.000Z',
    ...fields,
  });

describe('25 MB that were made to hurt', { timeout: 120_000 }, () => {
  it('of brackets, names, numbers or line breaks are refused', () => {
    expect(answerTo(`[${'[],'.repeat(8_000_000)}1]`)).toBe('too-complex');
    expect(answerTo(full('{', (index) => `"k${index}":1`, '}'))).toBe('too-complex');
    expect(answerTo(`[${'1,'.repeat(12_000_000)}1]`)).toBe('too-complex');
    expect(answerTo(`${'\n'.repeat(IMPORT_LIMIT_BYTES - 1)}x`)).toBe('not-json');
    expect(answerTo(`"${'\\n'.repeat(IMPORT_LIMIT_BYTES / 2 - 1)}`)).toBe('truncated');
  });

  it('of notes that are good come in', () => {
    const preview = answerTo(fullTable('note', (index) => note(index)));
    expect(preview).toMatchObject({ counts: { note: expect.any(Number) } });
    expect((preview as ImportPreview).counts.note).toBeGreaterThan(100_000);
  });

  it('of notes that hang on nothing stay behind, and 200 of them are named', () => {
    const preview = answerTo(fullTable('note', (index) => note(index, { retroId: 'gone' }))) as ImportPreview;
    expect(preview.leftOutCount).toBeGreaterThan(100_000);
    expect(preview.leftOut).toHaveLength(200);
    const grouped = answerTo(
      fullTable('note', (index) => note(index, { groupId: 'gone' }), A_FIFTH),
    ) as ImportPreview;
    expect(grouped.warningCount).toBeGreaterThan(20_000);
    expect(grouped.warnings).toHaveLength(200);
  });

  it('of notes with wrong types or fields nobody knows', () => {
    const wrong = answerTo(
      fullTable('note', (index) => note(index, { text: 5, order: 'x'.repeat(99) })),
    ) as ImportPreview;
    expect(wrong.leftOutCount).toBeGreaterThan(100_000);
    const strange = answerTo(
      fullTable('note', (index) => note(index, { [`f${index}`]: 1 }), A_FIFTH),
    ) as ImportPreview;
    expect(strange.warnings.join('\n')).toMatch(/note\.f0, .* and others\.$/m);
  });

  it('of a list in one record, of which each entry is wrong', () => {
    const file = v1Object();
    const [retro] = file.records.retro ?? [];
    const text = JSON.stringify({
      ...file,
      records: {
        ...file.records,
        retro: [{ ...retro, discussedIds: Array.from({ length: 1_400_000 }, () => 1) }],
      },
    });
    const preview = answerTo(text) as ImportPreview;
    expect(preview.leftOut[0]?.reason).toBe('discussedIds has 1400000 entries');
  });
});
