import type { DecisionWriter } from './decision-writer';
import { blocksOf, type Section } from './outline';

const OPTION = /^Option: +(\S[\s\S]*)$/;

/**
 * Takes the context in Nygard's form. That form has no place for what weighed and what was considered: both stand in the context, a
 * list at its end and paragraphs that begin with "Option:", and come from there again.
 */
export function fillNygardContext(section: Section, draft: DecisionWriter): void {
  const blocks = blocksOf(section.lines);
  const firstOption = blocks.findIndex(({ kind, text }) => kind === 'text' && OPTION.test(text));
  const context = firstOption === -1 ? blocks : blocks.slice(0, firstOption);
  let end = context.length;
  while (context[end - 1]?.kind === 'item') end -= 1;
  draft.text('context', context.slice(0, end));
  for (const { text } of context.slice(end)) draft.driver(text);
  let from = firstOption;
  while (from !== -1 && from < blocks.length) {
    const next = blocks.findIndex(({ kind, text }, at) => at > from && kind === 'text' && OPTION.test(text));
    const to = next === -1 ? blocks.length : next;
    const title = OPTION.exec(blocks[from]?.text ?? '')?.[1] ?? '';
    draft.describe(draft.addOption(title), blocks.slice(from + 1, to));
    from = next;
  }
}
