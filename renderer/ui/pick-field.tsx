import { type KeyboardEvent, useId, useState } from 'react';
import fieldStyles from './field.module.css';
import styles from './pick-field.module.css';

export interface PickFieldProps<Id extends string> {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Enter, with what is picked by then. */
  readonly onSubmit?: (value: Id | null) => void;
  readonly onCancel?: () => void;
}

/**
 * Picks one of a few names by their first letters. The names stay in sight under the field, so that the room can read
 * along; arrows move between those that fit, Enter and Tab take the one that is marked, an empty field is nobody.
 */
export function PickField<Id extends string>({
  label,
  items,
  value,
  onChange,
  hideLabel = false,
  placeholder,
  autoFocus = false,
  onSubmit,
  onCancel,
}: PickFieldProps<Id>) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [marked, setMarked] = useState(0);
  const [isFocused, setIsFocused] = useState(false);
  const chosen = items.find((item) => item.id === value);
  const search = (typed ?? '').trim().toLowerCase();
  const fitting = search === '' ? items : items.filter((item) => fits(item.label, search));
  const current =
    typed === null && chosen !== undefined ? items.indexOf(chosen) : Math.min(marked, fitting.length - 1);
  const isMarking = search !== '' || marked > 0 || (typed === null && chosen !== undefined);

  const take = (item: { readonly id: Id } | undefined): Id | null => {
    const next = item?.id ?? null;
    onChange(next);
    setTyped(null);
    setMarked(0);
    return next;
  };
  /** What the field says now: the marked name when letters were typed, nobody when they were all removed. */
  const settle = (): Id | null => {
    if (typed === null) return value;
    if (search === '' && marked === 0) return take(undefined);
    if (fitting.length === 0) {
      setTyped(null);
      return value;
    }
    return take(fitting[current]);
  };
  const move = (steps: number) => {
    if (fitting.length === 0) return;
    const next = isMarking
      ? (current + steps + fitting.length) % fitting.length
      : steps > 0
        ? 0
        : fitting.length - 1;
    take(fitting[next]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (typed === null) move(event.key === 'ArrowDown' ? 1 : -1);
      else if (fitting.length > 0) {
        setMarked((current + (event.key === 'ArrowDown' ? 1 : fitting.length - 1)) % fitting.length);
      }
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      const next = settle();
      onSubmit?.(next);
    } else if (event.key === 'Tab') {
      settle();
    } else if (event.key === 'Escape' && (typed !== null || onCancel !== undefined)) {
      event.preventDefault();
      event.stopPropagation();
      if (typed !== null) setTyped(null);
      else onCancel?.();
    }
  };
  const activeId = isMarking && fitting[current] ? `${id}-${fitting[current].id}` : undefined;
  return (
    <div className={fieldStyles.field}>
      <label className={hideLabel ? 'visually-hidden' : fieldStyles.label} htmlFor={`${id}-input`}>
        {label}
      </label>
      <input
        id={`${id}-input`}
        className={`${fieldStyles.input} ${styles.input}`}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isFocused ? activeId : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        // biome-ignore lint/a11y/noAutofocus: whoever asked for it wants to type
        autoFocus={autoFocus}
        value={typed ?? chosen?.label ?? ''}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(0);
        }}
        onFocus={(event) => {
          setIsFocused(true);
          event.target.select();
        }}
        onBlur={() => {
          setIsFocused(false);
          settle();
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.list} tabIndex={-1}>
        {fitting.map((item, index) => {
          const isMarked = isMarking && index === current;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as a combobox has them
            <div
              key={item.id}
              id={`${id}-${item.id}`}
              role="option"
              aria-selected={isMarked}
              tabIndex={-1}
              className={`${styles.option} ${isMarked ? styles.marked : ''}`}
              // The field keeps the focus, so that leaving it doesn't settle for another name first.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(item)}
            >
              {item.label}
            </div>
          );
        })}
        {fitting.length === 0 ? (
          <div role="option" aria-selected="false" aria-disabled="true" tabIndex={-1} className={styles.none}>
            Nobody with these letters
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** Whether a name, or a part of it, begins with what was typed. */
function fits(name: string, search: string): boolean {
  const lower = name.toLowerCase();
  return lower.startsWith(search) || lower.split(/[\s-]+/).some((part) => part.startsWith(search));
}
