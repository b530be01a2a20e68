import {
  type CardFacts,
  cardInWords,
  type ForeignBoard,
  type ForeignCard,
  type ForeignList,
  writeCard,
} from '../foreign/board';
import type { LeftBehind } from '../foreign/left-behind';
import { byPlace, dayOf, type Loose, lineOf, linesOf, objectOf, objectsIn, textsIn } from '../foreign/values';
import type { Reading } from '../reading';
import { type BoardParts, readParts } from './board-parts';
import { readComments } from './comments';

/** After so many cards it pauses. */
const CARDS_IN_ONE_GO = 200;

const NO_PICTURES = 'Cards here have words and no pictures';
const NO_MAP = 'Cards here have no place on a map';

/** Whether a JSON value is a board that Trello exported: nothing but its lists and cards must be there. */
export function isTrelloBoard(value: Loose): boolean {
  return Array.isArray(value.lists) && Array.isArray(value.cards);
}

/**
 * Reads a board that Trello exported. Files differ by year: whatever else is missing is taken as not being there. A card's `email` is a
 * secret address and isn't looked at, let alone named.
 */
export function* readingTrello(file: Loose, behind: LeftBehind): Reading<ForeignBoard> {
  const parts = readParts(file);
  const comments = yield* readComments(file, behind);
  const raw = byPlace(objectsIn(file.lists), 'pos');
  const lists: ForeignList[] = raw.map((list) => ({
    name: lineOf(list.name) || 'Without a name',
    archived: list.closed === true,
    isDone: null,
  }));
  const listAt = new Map(raw.map((list, index) => [lineOf(list.id), index] as const));
  const byList = new Map<number, Loose[]>();
  for (const card of byPlace(objectsIn(file.cards), 'pos')) {
    let at = listAt.get(lineOf(card.idList));
    if (at === undefined) {
      at = lists.push({ name: 'Without a list', archived: false, isDone: null }) - 1;
      listAt.set(lineOf(card.idList), at);
    }
    const cards = byList.get(at);
    if (cards) cards.push(card);
    else byList.set(at, [card]);
  }
  const cards: ForeignCard[] = [];
  const total = objectsIn(file.cards).length;
  let count = 0;
  let covers = 0;
  let stickers = 0;
  let places = 0;
  for (const at of [...byList.keys()].sort((a, b) => a - b)) {
    const listName = lists[at]?.name ?? '';
    for (const card of byList.get(at) ?? []) {
      count += 1;
      if (count % CARDS_IN_ONE_GO === 0) yield count / total;
      if (hasCover(card)) covers += 1;
      stickers += objectsIn(card.stickers).length;
      if (hasPlace(card)) places += 1;
      const facts = {
        ...factsOf(card, listName, parts, behind),
        comments: comments.get(lineOf(card.id)) ?? [],
      };
      const archived = card.closed === true || lists[at]?.archived === true;
      const written =
        card.isTemplate === true
          ? null
          : writeCard(facts, { list: at, listName, archived, votes: votesOf(card) }, behind);
      if (written) cards.push(written);
      else if (card.isTemplate === true)
        behind.leaveOut(cardInWords(facts.title, listName), 'It is a template');
      else behind.leaveOut(`a card in ${listName}`, 'There is nothing in it');
    }
  }
  behind.leaveOutMany(covers, ['cover of a card', 'covers of cards'], NO_PICTURES);
  behind.leaveOutMany(stickers, ['sticker on a card', 'stickers on cards'], NO_PICTURES);
  behind.leaveOutMany(places, ['place of a card on a map', 'places of cards on a map'], NO_MAP);
  leaveOutTheRest(file, raw, behind);
  return { name: lineOf(file.name) || 'A board of Trello', date: dayOf(file.dateLastActivity), lists, cards };
}

function factsOf(card: Loose, listName: string, parts: BoardParts, behind: LeftBehind): CardFacts {
  const title = linesOf(card.name);
  const where = cardInWords(title, listName);
  const dayIn = (value: unknown, words: string) => {
    const day = dayOf(value);
    if (day === null && lineOf(value) !== '') behind.leaveOut(`the ${words} of ${where}`, 'It is no date');
    return day;
  };
  const people = textsIn(card.idMembers);
  const unnamed = people.filter((id) => !parts.memberNames.get(id)).length;
  behind.leaveOutMany(
    unnamed,
    [`person of ${where}`, `people of ${where}`],
    'The file has no name for whoever it is',
  );
  return {
    title,
    body: linesOf(card.desc),
    start: dayIn(card.start, 'start'),
    due: dayIn(card.due, 'due date'),
    dueDone: card.dueComplete === true,
    labels: parts.labelsOf(card),
    people: people.flatMap((id) => parts.memberNames.get(id) ?? []),
    fields: parts.fieldsOf(card),
    checklists: parts.checklistsOf(card),
    links: parts.linksOf(card, (link) =>
      behind.leaveOut(`the attachment ${link} of ${where}`, 'Only links to pages (http, https) come in'),
    ),
  };
}

/** A picture or a colour over a card. A file has a cover for each card, empty where nobody chose one; older files name the picture alone. */
function hasCover(card: Loose): boolean {
  const { idAttachment, color, idUploadedBackground, sharedSourceUrl } = objectOf(card.cover);
  const chosen = [idAttachment, color, idUploadedBackground, sharedSourceUrl, card.idAttachmentCover];
  return chosen.some((each) => lineOf(each) !== '');
}

/** Where a card is in the world: by its address, by a name, or by its coordinates alone. */
function hasPlace({ address, locationName, coordinates }: Loose): boolean {
  const inWords = [address, locationName, coordinates].some((each) => lineOf(each) !== '');
  return inWords || Object.keys(objectOf(coordinates)).length > 0;
}

function votesOf(card: Loose): number {
  const voters = textsIn(card.idMembersVoted).length;
  const { votes } = objectOf(card.badges);
  return voters > 0
    ? voters
    : typeof votes === 'number' && Number.isSafeInteger(votes) && votes > 0
      ? votes
      : 0;
}

function leaveOutTheRest(file: Loose, lists: readonly Loose[], behind: LeftBehind): void {
  const strange = (value: unknown) => (Array.isArray(value) ? value.length - objectsIn(value).length : 0);
  const odd: readonly [string, string] = [
    'entry that is no card or list',
    'entries that are no cards or lists',
  ];
  behind.leaveOutMany(strange(file.lists) + strange(file.cards), odd, 'It can’t be read');
  for (const list of lists) {
    if (typeof list.softLimit !== 'number') continue;
    behind.leaveOut(
      `the limit of ${list.softLimit} on the list ${lineOf(list.name)}`,
      'A plan has a limit of its own on what is active',
    );
  }
  if (lineOf(file.desc) !== '') {
    behind.leaveOut('the description of the board', 'Neither a plan nor a retrospective has one');
  }
  const cardIds = new Set(objectsIn(file.cards).map(({ id }) => lineOf(id)));
  const orphans = objectsIn(file.checklists).filter(({ idCard }) => !cardIds.has(lineOf(idCard))).length;
  behind.leaveOutMany(orphans, ['checklist', 'checklists'], 'The card that it is of isn’t in the file');
  const extras = objectsIn(file.pluginData).length;
  behind.leaveOutMany(extras, ['entry of a power-up', 'entries of power-ups'], 'Only Trello can read it');
}
