import { addedIds } from '@shared/kernel/added-ids';
import { textLines } from '@shared/kernel/pasted-lines';
import type { TableName } from '@shared/model/tables';
import type { RuleResult, Tables } from '@shared/model/workspace';
import { type ClipboardEvent, useRef, useState } from 'react';

export interface ComposerParts {
  /** Where the records lie that are written. */
  readonly table: TableName;
  readonly add: (text: string) => RuleResult;
  /** What Escape does with a text that stands there; without it, `add`. */
  readonly addLast?: (text: string) => RuleResult;
  /** Several lines that are pasted into an empty field are several records. */
  readonly addLines: (text: string, count: number) => RuleResult;
  readonly onAdded?: (ids: readonly string[]) => void;
  /** The writing ends; elsewhere another may have begun by then. */
  readonly onEnd: () => void;
  /** It ended by Escape: the keys go on at the last one that was written, or without one where they were. */
  readonly onGoOn: (lastId: string | null) => void;
}

/**
 * A field in which one thing after another is written: Enter keeps one and goes on, Escape says "done", and going elsewhere keeps what was
 * typed: nothing written is ever dropped. What is refused stays in the field, to be mended.
 */
export function useComposer(parts: ComposerParts) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const lastId = useRef<string | null>(null);
  // Ending moves the focus, and the blur that follows must not keep the same text once more.
  const hasEnded = useRef(false);

  const show = (done: RuleResult): boolean => {
    if (!done.ok) {
      setProblem(done.error.message);
      return false;
    }
    const ids = addedIds<Tables>(done.value, parts.table);
    lastId.current = ids.at(-1) ?? lastId.current;
    parts.onAdded?.(ids);
    return true;
  };
  const keep = (add = parts.add): boolean => {
    if (text.trim() === '') return true;
    if (!show(add(text))) return false;
    setText('');
    return true;
  };
  const end = () => {
    hasEnded.current = true;
    parts.onEnd();
  };
  return {
    /** For the element around the field. */
    onPasteCapture: (event: ClipboardEvent) => {
      const pasted = event.clipboardData.getData('text/plain');
      const count = textLines(pasted).length;
      if (text.trim() !== '' || count < 2) return;
      event.preventDefault();
      show(parts.addLines(pasted, count));
    },
    /** The focus left it. */
    leave: () => {
      if (!hasEnded.current && keep()) end();
    },
    problem,
    /** For the field itself. */
    field: {
      value: text,
      onChange: (next: string) => {
        setProblem(null);
        setText(next);
      },
      onSubmit: () => void keep(),
      onCancel: () => {
        if (!keep(parts.addLast)) return;
        end();
        parts.onGoOn(lastId.current);
      },
    },
  };
}
