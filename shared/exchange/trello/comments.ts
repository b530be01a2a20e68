import type { ForeignComment } from '../foreign/board';
import type { LeftBehind } from '../foreign/left-behind';
import { dayOf, lineOf, linesOf, objectOf, objectsIn } from '../foreign/values';
import type { Reading } from '../reading';

/** Trello exports so many of the latest actions, and no older ones. */
const MOST_ACTIONS = 1_000;

const ACTIONS_IN_ONE_GO = 2_000;

/** What people said about each card, by the card's id, the oldest first. The rest of the board's history stays behind. */
export function* readComments(
  file: { readonly actions?: unknown },
  behind: LeftBehind,
): Reading<Map<string, ForeignComment[]>> {
  const actions = objectsIn(file.actions);
  const comments = new Map<string, ForeignComment[]>();
  let others = 0;
  for (let at = actions.length - 1; at >= 0; at -= 1) {
    if (at % ACTIONS_IN_ONE_GO === 0) yield 0;
    const action = actions[at] ?? {};
    const data = objectOf(action.data);
    const text = linesOf(data.text);
    if (!/^(commentCard|copyCommentCard)$/.test(lineOf(action.type)) || text === '') {
      others += 1;
      continue;
    }
    const who = objectOf(action.memberCreator);
    const comment = { date: dayOf(action.date), who: lineOf(who.fullName) || lineOf(who.username), text };
    const cardId = lineOf(objectOf(data.card).id);
    const list = comments.get(cardId);
    if (list) list.push(comment);
    else comments.set(cardId, [comment]);
  }
  // The file has them newest first; not every file does.
  for (const list of comments.values()) list.sort((a, b) => compare(a.date ?? '', b.date ?? ''));
  behind.leaveOutMany(
    others,
    ['entry of the board’s history', 'entries of the board’s history'],
    'What was done in another program has no place here',
  );
  if (actions.length >= MOST_ACTIONS) {
    behind.leaveOut('comments older than those in the file', 'Trello exports its latest 1,000 actions only');
  }
  return comments;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
