import type { DecisionWriter } from './decision-writer';
import { type Block, blocksOf, type Section } from './outline';
import { trimBlanks } from './plain-text';
import type { Role } from './roles';

const sides = { consequences: 'neutral', good: 'good', bad: 'bad' } as const;

/** Takes the part of a file that has a place in a record. */
export function fillSection(role: Role, section: Section, draft: DecisionWriter): void {
  const blocks = blocksOf(section.lines);
  const words = blocks.map(({ text }) => text).join(', ');
  switch (role) {
    case 'status':
      draft.statusLines(section.lines);
      break;
    case 'date':
      draft.meta('date', words);
      break;
    case 'deciders':
      draft.meta('decidedBy', words);
      break;
    case 'context':
    case 'outcome':
    case 'confirmation':
      draft.text(role, blocks);
      break;
    case 'more':
    case 'links':
      draft.text(
        'more',
        blocks.filter((block) => !draft.succession(block)),
      );
      break;
    case 'drivers':
      itemsOr(blocks, (text) => draft.driver(text), draft);
      break;
    case 'options':
      fillOptions(blocks, draft);
      break;
    case 'pros':
      draft.text('more', blocks);
      break;
    case 'consequences':
    case 'good':
    case 'bad':
      itemsOr(blocks, (text) => draft.consequence(text, sides[role]), draft);
      break;
  }
}

/** Entries of a list to their place; paragraphs, which are none, to what else there is. */
function itemsOr(blocks: readonly Block[], take: (text: string) => void, draft: DecisionWriter): void {
  for (const { kind, text } of blocks) if (kind === 'item') take(text);
  draft.text(
    'more',
    blocks.filter(({ kind }) => kind === 'text'),
  );
}

function fillOptions(blocks: readonly Block[], draft: DecisionWriter): void {
  for (const { kind, raw, text } of blocks) {
    if (kind !== 'item') continue;
    // MADR lets an option lead to its part of the same page.
    const linked = /^\[((?:[^\]\\]|\\.)*)\]\(#[^)]*\)$/.exec(trimBlanks(raw))?.[1];
    if (text !== '…') draft.addOption(linked ?? text);
  }
  draft.text(
    'more',
    blocks.filter(({ kind }) => kind === 'text'),
  );
}
