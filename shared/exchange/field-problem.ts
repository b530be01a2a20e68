import type * as z from 'zod/mini';
import { quotedExcerpt } from './excerpt';

/** What a validator found in one field, as the end of a sentence: 'due ("2026-02-30") is not a day that exists'. */
export function fieldProblem(issue: z.core.$ZodIssue | undefined, record: unknown): string {
  if (!issue) return 'is not what it should be';
  const field = fieldName(issue.path);
  const value = valueAt(record, issue.path);
  const subject = field === '' ? 'it' : field;
  if (value === undefined) return `${subject} is missing`;
  if (issue.code === 'invalid_type') return `${subject} ${wrongType(issue.expected, value)}`;
  if (issue.code === 'invalid_value') {
    return `${subject}${shown(value)} is none of ${issue.values.map(String).join(', ')}`;
  }
  if (issue.code === 'too_big' && typeof value === 'string') return `${subject} ${issue.message}`;
  return `${subject}${shown(value)} ${issue.message}`;
}

/** The way to a field as one would write it: `looks[2].date`. */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  let value = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value;
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function wrongType(expected: string, value: unknown): string {
  // A number where a number is expected is one with a fraction, or one too large to be written down.
  if (typeof value === 'number' && (expected === 'number' || expected === 'int')) {
    return Number.isFinite(value) ? `(${value}) is not a whole number` : `(${value}) is too large a number`;
  }
  return `is ${typeOf(value)} where ${typeWords[expected] ?? expected} should be`;
}

function typeOf(value: unknown): string {
  if (value === null) return 'empty (null)';
  if (Array.isArray(value)) return 'a list';
  return typeWords[typeof value] ?? typeof value;
}

/** The value in brackets, where it is short enough to be recognised. */
function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return ` (${value})`;
  if (typeof value === 'string' && value.trim() !== '') return ` (${quotedExcerpt(value)})`;
  return '';
}
