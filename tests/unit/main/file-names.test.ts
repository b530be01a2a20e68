import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareFileName } from '../../../electron/main/file-names';

describe('a suggested name', () => {
  it.each([
    ['Sprint 42 retro', 'Sprint 42 retro.md'],
    ['Sprint 42 retro.md', 'Sprint 42 retro.md'],
    ['Notes.MD', 'Notes.md'],
    ['v1.2 release', 'v1.2 release.md'],
    ['../../etc/passwd', 'passwd.md'],
    ['/etc/cron.d/job', 'job.md'],
    ['C:\\Windows\\system32\\x', 'x.md'],
    ['a/', 'throughline.md'],
    ['..', 'throughline.md'],
    ['', 'throughline.md'],
    ['.bashrc', 'bashrc.md'],
    ['what? <why>: "this" | that*', 'what why this that.md'],
    ['line\nbreak\u0000', 'line break.md'],
    ['evil\u202Eexe', 'evil exe.md'],
    ['CON', '_CON.md'],
    ['nul.txt', '_nul.txt.md'],
    ['trailing. . ', 'trailing.md'],
    ['Überblick 雨', 'Überblick 雨.md'],
  ])('%j becomes %j', (suggested, name) => {
    expect(bareFileName(suggested, 'markdown')).toBe(name);
  });

  it('never holds a folder, and always fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (suggested) => {
        const name = bareFileName(suggested, 'json');
        expect(name).toMatch(/^[^/\\:\p{Cc}]+\.json$/u);
        expect(name.startsWith('.')).toBe(false);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
      }),
    );
  });
});
