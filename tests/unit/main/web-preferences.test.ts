import { describe, expect, it } from 'vitest';
import { assertSafe, safeWebPreferences } from '../../../electron/main/web-preferences';

describe("a window's page", () => {
  const safe = safeWebPreferences('/app/out/preload/preload.cjs', false);

  it('is opened with what must be set', () => {
    expect(() => assertSafe(safe)).not.toThrow();
    expect(safe.devTools).toBe(false);
  });

  it.each([
    ['sandbox', false],
    ['contextIsolation', false],
    ['nodeIntegration', true],
    ['nodeIntegrationInWorker', true],
    ['nodeIntegrationInSubFrames', true],
    ['webviewTag', true],
    ['webSecurity', false],
    ['allowRunningInsecureContent', true],
    ['experimentalFeatures', true],
    ['enableBlinkFeatures', 'Something'],
    ['partition', 'other'],
  ])('is refused with %s: %s', (flag, value) => {
    expect(() => assertSafe({ ...safe, [flag]: value })).toThrow(flag);
  });

  it('is refused when a flag is left to its default', () => {
    const { sandbox: _left, ...rest } = safe;
    expect(() => assertSafe(rest)).toThrow('sandbox');
  });
});
