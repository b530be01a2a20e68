import { localDay } from '@shared/kernel/calendar-date';
import type { RuleContext } from '@shared/kernel/rule';

/** What rules may know of the world, from this machine's clock and randomness. */
export function systemContext(): RuleContext {
  const now = new Date();
  return { now: now.toISOString(), today: localDay(now), newId: () => crypto.randomUUID() };
}
