import type { NamedBytes } from '../folder-in';
import type { LeftBehind } from '../foreign/left-behind';
import type { Reading } from '../reading';
import { decodeDecision } from './decode-decision';
import type { ForeignDecision } from './foreign-decision';
import { readDecision } from './read-decision';

/**
 * Reads the decision records among some files, by their numbers and names, those of inner folders last; every other file is told with
 * the reason.
 */
export function* readingDecisions(
  files: readonly NamedBytes[],
  behind: LeftBehind,
): Reading<ForeignDecision[]> {
  const read: ForeignDecision[] = [];
  const depth = ({ name }: NamedBytes) => name.split('/').length;
  const sorted = [...files].sort(
    (a, b) => depth(a) - depth(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  for (const [index, { name, bytes }] of sorted.entries()) {
    yield index / sorted.length;
    const text = decodeDecision(bytes);
    const decision = text.ok ? readDecision(name.normalize('NFC'), text.value, behind) : text;
    if (decision.ok) read.push(decision.value);
    else behind.leaveOut(name, decision.error);
  }
  return read;
}
