import { useState } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import styles from './field.module.css';

export interface NumberFieldProps {
  readonly label: string;
  /** Null is "nothing entered", which is not zero. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly onSubmit?: () => void;
  readonly onBlur?: () => void;
}

/** A field for a number: arrows step it, and what is out of range is said and not taken. */
export function NumberField({
  label,
  value,
  onChange,
  min,
  max,
  step = 1,
  hideLabel = false,
  description,
  autoFocus = false,
  isDisabled = false,
  onSubmit,
  onBlur,
}: NumberFieldProps) {
  // What is typed is kept while it isn't a number in range, so that nobody's keystrokes vanish.
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === null ? '' : String(value));
  const problem = draft === null ? null : rangeProblem(draft, min, max);

  const change = (next: string) => {
    const isGood = rangeProblem(next, min, max) === null;
    setDraft(isGood ? null : next);
    if (isGood) onChange(next.trim() === '' ? null : Number(next));
  };
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={text}
      onChange={change}
      onBlur={() => {
        setDraft(null);
        onBlur?.();
      }}
      isInvalid={problem !== null}
      isDisabled={isDisabled}
      validationBehavior="aria"
      type="number"
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <Input
        className={`${styles.input} ${styles.number}`}
        min={min}
        max={max}
        step={step}
        autoFocus={autoFocus}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && onSubmit !== undefined && problem === null) onSubmit();
        }}
      />
      {description === undefined ? null : (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      {problem === null ? null : <FieldError className={styles.error ?? ''}>{problem}</FieldError>}
    </AriaTextField>
  );
}

function rangeProblem(text: string, min: number | undefined, max: number | undefined): string | null {
  if (text.trim() === '') return null;
  const number = Number(text);
  if (!Number.isFinite(number)) return 'Write a number.';
  if (min !== undefined && number < min) return `${min} is the least.`;
  if (max !== undefined && number > max) return `${max} is the most.`;
  return null;
}
