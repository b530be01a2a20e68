import type { MarkdownBlock, MarkdownItem } from '../kernel/markdown';
import type { SummaryAction, SummaryDecision } from '../retro/summary';
import { actionLine } from './retro-words';

// The parts of which the pages of meetings are made, whatever the meeting. Nothing in them is escaped yet.

export function heading(level: 1 | 2 | 3, text: string): MarkdownBlock {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string | null): MarkdownBlock[] {
  return text === null ? [] : [{ kind: 'paragraph', text }];
}

/** A list, or a sentence where there is nothing in it. */
export function listOr(otherwise: string, items: readonly MarkdownItem[]): MarkdownBlock[] {
  return items.length === 0 ? paragraph(otherwise) : [{ kind: 'list', items }];
}

/** A list under its heading; neither where there is nothing in it. */
export function section(title: string, items: readonly MarkdownItem[]): MarkdownBlock[] {
  return items.length === 0 ? [] : [heading(2, title), { kind: 'list', items }];
}

export function decisionItem(decision: SummaryDecision): MarkdownItem {
  return { text: decision.text, items: decision.reason === '' ? [] : [{ text: `Why: ${decision.reason}` }] };
}

/** A task with its box; what was let go is none any more: a box would be read as open or done. */
export function actionItem(action: SummaryAction): MarkdownItem {
  if (action.dropped) return { text: `Dropped: ${actionLine(action)}` };
  return { text: actionLine(action), task: action.done ? 'done' : 'open' };
}
