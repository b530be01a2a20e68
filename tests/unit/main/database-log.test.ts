import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFolders } from '../../../electron/main/safekeeping/database-folders';
import { isLogLong } from '../../../electron/main/safekeeping/database-log';

let profile: string;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'throughline-log-'));
});

afterEach(() => rmSync(profile, { recursive: true }));

function write(name: string, kilobytes: number): void {
  const folder = join(profile, databaseFolders[0]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), Buffer.alloc(kilobytes * 1024));
}

describe("the log of the browser's database", () => {
  it('is long from a quarter of a megabyte on, over all its files', () => {
    write('000003.log', 200);
    expect(isLogLong(profile)).toBe(false);
    write('000007.log', 57);
    expect(isLogLong(profile)).toBe(true);
  });

  it('is not made longer by the tables beside it', () => {
    write('000005.ldb', 5_000);
    write('LOG', 5_000);
    expect(isLogLong(profile)).toBe(false);
  });

  it('is not long where there is none', () => {
    expect(isLogLong(profile)).toBe(false);
  });
});
