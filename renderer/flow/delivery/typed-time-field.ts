import { typedTime } from '@shared/exchange/typed-delivery';
import type { Result } from '@shared/kernel/result';
import { ok } from '@shared/kernel/result';
import { type RuleError, refuse } from '@shared/kernel/rule';
import { typedTimeOf } from './delivery-words';

/**
 * What a field with a time says.
 * @param typed what stands in it
 * @param stored what it began with: while it says the same, its seconds stay as they are
 * @returns null for an empty field
 */
export function timeInField(typed: string, stored: string | null): Result<string | null, RuleError> {
  const text = typed.trim();
  if (text === '') return ok(null);
  if (stored !== null && text === typedTimeOf(stored)) return ok(stored);
  const read = typedTime(text, new Date().toISOString());
  return read ?? refuse('no-such-time', 'Write a time like 2026-03-09 14:30, 14:30 or yesterday 9:05.');
}
