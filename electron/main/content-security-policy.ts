/**
 * What the pages may load and run, sent with every answer of the app's own protocol.
 * Styles that React sets are written through the CSSOM, which a policy doesn't stop, so no 'unsafe-inline' is needed.
 */
const rules: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'media-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  // One policy, which lets one thing through: the address of the thread that runs a map by chance.
  'trusted-types': 'throughline-threads',
};

/**
 * The policy as a header's value.
 * @param page the built page: the scripts that stand in it may run, each known by the hash of its text, which the build wrote beside it
 * @param devServer the origin of the hot-reloading server, or null. With one, its inline preamble, its style elements
 *   and its socket are let through, and trusted types are off, since its client writes HTML.
 */
export function contentSecurityPolicy(page: string, devServer: string | null): string {
  const policy: Record<string, string> = {
    ...rules,
    'script-src': ["'self'", ...scriptHashes(page)].join(' '),
  };
  if (devServer !== null) {
    policy['script-src'] = "'self' 'unsafe-inline'";
    policy['style-src'] = "'self' 'unsafe-inline'";
    policy['connect-src'] = `'self' ${devServer} ${devServer.replace(/^http/, 'ws')} ws://localhost:*`;
    delete policy['require-trusted-types-for'];
    delete policy['trusted-types'];
  }
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** The hashes of the scripts that stand in a page, as a policy names them. Reckoned here, each start would load the library for it. */
function scriptHashes(page: string): string[] {
  return [...page.matchAll(/<script data-sha256="([\w+/=]+)">/g)].map(([, hash]) => `'sha256-${hash}'`);
}
