import { formatDuration, parseDuration, parseDurationRange, type WorkCalendar } from '@shared/flow/durations';
import { parseTypedNumber } from '@shared/flow/typed-numbers';
import type { Result } from '@shared/kernel/result';
import type { RuleError } from '@shared/kernel/rule';
import type { FlowRange } from '@shared/model/flow-step';
import { type FieldProps, ParsedField } from './parsed-field';

interface ValueProps<Value> extends FieldProps {
  /** Null while it isn't known. */
  readonly value: Value | null;
  /** Stores it; a refusal is said at the field. */
  readonly keep: (value: Value | null) => Result<unknown, RuleError>;
}

/** A time as people say it: "2d", "30 min", "3 weeks". */
export function DurationField({
  value,
  calendar,
  ...field
}: ValueProps<number> & { readonly calendar: WorkCalendar }) {
  return (
    <ParsedField
      placeholder="2 d"
      {...field}
      shown={value === null ? '' : formatDuration(value, calendar)}
      read={(text) => parseDuration(text, calendar)}
    />
  );
}

/** From where to where a time goes: "2-5 d". */
export function RangeField({
  value,
  calendar,
  ...field
}: ValueProps<FlowRange> & { readonly calendar: WorkCalendar }) {
  const shown =
    value === null
      ? ''
      : `${formatDuration(value.least, calendar)} - ${formatDuration(value.most, calendar)}`;
  return (
    <ParsedField
      placeholder="1-5 d"
      {...field}
      shown={shown}
      read={(text) => parseDurationRange(text, calendar)}
    />
  );
}

/** A number as people type it. */
export function CountField({ value, unit = '', ...field }: ValueProps<number> & { readonly unit?: string }) {
  return (
    <ParsedField
      {...field}
      shown={value === null ? '' : `${value}${unit}`}
      read={(text) => parseTypedNumber(text)}
    />
  );
}
