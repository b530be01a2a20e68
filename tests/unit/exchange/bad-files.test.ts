import { exportWorkspace } from '@shared/exchange/json-export';
import { previewImport, tooLarge } from '@shared/exchange/json-import';
import { IMPORT_LIMIT_BYTES } from '@shared/ipc';
import { describe, expect, it } from 'vitest';
import { bytesOf, v1Bytes, v1Object, v1Text, v1Workspace } from './v1-file';

const changedAt = '2026-11-20T16:30:00.000Z';

/** What the reader says to bytes, and that the workspace is what it was. */
function refusalOf(bytes: Uint8Array): { readonly code: string; readonly message: string } {
  const workspace = v1Workspace();
  const before = exportWorkspace(workspace, { changedAt });
  const result = previewImport(workspace, bytes);
  expect(exportWorkspace(workspace, { changedAt })).toBe(before);
  if (result.ok) return { code: 'no refusal', message: result.value.sentence };
  return { code: result.error.code, message: result.error.message };
}

function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at += 1)
    view.setUint16(at * 2, units.charCodeAt(at), order === 'little');
  return bytes;
}

/** The frozen file with a text of it replaced. */
function v1With(search: string, replacement: string): Uint8Array {
  expect(v1Text).toContain(search);
  return bytesOf(v1Text.replace(search, () => replacement));
}

function v1WithByte(search: string, byte: number): Uint8Array {
  const at = v1Text.indexOf(search);
  const bytes = v1Bytes.slice();
  // Everything before the place is ASCII, so that its index in the text is its index in the bytes.
  bytes[at] = byte;
  return bytes;
}

const readAsIs = 'Choose a file as Throughline exported it, or a snapshot.';
const exported = 'Choose a file that Throughline exported.';

const wholeFiles: readonly [what: string, bytes: () => Uint8Array, code: string, message: string][] = [
  [
    'empty',
    () => new Uint8Array(),
    'empty',
    'The file is empty. Choose a file that Throughline exported, or a snapshot.',
  ],
  [
    'blank',
    () => bytesOf(' \n\n\t '),
    'empty',
    'The file holds nothing but blanks, as after a crash while it was written. Choose another export, or a snapshot.',
  ],
  [
    'nothing but zero bytes',
    () => new Uint8Array(4096),
    'empty',
    'The file holds nothing but blanks, as after a crash while it was written. Choose another export, or a snapshot.',
  ],
  [
    'over 25 MB',
    () => new Uint8Array(IMPORT_LIMIT_BYTES + 1).fill(0x20),
    'too-large',
    'The file is 25.1 MB, and an import reads at most 25 MB. Export one team at a time and import those files.',
  ],
  [
    'truncated in a text',
    () => bytesOf(v1Text.slice(0, v1Text.indexOf('Lindqvist'))),
    'truncated',
    'The file is cut short: it stops in line 31, before its end. Export it again, or choose a snapshot.',
  ],
  [
    'truncated between two records',
    () => bytesOf(v1Text.slice(0, v1Text.indexOf('"person"') - 5)),
    'truncated',
    'The file is cut short: it stops in line 20, before its end. Export it again, or choose a snapshot.',
  ],
  [
    'truncated before its last bracket',
    () => bytesOf(v1Text.trimEnd().slice(0, -1)),
    'truncated',
    'The file is cut short: it stops in line 624, before its end. Export it again, or choose a snapshot.',
  ],
  [
    'truncated in the middle of a character',
    () => v1Bytes.slice(0, new TextEncoder().encode(v1Text.slice(0, v1Text.indexOf('梅'))).length + 2),
    'truncated',
    'The file stops in the middle of a character, in line 37. Export it again, or choose a snapshot.',
  ],
  [
    'Markdown',
    () => bytesOf('# Retrospective\n\n- a note\n'),
    'not-json',
    `The file isn't whole JSON: line 1, column 1 has "#" where a value should be. ${readAsIs}`,
  ],
  [
    'JSON with a comma too many',
    () => v1With('"sample": false,', '"sample": false,,'),
    'not-json',
    `The file isn't whole JSON: line 11, column 25 has "," where the name of a field in quotes should be. ${readAsIs}`,
  ],
  [
    'JSON with a comma too few',
    () => v1With('"sample": false,', '"sample": false'),
    'not-json',
    `The file isn't whole JSON: line 12, column 9 has a quotation mark where a comma or } should be. ${readAsIs}`,
  ],
  [
    'JSON with the marks of a merge in it',
    () => v1With('        "sample": false,', '<<<<<<< HEAD\n        "sample": false,'),
    'not-json',
    `The file isn't whole JSON: line 11, column 1 has "<" where the name of a field in quotes should be. ${readAsIs}`,
  ],
  [
    'JSON with a line break inside quotes',
    () => v1With('Amara Okafor', 'Amara\nOkafor'),
    'not-json',
    `The file isn't whole JSON: line 25, column 23 ends inside quotes that are never closed. ${readAsIs}`,
  ],
  [
    'JSON with a backslash that means nothing',
    () => v1With('Amara Okafor', 'Amara\\Okafor'),
    'not-json',
    `The file isn't whole JSON: line 25, column 23 has a backslash that means nothing: "\\O". ${readAsIs}`,
  ],
  [
    'JSON with something behind its end',
    () => bytesOf(`${v1Text}{}`),
    'not-json',
    `The file isn't whole JSON: line 626, column 1 has "{" after the end of the data. ${readAsIs}`,
  ],
  [
    'JSON with an unquoted value',
    () => v1With('"sample": false,', '"sample": NaN,'),
    'not-json',
    `The file isn't whole JSON: line 11, column 19 has "N" where a value should be. ${readAsIs}`,
  ],
  [
    'a plain list',
    () => bytesOf([1, 2, 3]),
    'another-program',
    `The file is a plain JSON list, not a file of Throughline. ${exported}`,
  ],
  [
    'a single value',
    () => bytesOf('"hello"'),
    'another-program',
    `The file is JSON with nothing in it but one value, not a file of Throughline. ${exported}`,
  ],
  [
    'a board of Trello',
    () => bytesOf({ name: 'Board', lists: [], cards: [], labels: [] }),
    'another-program',
    `The file is a board exported from Trello, not a file of Throughline. ${exported}`,
  ],
  [
    'a package.json',
    () => bytesOf({ name: 'x', version: '1.0.0', dependencies: {} }),
    'another-program',
    `The file is a package.json, not a file of Throughline. ${exported}`,
  ],
  [
    'JSON that names another format',
    () => bytesOf({ format: 'flow\nmap', version: 1 }),
    'another-program',
    `The file is JSON of the format "flow map", not of Throughline. ${exported}`,
  ],
  [
    'any other JSON',
    () => bytesOf({ hello: 'world' }),
    'another-program',
    `The file is JSON, but it isn't Throughline's: its field "format" doesn't say "throughline". ${exported}`,
  ],
  [
    'a newer version',
    () => bytesOf({ ...v1Object(), version: 2 }),
    'newer-version',
    'The file has version 2 of the format, and this Throughline reads versions up to 1. ' +
      'Update Throughline, then import it again.',
  ],
  [
    'a version that is text',
    () => bytesOf({ ...v1Object(), version: '1' }),
    'no-version',
    'The file doesn\'t say which version of Throughline\'s format it has: its field "version" should be a whole number ' +
      'from 1. Choose a file as Throughline exported it.',
  ],
  [
    'records that are no object',
    () => bytesOf({ ...v1Object(), records: [] }),
    'wrong-shape',
    'The file has no records: its field "records" should be an object. Choose a snapshot.',
  ],
  [
    'a table that is no list',
    () => bytesOf({ ...v1Object(), records: { ...v1Object().records, note: {} } }),
    'wrong-shape',
    "The file's records of \"note\" aren't a list, so they can't be read. Choose a snapshot.",
  ],
  [
    'nested over 32 deep',
    () => v1With('"sample": false', `"sample": ${'['.repeat(29)}${']'.repeat(29)}`),
    'too-deep',
    'The file is nested more than 32 levels deep at line 11, column 47, which no file of Throughline is. ' +
      'Choose a file as Throughline exported it.',
  ],
  [
    'nested a million deep',
    () => bytesOf('['.repeat(1_000_000)),
    'too-deep',
    'The file is nested more than 32 levels deep at line 1, column 33, which no file of Throughline is. ' +
      'Choose a file as Throughline exported it.',
  ],
  ...(['little', 'big'] as const).flatMap((order) =>
    [true, false].map((mark): (typeof wholeFiles)[number] => [
      `UTF-16, ${order} end first, ${mark ? 'with' : 'without'} a mark`,
      () => utf16(v1Text, order, mark),
      'utf-16',
      'The file is UTF-16 text, and Throughline reads UTF-8. Save it again as UTF-8 and import that.',
    ]),
  ),
  [
    'a byte that is no character',
    () => v1WithByte('Amara', 0xff),
    'not-utf-8',
    "The file isn't UTF-8 text: byte 549, in line 25, belongs to no character. " +
      'Choose the file as Throughline exported it, or save it again as UTF-8.',
  ],
  [
    'a file in Latin-1',
    () => Uint8Array.from(v1Text, (character) => Math.min(character.charCodeAt(0), 0xe9)),
    'not-utf-8',
    "The file isn't UTF-8 text: byte 814, in line 37, belongs to no character. " +
      'Choose the file as Throughline exported it, or save it again as UTF-8.',
  ],
  ...(['__proto__', 'constructor', 'prototype'] as const).map((name): (typeof wholeFiles)[number] => [
    `a field named ${name}`,
    () => v1With('"sample": false', `"${name}": {"admin": true}`),
    'forbidden-key',
    `The file has a field named "${name}" at line 11, column 9, which Throughline never writes and doesn't read. ` +
      'Choose a file that nobody has tampered with.',
  ]),
  [
    'a forbidden name behind an escape',
    () => v1With('"sample": false', '"\\u005f_proto__": {"admin": true}'),
    'forbidden-key',
    'The file has a field named "__proto__" at line 11, column 9, which Throughline never writes and doesn\'t read. ' +
      'Choose a file that nobody has tampered with.',
  ],
  [
    'a field that is there twice',
    () => v1With('"sample": false', '"sample": false, "sampl\\u0065": true'),
    'duplicate-key',
    'The field "sample" is there a second time at line 11, column 26, so one of the two would be lost. ' +
      'Delete the wrong one, and import again.',
  ],
  [
    'more fields than a record can have',
    () => bytesOf(`{${Array.from({ length: 10_001 }, (_, index) => `"f${index}":1`).join(',')}}`),
    'too-complex',
    'The file holds more than Throughline can read at once; it gave up at line 1, column 98892. ' +
      'Export one team at a time and import those files.',
  ],
];

describe("a file that can't be read is refused whole, in one clear sentence, and changes nothing", () => {
  it.each(wholeFiles)('%s', (_what, bytes, code, message) => {
    expect(refusalOf(bytes())).toEqual({ code, message });
  });

  it('leaves no trace on the objects of JavaScript', () => {
    for (const [, bytes] of wholeFiles) refusalOf(bytes());
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('says the same of a file that the main process found too large', () => {
    expect(tooLarge(80 * 1024 * 1024).message).toBe(
      'The file is 80 MB, and an import reads at most 25 MB. Export one team at a time and import those files.',
    );
  });
});
