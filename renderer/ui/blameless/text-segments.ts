import type { Finding } from '@shared/language/finding';

/** A piece of the text behind the field: plain, underlined, or underlined and the one the offer is about. */
export interface TextSegment {
  readonly start: number;
  readonly text: string;
  readonly tone: 'plain' | 'flagged' | 'current';
}

/** Cuts a text at its findings (in order, apart from each other). The pieces together are the whole text. */
export function textSegments(
  text: string,
  findings: readonly Finding[],
  current: Finding | undefined,
): TextSegment[] {
  const segments: TextSegment[] = [];
  let at = 0;
  for (const finding of findings) {
    if (finding.start > at) segments.push({ start: at, text: text.slice(at, finding.start), tone: 'plain' });
    const tone = current !== undefined && finding.start === current.start ? 'current' : 'flagged';
    segments.push({ start: finding.start, text: text.slice(finding.start, finding.end), tone });
    at = finding.end;
  }
  if (at < text.length) segments.push({ start: at, text: text.slice(at), tone: 'plain' });
  return segments;
}
