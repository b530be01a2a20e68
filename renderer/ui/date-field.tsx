import CalendarDays from 'lucide-react/icons/calendar-days';
import { type FocusEvent, useRef, useState } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { afterPress } from './after-press';
import styles from './field.module.css';
import { IconButton } from './icon-button';
import { formatDay, parseTypedDate, todayIso } from './typed-date';

export interface DateFieldProps {
  readonly label: string;
  /** YYYY-MM-DD, or null for none. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly onSubmit?: () => void;
  readonly onCancel?: () => void;
  /** The focus is neither in it nor on its calendar any more. */
  readonly onLeave?: () => void;
}

/** A date that is typed as it is said ("fri", "4 dec", "+2w") or picked from the system's calendar. */
export function DateField({
  label,
  value,
  onChange,
  hideLabel = false,
  autoFocus = false,
  isDisabled = false,
  onSubmit,
  onCancel,
  onLeave,
}: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const today = todayIso();
  const text = draft ?? (value === null ? '' : formatDay(value, today));
  const typed = draft === null ? null : parseTypedDate(draft, today);
  const isUnread = draft !== null && draft.trim() !== '' && typed === null;
  const understood = typed === null ? null : formatDay(typed, today);
  const left = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget === null || row.current?.contains(relatedTarget) === false) onLeave?.();
  };

  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={text}
      onChange={(next) => {
        setDraft(next);
        setIsLeft(false);
        const date = parseTypedDate(next, today);
        // What can't be read leaves the date as it was; only an emptied field takes it away.
        if (date !== null || next.trim() === '') onChange(date);
      }}
      onBlur={(event) => {
        left(event);
        afterPress(() => {
          setIsLeft(true);
          if (!isUnread) setDraft(null);
        });
      }}
      isInvalid={isUnread && isLeft}
      isDisabled={isDisabled}
      validationBehavior="aria"
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <div ref={row} className={styles.row}>
        <Input
          className={styles.input ?? ''}
          placeholder="fri, 4 dec, +2w"
          autoFocus={autoFocus}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && onSubmit !== undefined) {
              event.preventDefault();
              if (isUnread) setIsLeft(true);
              else onSubmit();
            } else if (event.key === 'Escape' && onCancel !== undefined) {
              event.preventDefault();
              event.stopPropagation();
              onCancel();
            }
          }}
        />
        <IconButton
          label={`Pick ${label.toLowerCase()} from a calendar`}
          icon={CalendarDays}
          isDisabled={isDisabled}
          onBlur={left}
          onPress={() => picker.current?.showPicker()}
        />
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          className={styles.picker}
          onBlur={left}
          value={value ?? ''}
          onChange={(event) => {
            setDraft(null);
            onChange(event.target.value === '' ? null : event.target.value);
          }}
        />
      </div>
      {understood === null ? null : (
        <Text slot="description" className={styles.description ?? ''}>
          {understood}
        </Text>
      )}
      {isUnread && isLeft ? (
        <FieldError className={styles.error ?? ''}>
          That date can't be read. Try “fri”, “4 dec” or “+2w”.
        </FieldError>
      ) : null}
    </AriaTextField>
  );
}
