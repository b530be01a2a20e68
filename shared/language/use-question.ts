import type { Finding } from './finding';

/**
 * Puts the question in place of the sentence around the finding. The cursor (UTF-16) lands after the question. When the
 * text has changed since and the words are no longer there, it is given back as it is.
 */
export function useQuestion(text: string, finding: Finding): { text: string; cursor: number } {
  if (text.slice(finding.start, finding.end) !== finding.words) {
    return { text, cursor: Math.min(finding.end, text.length) };
  }
  return {
    text: text.slice(0, finding.sentenceStart) + finding.question + text.slice(finding.sentenceEnd),
    cursor: finding.sentenceStart + finding.question.length,
  };
}
