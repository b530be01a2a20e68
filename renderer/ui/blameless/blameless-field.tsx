import type { BlameContext } from '@shared/language/finding';
import { ignoreKey } from '@shared/language/ignore-key';
import {
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { afterPress } from '../after-press';
import styles from './blameless-field.module.css';
import { BlamelessOffer } from './blameless-offer';
import { insertText } from './insert-text';
import { keyIntent } from './key-intent';
import { nearestFinding } from './nearest-finding';
import { textSegments } from './text-segments';
import { useFindings } from './use-findings';

export interface BlamelessFieldProps {
  /** Read out as the field's name. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Enter. Shift+Enter starts a new line. */
  readonly onSubmit?: () => void;
  /** Escape, when no offer is shown. */
  readonly onCancel?: () => void;
  readonly onBlur?: () => void;
  readonly context: BlameContext;
  /** Phrases that are always ignored, as `ignoreKey` gives them. */
  readonly ignoredPhrases: ReadonlySet<string>;
  readonly onIgnoreAlways: (phrase: string) => void;
  readonly knownNames?: readonly string[];
  readonly placeholder?: string;
  /** Takes the focus when it appears, with the caret at the end. */
  readonly autoFocus?: boolean;
  readonly singleLine?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

const oneLine = (text: string) => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');

/**
 * A text field that underlines words which blame and offers a better question for the ones nearest the caret: Tab uses
 * it, Escape ignores it here, Alt+I ignores it always. It never keeps anyone from writing what they want.
 */
export function BlamelessField({
  label,
  value,
  onChange,
  onSubmit,
  onCancel,
  onBlur,
  context,
  ignoredPhrases,
  onIgnoreAlways,
  knownNames,
  placeholder,
  autoFocus = false,
  singleLine = false,
  disabled = false,
  className,
  ref,
}: BlamelessFieldProps) {
  const area = useRef<HTMLTextAreaElement | null>(null);
  const backdrop = useRef<HTMLDivElement | null>(null);
  const [caret, setCaret] = useState(value.length);
  const [focused, setFocused] = useState(false);
  const { text, findings, findNow, ignoreHere } = useFindings({ value, context, ignoredPhrases, knownNames });
  const offerId = useId();
  const offer = focused && !disabled ? nearestFinding(findings, caret) : undefined;
  const segments = useMemo(() => textSegments(text, findings, offer), [text, findings, offer]);

  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => area.current, []);

  useEffect(() => {
    const element = area.current;
    if (!autoFocus || element === null) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [autoFocus]);

  /** The text may have gone on since the offer was drawn: the same words must still be there. */
  const takeOffer = () => {
    const element = area.current;
    if (element === null || offer === undefined) return;
    const now = findNow(element.value).filter((finding) => ignoreKey(finding) === ignoreKey(offer));
    const finding = nearestFinding(now, element.selectionStart);
    if (finding !== undefined)
      insertText(element, finding.question, finding.sentenceStart, finding.sentenceEnd);
  };
  const ignoreOffer = () => {
    if (offer !== undefined) ignoreHere(offer);
  };
  const ignoreOfferAlways = () => {
    if (offer === undefined) return;
    ignoreHere(offer);
    onIgnoreAlways(ignoreKey(offer));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
    const { isComposing } = event.nativeEvent;
    const pressed = { key, code, altKey, ctrlKey, metaKey, shiftKey, isComposing };
    const actions = {
      use: takeOffer,
      ignore: ignoreOffer,
      'ignore-always': ignoreOfferAlways,
      submit: onSubmit ?? (singleLine ? () => {} : undefined),
      cancel: onCancel,
      swallow: () => {},
      native: undefined,
    };
    const action = actions[keyIntent(pressed, { offered: offer !== undefined, singleLine })];
    if (action === undefined) return;
    // Handled here: neither the browser nor a card or dialog around the field may act on it as well.
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  const onType = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const { nativeEvent, target } = event;
    // Undo brings the sentence back selected: the next letter would wipe it out again.
    if (nativeEvent instanceof InputEvent && nativeEvent.inputType === 'historyUndo') {
      target.setSelectionRange(target.selectionEnd, target.selectionEnd);
    }
    setCaret(target.selectionStart);
    onChange(singleLine ? oneLine(target.value) : target.value);
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!singleLine || oneLine(pasted) === pasted) return;
    event.preventDefault();
    insertText(
      event.currentTarget,
      oneLine(pasted),
      event.currentTarget.selectionStart,
      event.currentTarget.selectionEnd,
    );
  };

  const alignBackdrop = () => {
    if (area.current === null || backdrop.current === null) return;
    backdrop.current.scrollTop = area.current.scrollTop;
    backdrop.current.scrollLeft = area.current.scrollLeft;
  };

  const classes = [styles.field, singleLine && styles.single, disabled && styles.disabled, className];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <div className={styles.stack}>
        <div ref={backdrop} className={styles.backdrop} aria-hidden="true">
          {segments.map((segment) =>
            segment.tone === 'plain' ? (
              <span key={segment.start}>{segment.text}</span>
            ) : (
              <mark key={segment.start} className={styles[segment.tone]}>
                {segment.text}
              </mark>
            ),
          )}
          {/* A last line break has no height of its own. */}
          {'\u200b'}
        </div>
        <textarea
          ref={area}
          className={styles.area}
          rows={1}
          value={value}
          disabled={disabled}
          placeholder={placeholder}
          aria-label={label}
          aria-describedby={offer === undefined ? undefined : offerId}
          // The browser's own wavy line would look like ours, and its dictionaries come from the network.
          spellCheck={false}
          onChange={onType}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            afterPress(() => setFocused(document.activeElement === area.current));
            onBlur?.();
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onScroll={alignBackdrop}
        />
      </div>
      {offer !== undefined && (
        <BlamelessOffer
          id={offerId}
          finding={offer}
          onUse={takeOffer}
          onIgnore={ignoreOffer}
          onIgnoreAlways={ignoreOfferAlways}
        />
      )}
      <div role="status" className={styles.spoken}>
        {offer !== undefined &&
          `About “${offer.words}”: ${offer.question} Tab uses this question, Escape ignores it, Alt I ignores it always.`}
      </div>
    </div>
  );
}
