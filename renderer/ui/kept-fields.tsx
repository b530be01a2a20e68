import { useEffect, useRef, useState } from 'react';
import { DateField } from './date-field';
import { NumberField } from './number-field';
import { TextField } from './text-field';

/**
 * A value that is typed into a field and kept when it is left: by Tab, by Enter, by going elsewhere, by the window closing. One
 * visit to a field is one step to undo. While nobody types, it follows the record.
 * @param keep stores it; false when it was refused, and then it stays in the field to be mended
 */
function useKept<Value>(value: Value, keep: (value: Value) => boolean) {
  const [typed, setTyped] = useState<{ readonly value: Value } | null>(null);
  const latest = useRef({ typed, value, keep });
  latest.current = { typed, value, keep };
  const leave = () => {
    const now = latest.current;
    if (now.typed === null) return;
    if (Object.is(now.typed.value, now.value) || now.keep(now.typed.value)) {
      latest.current = { ...now, typed: null };
      setTyped(null);
    }
  };
  // A field that is taken away is never told that it was left.
  useEffect(
    () => () => {
      const now = latest.current;
      if (now.typed !== null && !Object.is(now.typed.value, now.value)) now.keep(now.typed.value);
    },
    [],
  );
  return {
    shown: typed === null ? value : typed.value,
    change: (next: Value) => {
      latest.current = { ...latest.current, typed: { value: next } };
      setTyped({ value: next });
    },
    leave,
  };
}

interface KeptTextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  readonly autoFocus?: boolean;
  readonly onKeep: (value: string) => boolean;
}

/** A text that is kept when its field is left. */
export function KeptText({ value, onKeep, ...field }: KeptTextProps) {
  const { shown, change, leave } = useKept(value, onKeep);
  return <TextField {...field} value={shown} onChange={change} onSubmit={leave} onBlur={leave} />;
}

interface KeptNumberProps {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly description?: string;
  readonly onKeep: (value: number | null) => boolean;
}

/** A number that is kept when its field is left. */
export function KeptNumber({ value, onKeep, ...field }: KeptNumberProps) {
  const { shown, change, leave } = useKept(value, onKeep);
  return <NumberField {...field} value={shown} onChange={change} onSubmit={leave} onBlur={leave} />;
}

interface KeptDateProps {
  readonly label: string;
  readonly value: string | null;
  readonly onKeep: (value: string | null) => boolean;
}

/** A day that is kept when its field is left. */
export function KeptDate({ value, onKeep, label }: KeptDateProps) {
  const { shown, change, leave } = useKept(value, onKeep);
  return <DateField label={label} value={shown} onChange={change} onSubmit={leave} onLeave={leave} />;
}
