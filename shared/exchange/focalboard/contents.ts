import type { CardFacts, ForeignComment } from '../foreign/board';
import type { LeftBehind } from '../foreign/left-behind';
import { dayOf, type Loose, lineOf, linesOf, numberOf, objectOf } from '../foreign/values';

/** What a card holds: texts, ticks and comments, in its own order; pictures stay behind. */
export function readContents(
  card: Loose,
  blocks: readonly Loose[],
  where: string,
  behind: LeftBehind,
): Pick<CardFacts, 'body' | 'checklists' | 'comments'> {
  const place = new Map(idsIn(objectOf(card.fields).contentOrder).map((id, index) => [id, index] as const));
  const ordered = blocks
    .filter((block) => !((numberOf(block.deleteAt) ?? 0) > 0))
    .map((block) => ({
      block,
      at: place.get(lineOf(block.id)) ?? place.size,
      made: numberOf(block.createAt) ?? 0,
    }))
    .sort((a, b) => a.at - b.at || a.made - b.made)
    .map(({ block }) => block);
  const texts: string[] = [];
  const items: { text: string; done: boolean }[] = [];
  const comments: ForeignComment[] = [];
  let pictures = 0;
  for (const block of ordered) {
    const text = linesOf(block.title);
    if (block.type === 'image' || block.type === 'attachment' || block.type === 'video') pictures += 1;
    else if (text === '' || block.type === 'divider') continue;
    else if (block.type === 'checkbox') items.push({ text, done: objectOf(block.fields).value === true });
    else if (block.type === 'comment') comments.push({ date: dayOf(block.createAt), who: '', text });
    else texts.push(text);
  }
  behind.leaveOutMany(
    pictures,
    [`picture of ${where}`, `pictures of ${where}`],
    'There is no place for pictures',
  );
  return { body: texts.join('\n\n'), checklists: items.length > 0 ? [{ name: '', items }] : [], comments };
}

/** The ids of a content order; what stands side by side is a list inside the list. */
function idsIn(order: unknown): string[] {
  if (!Array.isArray(order)) return [];
  return (order as readonly unknown[]).flatMap((each) =>
    Array.isArray(each) ? idsIn(each) : [lineOf(each)],
  );
}
