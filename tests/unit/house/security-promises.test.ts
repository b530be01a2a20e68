import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const text = readFileSync(resolve(root, 'SECURITY.md'), 'utf8');

describe('the promises in SECURITY.md', () => {
  it('each name the test that holds it, and the test is there', () => {
    const promises = text
      .split('\n')
      .filter((line) => /^\| (?!promise)/.test(line))
      .map((line) => [...line.matchAll(/`(tests\/[\w./-]+)`/g)].map((match) => match[1] ?? ''));
    expect(promises.length).toBeGreaterThan(8);
    expect(promises.filter((tests) => tests.length === 0)).toEqual([]);
    expect(promises.flat().filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
  });
});
