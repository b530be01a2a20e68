import type { RuleContext } from '@shared/kernel/rule';
import { format } from 'date-fns/format';

/** What rules may know of the world, from this machine's clock and randomness. */
export function systemContext(): RuleContext {
  const now = new Date();
  return { now: now.toISOString(), today: format(now, 'yyyy-MM-dd'), newId: () => crypto.randomUUID() };
}
