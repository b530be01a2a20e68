import { cleanLine } from '../../kernel/clean-text';
import type { ArgumentSide, DecisionArgument } from '../../model/decision-record';

/** What the writers put where nothing stands. */
export const PLACEHOLDER = '…';

/** "Good, because it is simple": what it is and its words; null where there are none. */
export function argumentOf(text: string, side: ArgumentSide): DecisionArgument | null {
  const said = /^(good|neutral|bad),[ \t]*(?:because\b)?[ \t]*([\s\S]*)$/i.exec(text);
  const words = said ? (said[2] ?? '') : text;
  if (cleanLine(words) === '' || words === PLACEHOLDER) return null;
  return { side: said ? ((said[1] ?? '').toLowerCase() as ArgumentSide) : side, text: words };
}

/** What stands behind the name of the chosen option; null where another is chosen. */
export function becauseBehind(rest: string, title: string): string | null {
  for (const [open, end] of [
    ['"', '"'],
    ['“', '”'],
    ['', ''],
  ] as const) {
    if (!rest.startsWith(`${open}${title}${end}`) || title === '') continue;
    const behind = rest.slice(title.length + open.length + end.length);
    if (behind === '' || /^\.?\s*$/.test(behind)) return '';
    const because =
      /^[,;]?\s+because\b[ \t]*/i.exec(behind) ?? (open === '' ? null : /^[,.;:]?\s+/.exec(behind));
    if (because) return behind.slice(because[0].length);
  }
  return null;
}
