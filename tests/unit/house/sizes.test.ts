import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
/** Past this many lines a file is two things. */
const MOST_LINES = 400;
/** Past this many lines it is asked whether it is two things. */
const ASK_LINES = 250;

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((path) => /^(electron|shared|renderer|tests)\/.*\.(ts|tsx|mjs|css)$/.test(path))
  .flatMap((path) => {
    try {
      return [{ path, text: readFileSync(resolve(root, path), 'utf8') }];
    } catch {
      // Deleted, but not yet told to git.
      return [];
    }
  });

const lines = (text: string) => text.split('\n').length - 1;

describe('the sizes of files', () => {
  it('stay small enough to be read at once', () => {
    const sizes = files
      .map(({ path, text }) => ({ path, lines: lines(text) }))
      .sort((a, b) => b.lines - a.lines);
    const at = (share: number) => sizes[Math.floor((sizes.length - 1) * (1 - share))]?.lines;
    console.log(`Sizes of ${sizes.length} files: half under ${at(0.5)} lines, nine in ten under ${at(0.9)}.`);
    for (const size of sizes.filter((each) => each.lines > ASK_LINES)) {
      console.log(`  ${size.lines}  ${size.path}`);
    }
    expect(sizes.length).toBeGreaterThan(60);
    expect(sizes.filter((size) => size.lines > MOST_LINES)).toEqual([]);
  });

  it('have names in kebab case', () => {
    const odd = files.map(({ path }) => path).filter((path) => !/^[a-z0-9./-]+$/.test(path));
    expect(odd).toEqual([]);
  });
});

describe('what the compiler cannot hold', () => {
  it('the bridge to the main process is touched in one file', () => {
    const touching = files
      .filter(
        ({ path, text }) =>
          path.startsWith('renderer/') && /window\.throughline|['"]throughline['"]\]/.test(text),
      )
      .map(({ path }) => path);
    expect(touching).toEqual(['renderer/store/bridge.ts']);
  });

  it('rules have no clock and no dice of their own', () => {
    const impure = files
      .filter(({ path }) => path.startsWith('shared/'))
      .filter(({ text }) => /Date\.now\(|new Date\(\)|Math\.random\(|crypto\./.test(text))
      .map(({ path }) => path);
    expect(impure).toEqual([]);
  });
});
