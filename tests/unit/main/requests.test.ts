import { describe, expect, it } from 'vitest';
import { isAllowedRequest } from '../../../electron/main/allowed-request';
import { contentSecurityPolicy } from '../../../electron/main/content-security-policy';
import { devServerOrigin } from '../../../electron/main/origin';

const devServer = 'http://localhost:5173';

describe('a request', () => {
  it.each([
    ['app://throughline/assets/a.js', true],
    ['blob:app://throughline/0b1f', true],
    ['data:image/png;base64,AA==', true],
    ['app://other/a.js', false],
    ['blob:http://127.0.0.1/0b1f', false],
    ['http://localhost:5173/a.js', false],
    ['https://example.org/', false],
    ['ws://localhost:5173/', false],
    ['wss://example.org/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.org/', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['chrome-extension://abc/x.js', false],
    ['nonsense', false],
  ])('%s is allowed: %s', (address, isAllowed) => {
    expect(isAllowedRequest(address, null)).toBe(isAllowed);
  });

  it.each([
    ['http://localhost:5173/app/main.tsx', true],
    ['ws://localhost:5173/?token=x', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['http://localhost:5174/', false],
    ['http://localhost.example:5173/', false],
    ['ws://example.org:5173/', false],
  ])('with a hot-reloading server, %s is allowed: %s', (address, isAllowed) => {
    expect(isAllowedRequest(address, devServer)).toBe(isAllowed);
  });
});

describe('the hot-reloading server', () => {
  it('is taken from the environment, on this machine and unpackaged only', () => {
    expect(devServerOrigin('http://localhost:5173/', false)).toBe(devServer);
    expect(devServerOrigin('http://localhost:5173/', true)).toBeNull();
    expect(devServerOrigin('http://example.org:5173/', false)).toBeNull();
    expect(devServerOrigin('file:///tmp/x', false)).toBeNull();
    expect(devServerOrigin('nonsense', false)).toBeNull();
    expect(devServerOrigin(undefined, false)).toBeNull();
  });
});

describe('the policy', () => {
  it('lets nothing through but the app itself', () => {
    const policy = contentSecurityPolicy('<script src="a.js"></script>', null);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain('trusted-types throughline-threads');
    expect(policy).not.toMatch(/unsafe|http|ws:|\*/);
  });

  it('lets the scripts run that stand in the page, known by the hash of their text', () => {
    // The example that the standard gives for a hash (Content Security Policy Level 3).
    const hash = 'qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=';
    const script = `<script data-sha256="${hash}">alert('Hello, world.');</script>`;
    const policy = contentSecurityPolicy(`<head>${script}<script>alert('By nobody.');</script></head>`, null);
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
  });

  it('opens for the hot-reloading server only as far as that needs', () => {
    const policy = contentSecurityPolicy('', devServer);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });
});
