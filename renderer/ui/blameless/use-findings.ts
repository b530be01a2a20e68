import { findBlame } from '@shared/language/find-blame';
import type { BlameContext, Finding } from '@shared/language/finding';
import { ignoreKey } from '@shared/language/ignore-key';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';

const NOBODY: readonly string[] = [];

export interface FindingsInput {
  readonly value: string;
  readonly context: BlameContext;
  readonly ignoredPhrases: ReadonlySet<string>;
  readonly knownNames?: readonly string[] | undefined;
}

export interface Findings {
  /** The text that `findings` belongs to: while typing fast it may lie a moment behind the field. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Looks again, at the text as it is at this moment. */
  readonly findNow: (text: string) => Finding[];
  /** Leaves these words alone in this field, until it is opened again. */
  readonly ignoreHere: (finding: Finding) => void;
}

/** Looks for words that blame after the typed letter is painted, never before. */
export function useFindings({
  value,
  context,
  ignoredPhrases,
  knownNames = NOBODY,
}: FindingsInput): Findings {
  const [ignoredHere, setIgnoredHere] = useState<ReadonlySet<string>>(() => new Set());
  const text = useDeferredValue(value);
  const ignored = useMemo(() => new Set([...ignoredPhrases, ...ignoredHere]), [ignoredPhrases, ignoredHere]);
  const findNow = useCallback(
    (current: string) => findBlame(current, { context, ignoredPhrases: ignored, knownNames }),
    [context, ignored, knownNames],
  );
  const findings = useMemo(() => findNow(text), [findNow, text]);
  const ignoreHere = useCallback((finding: Finding) => {
    setIgnoredHere((before) => new Set(before).add(ignoreKey(finding)));
  }, []);
  return { text, findings, findNow, ignoreHere };
}
