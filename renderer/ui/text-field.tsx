import type { KeyboardEvent, Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import styles from './field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  /** What is wrong and what to do, in one sentence. */
  readonly error?: string | null;
  readonly description?: string;
  readonly autoFocus?: boolean;
  /** Enter; in a field of several lines Shift+Enter starts a new line. */
  readonly onSubmit?: () => void;
  /** Escape. */
  readonly onCancel?: () => void;
  readonly onBlur?: () => void;
  readonly multiline?: boolean;
  readonly isDisabled?: boolean;
  readonly maxLength?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
}

/** A field for text with its label, one line or several. */
export function TextField({
  label,
  value,
  onChange,
  hideLabel = false,
  placeholder,
  error,
  description,
  autoFocus = false,
  onSubmit,
  onCancel,
  onBlur,
  multiline = false,
  isDisabled = false,
  maxLength,
  inputRef,
  areaRef,
}: TextFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends an input method's word isn't ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey && onSubmit !== undefined) {
      event.preventDefault();
      onSubmit();
    } else if (event.key === 'Escape' && onCancel !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  const hasError = error !== undefined && error !== null && error !== '';
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={hasError}
      isDisabled={isDisabled}
      validationBehavior="aria"
      {...(hideLabel ? { 'aria-label': label } : {})}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      {hideLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      {multiline ? (
        <TextArea
          ref={areaRef ?? null}
          className={`${styles.input} ${styles.area}`}
          placeholder={placeholder}
          autoFocus={autoFocus}
          rows={2}
          onKeyDown={onKeyDown}
        />
      ) : (
        <Input
          ref={inputRef ?? null}
          className={styles.input ?? ''}
          placeholder={placeholder}
          autoFocus={autoFocus}
          onKeyDown={onKeyDown}
        />
      )}
      {description === undefined ? null : (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      {hasError ? <FieldError className={styles.error ?? ''}>{error}</FieldError> : null}
    </AriaTextField>
  );
}
