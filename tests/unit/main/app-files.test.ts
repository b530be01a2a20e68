import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appFile, mimeType } from '../../../electron/main/app-files';

const root = '/app/out/renderer';

describe('the file that an address means', () => {
  it.each([
    ['app://throughline/', '/app/out/renderer/index.html'],
    ['app://throughline/?a=1#b', '/app/out/renderer/index.html'],
    ['app://throughline/assets/index-a1.js', '/app/out/renderer/assets/index-a1.js'],
    ['app://throughline/a%20b.svg', '/app/out/renderer/a b.svg'],
    ['app://throughline/a/../b.css', '/app/out/renderer/b.css'],
  ])('%s', (address, file) => {
    expect(appFile(address, root)).toBe(file);
  });

  it.each([
    'app://throughline/..%2f..%2fpackage.json',
    'app://throughline/..%2frenderer-of-another/x.js',
    'app://throughline/%2e%2e%2fx',
    'app://throughline/a%5c..%5c..%5cx',
    'app://throughline/C:%5cWindows',
    'app://throughline/a%00.js',
    'app://throughline/%ff',
    'app://other/index.html',
    'app://throughline.example/index.html',
    'file:///app/out/renderer/index.html',
    'not an address',
  ])('is none: %s', (address) => {
    expect(appFile(address, root)).toBeNull();
  });

  it('is never outside of the folder', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%2f', '/', '\\', 'a', 'out'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const file = appFile(`app://throughline/${parts.join('/')}`, root);
        expect(file === null || file.startsWith(`${root}/`)).toBe(true);
      }),
    );
  });
});

it('names the type of what the pages are made of, and calls everything else bytes', () => {
  expect(mimeType('/x/index.html')).toBe('text/html; charset=utf-8');
  expect(mimeType('/x/a.JS')).toBe('text/javascript; charset=utf-8');
  expect(mimeType('/x/a.woff2')).toBe('font/woff2');
  expect(mimeType('/x/a.exe')).toBe('application/octet-stream');
});
