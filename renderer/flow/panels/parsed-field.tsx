import type { Result } from '@shared/kernel/result';
import type { RuleError } from '@shared/kernel/rule';
import { useEffect, useRef, useState } from 'react';
import { TextField } from '@/ui/text-field';

export interface FieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly description?: string;
  readonly autoFocus?: boolean;
  /** Enter, once it is kept. */
  readonly onDone?: () => void;
  /** Escape. What was typed is dropped. */
  readonly onCancel?: () => void;
  /** It was left with something that could be kept. */
  readonly onLeft?: () => void;
}

export interface ParsedFieldProps<Value> extends FieldProps {
  /** What is stored, as text. */
  readonly shown: string;
  readonly read: (text: string) => Result<Value, RuleError>;
  /** Stores it; a refusal is said at the field. */
  readonly keep: (value: Value) => Result<unknown, RuleError>;
}

/** A value that is typed as people say it, kept when its field is left. What is wrong stays in it, with a sentence that says why. */
export function ParsedField<Value>({
  shown,
  read,
  keep,
  onDone,
  onCancel,
  onLeft,
  ...field
}: ParsedFieldProps<Value>) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isClosed = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const { autoFocus = false } = field;
  useEffect(() => {
    if (autoFocus) input.current?.select();
  }, [autoFocus]);
  const settle = (text: string | null): RuleError | null => {
    // What is shown is rounded: leaving it as it was must not store the rounding.
    if (text === null || text.trim() === shown) return null;
    const value = read(text);
    if (!value.ok) return value.error;
    const kept = keep(value.value);
    return kept.ok ? null : kept.error;
  };
  const leave = (): boolean => {
    const error = settle(typed);
    setProblem(error?.message ?? null);
    if (error === null) setTyped(null);
    return error === null;
  };
  // A field that is taken away is never told that it was left.
  const latest = useRef({ typed, settle });
  latest.current = { typed, settle };
  useEffect(
    () => () => {
      if (!isClosed.current) latest.current.settle(latest.current.typed);
    },
    [],
  );
  return (
    <TextField
      {...field}
      inputRef={input}
      value={typed ?? shown}
      error={problem}
      onChange={(text) => {
        setProblem(null);
        setTyped(text);
      }}
      onSubmit={() => {
        if (!leave()) return;
        latest.current = { ...latest.current, typed: null };
        onDone?.();
      }}
      {...(onCancel === undefined
        ? {}
        : {
            onCancel: () => {
              isClosed.current = true;
              onCancel();
            },
          })}
      onBlur={() => {
        if (!isClosed.current && leave()) {
          latest.current = { ...latest.current, typed: null };
          onLeft?.();
        }
      }}
    />
  );
}
