import type { Finding } from '@shared/language/finding';

/** The finding nearest to the caret (a UTF-16 offset); of two equally near the later one, which was typed last. */
export function nearestFinding(findings: readonly Finding[], caret: number): Finding | undefined {
  let nearest: Finding | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const finding of findings) {
    const distance = Math.max(0, finding.start - caret, caret - finding.end);
    if (distance <= least) {
      nearest = finding;
      least = distance;
    }
  }
  return nearest;
}
