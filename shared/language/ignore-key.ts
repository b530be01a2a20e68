import { normalised } from './characters';
import type { Finding } from './finding';

/** The phrase under which a finding is kept when someone says "always ignore": the same words, however typed. */
export function ignoreKey(finding: Pick<Finding, 'words'>): string {
  return normalised(finding.words)
    .replace(/[*~@]/g, '')
    .replace(/[\s_\-‐‑]+/gu, ' ')
    .trim();
}
