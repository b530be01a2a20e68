import { createHash } from 'node:crypto';
import { expect, test } from '../../support/launch-app';

test('text never becomes a script', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const ran: string[] = [];
    Object.assign(globalThis, { ran });
    const refused = (attempt: () => unknown) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const script = (fill: (element: HTMLScriptElement) => void) =>
      refused(() => {
        const element = document.createElement('script');
        fill(element);
        document.head.append(element);
      });
    // biome-ignore lint/security/noGlobalEval: the policy must refuse it
    const evaluate = globalThis.eval;
    const violated = new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', resolve);
    });
    // In a timer, since the test tool's own scripts may evaluate.
    const results = await new Promise<Record<string, string>>((resolve) =>
      setTimeout(() => {
        resolve({
          eval: refused(() => evaluate('globalThis.ran.push("eval")')),
          function: refused(() => new Function('globalThis.ran.push("function")')()),
          innerHTML: refused(() => {
            document.createElement('div').innerHTML = '<b>text</b>';
          }),
          inlineScript: script((element) => element.append('globalThis.ran.push("inline")')),
          scriptText: script((element) => {
            element.text = 'globalThis.ran.push("text")';
          }),
          scriptAddress: script((element) => {
            element.src = 'data:text/javascript,globalThis.ran.push("address")';
          }),
          policy: refused(() => {
            // The types of the page don't know trusted types.
            const { trustedTypes } = globalThis as unknown as {
              trustedTypes: { createPolicy(name: string, rules: object): unknown };
            };
            trustedTypes.createPolicy('any', { createScript: (text: string) => text });
          }),
        });
      }),
    );
    const link = document.createElement('a');
    link.href = 'javascript:globalThis.ran.push("link")';
    document.body.append(link);
    link.click();
    await violated;
    return { results, ran };
  });

  expect(outcome.ran).toEqual([]);
  expect(outcome.results).toEqual({
    eval: 'EvalError',
    function: 'EvalError',
    innerHTML: 'TypeError',
    inlineScript: 'TypeError',
    scriptText: 'TypeError',
    scriptAddress: 'TypeError',
    policy: 'TypeError',
  });
});

test('a style element or an attribute in HTML has no effect', async ({ page }) => {
  const color = await page.evaluate(() => {
    const style = document.createElement('style');
    style.append('#styled { color: rgb(1, 2, 3) }');
    const element = document.createElement('p');
    element.id = 'styled';
    element.setAttribute('style', 'color: rgb(1, 2, 3)');
    document.head.append(style);
    document.body.append(element);
    return getComputedStyle(element).color;
  });
  expect(color).not.toBe('rgb(1, 2, 3)');
});

test('every answer of the app carries the policy, its type and no way to sniff another', async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const { status, headers } = await fetch('/');
    const { characterSet, contentType } = document;
    return { status, headers: Object.fromEntries(headers), readAs: `${contentType} in ${characterSet}` };
  });
  expect(answer.status).toBe(200);
  expect(answer.readAs).toBe('text/html in UTF-8');
  expect(answer.headers).toMatchObject({
    // Chromium adds its own word for a file to ours.
    'content-type': 'text/html; charset=utf-8, text/html',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  });
  // One script stands in the page: the first one, known by its text.
  const first = await page.evaluate(() => document.querySelector('script:not([src])')?.textContent ?? '');
  expect(first).not.toBe('');
  const hash = createHash('sha256').update(first).digest('base64');
  const policy = answer.headers['content-security-policy']?.split('; ') ?? [];
  expect(policy.sort()).toEqual(
    [
      "default-src 'none'",
      `script-src 'self' 'sha256-${hash}'`,
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "media-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types throughline-threads',
    ].sort(),
  );
});

test('the protocol serves the built pages and nothing beside them', async ({ app }) => {
  // Asked from the main process, whose requests no page's policy holds back.
  const answers = await app.evaluate(async ({ session }) => {
    const ask = (address: string, method = 'GET') =>
      session.defaultSession.fetch(address, { method }).then(
        async (answer) => `${answer.status} ${(await answer.text()).length > 0 ? 'content' : 'empty'}`,
        (error: Error) => error.message,
      );
    return {
      start: await ask('app://throughline/'),
      missing: await ask('app://throughline/missing.js'),
      folder: await ask('app://throughline/assets'),
      manifest: await ask('app://throughline/..%2f..%2fpackage.json'),
      main: await ask('app://throughline/..%2fmain%2fmain.js'),
      machine: await ask('app://throughline/%2fetc%2fhostname'),
      host: await ask('app://other/'),
      write: await ask('app://throughline/', 'POST'),
    };
  });
  expect(answers).toEqual({
    start: '200 content',
    missing: 'net::ERR_FILE_NOT_FOUND',
    folder: 'net::ERR_FILE_NOT_FOUND',
    manifest: 'net::ERR_FILE_NOT_FOUND',
    main: 'net::ERR_FILE_NOT_FOUND',
    machine: 'net::ERR_FILE_NOT_FOUND',
    host: 'net::ERR_FILE_NOT_FOUND',
    write: 'net::ERR_FILE_NOT_FOUND',
  });
});
