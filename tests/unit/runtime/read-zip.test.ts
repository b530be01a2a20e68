import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackZip } from '../../../electron/runtime/read-zip.mjs';

interface Part {
  name: string;
  text: string;
  mode?: number;
  stored?: boolean;
}

/** A ZIP archive as Info-ZIP writes it on Unix. */
function zipOf(parts: Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const [name, bytes] = [Buffer.from(part.name), Buffer.from(part.text)];
    const packed = part.stored ? bytes : deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(part.stored ? 0 : 8, 10);
    entry.writeUInt32LE(crc32(bytes), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, name, packed);
    directory.push(entry, name);
    offset += local.length + name.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listing, end]);
}

describe('unpackZip', () => {
  let folder: string;
  const everything = (name: string) => name;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-zip-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const save = (bytes: Buffer) => {
    const path = join(folder, 'a.zip');
    writeFileSync(path, bytes);
    return path;
  };

  it('unpacks deflated and stored files with their modes, in folders, under chosen names', async () => {
    const text = 'the same line\n'.repeat(5000);
    const archive = save(
      zipOf([
        { name: 'App/', text: '', mode: 0o40755 },
        { name: 'App/App', text, mode: 0o100755 },
        { name: 'App/locales/de.pak', text: 'de', stored: true },
        { name: 'App/resources/app/index.js', text: 'left out' },
      ]),
    );
    const target = join(folder, 'out');
    const written = await unpackZip(archive, target, (name) => {
      if (name.includes('/resources/')) return null;
      return name === 'App/App' ? 'electron' : name.slice('App/'.length);
    });
    expect(written).toBe(2);
    expect(readdirSync(target).sort()).toEqual(['electron', 'locales']);
    expect(readFileSync(join(target, 'electron'), 'utf8')).toBe(text);
    expect(statSync(join(target, 'electron')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(target, 'locales/de.pak'), 'utf8')).toBe('de');
  });

  it('refuses an entry that would land outside its folder', async () => {
    const archive = save(zipOf([{ name: '../outside.txt', text: 'no' }]));
    await expect(unpackZip(archive, join(folder, 'out'), everything)).rejects.toThrow('outside its folder');
    expect(readdirSync(folder)).toEqual(['a.zip']);
  });

  it('refuses a damaged, a cut and a foreign file', async () => {
    const good = zipOf([{ name: 'a.txt', text: 'some text', stored: true }]);
    const damaged = Buffer.from(good);
    damaged[36] = (damaged[36] ?? 0) ^ 1;
    await expect(unpackZip(save(damaged), join(folder, 'out'), everything)).rejects.toThrow(
      'a.txt is damaged',
    );
    const cut = good.subarray(0, good.length - 10);
    await expect(unpackZip(save(cut), join(folder, 'out'), everything)).rejects.toThrow('not a ZIP archive');
    await expect(unpackZip(save(Buffer.alloc(0)), join(folder, 'out'), everything)).rejects.toThrow(
      'not a ZIP',
    );
  });
});
