import { ok, type Result } from '../kernel/result';
import { type RuleError, refuse } from '../kernel/rule';

/**
 * Reads a number as people type it: "85", "85 %", "2,5", "1,200". Whether it is in range is the rule's to say.
 * @returns null for an empty text or "?", which is "not known"; or 'not-a-number' with a sentence
 */
export function parseTypedNumber(raw: string): Result<number | null, RuleError> {
  const text = raw
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^[~≈]/, '')
    .replace(/%$/, '')
    .replace('−', '-');
  if (text === '' || text === '?') return ok(null);
  const isGrouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  const plain = isGrouped ? text.replaceAll(',', '') : text.replace(',', '.');
  if (!/^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain)) {
    return refuse('not-a-number', "Write a number, or leave it empty while you don't know it.");
  }
  return ok(Number(plain));
}
