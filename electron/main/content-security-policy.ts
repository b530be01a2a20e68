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
 * @param devServer the origin of the hot-reloading server, or null. With one, its inline preamble, its style elements
 *   and its socket are let through, and trusted types are off, since its client writes HTML.
 */
export function contentSecurityPolicy(devServer: string | null): string {
  const policy = { ...rules };
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
