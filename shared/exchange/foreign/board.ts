import { cleanLine, shorten } from '../../kernel/clean-text';
import { textLimits } from '../../model/fields';
import { quotedExcerpt } from '../excerpt';
import type { LeftBehind } from './left-behind';

/** A list of cards of another program's board. */
export interface ForeignList {
  readonly name: string;
  readonly archived: boolean;
  /** Whether the program itself says that what lies here is done; null where only the name can tell. */
  readonly isDone: boolean | null;
}

/** A card, with all that is known of it as text. */
export interface ForeignCard {
  /** The place of its list among the lists of the board. */
  readonly list: number;
  /** At most `textLimits.title` characters, and never empty. */
  readonly title: string;
  /** What else is known, at most `textLimits.text` characters. */
  readonly text: string;
  readonly archived: boolean;
  readonly people: readonly string[];
  readonly votes: number;
}

/** A board of another program, as far as it is understood. */
export interface ForeignBoard {
  readonly name: string;
  /** The day on which it was last used, or null. */
  readonly date: string | null;
  readonly lists: readonly ForeignList[];
  /** In the order of the lists and, in each, in the order of the board. */
  readonly cards: readonly ForeignCard[];
}

/** What is known of a card before it is put into words. */
export interface CardFacts {
  readonly title: string;
  readonly body: string;
  readonly due?: string | null;
  readonly dueDone?: boolean;
  readonly start?: string | null;
  readonly labels?: readonly string[];
  readonly people?: readonly string[];
  readonly fields?: readonly (readonly [name: string, value: string])[];
  readonly checklists?: readonly Checklist[];
  readonly links?: readonly string[];
  readonly comments?: readonly ForeignComment[];
}

/** A list inside a card. */
export interface Checklist {
  readonly name: string;
  readonly items: readonly { readonly text: string; readonly done: boolean }[];
}

/** What somebody said about a card. */
export interface ForeignComment {
  readonly date: string | null;
  readonly who: string;
  readonly text: string;
}

/** A card in the words of a report: 'card "Pay by link" in "Doing"'. */
export function cardInWords(title: string, list: string): string {
  return list === ''
    ? `card ${quotedExcerpt(title, 60)}`
    : `card ${quotedExcerpt(title, 60)} in ${quotedExcerpt(list)}`;
}

/**
 * Puts all that is known of a card into a title and a text; what is too long for either is told.
 * @returns null when there is nothing in the card at all
 */
export function writeCard(
  facts: CardFacts,
  place: {
    readonly list: number;
    readonly listName: string;
    readonly archived: boolean;
    readonly votes?: number;
  },
  behind: LeftBehind,
): ForeignCard | null {
  const [firstLine = '', ...others] = facts.title.split('\n');
  const wholeTitle =
    cleanLine(firstLine) || cleanLine(facts.body.split('\n').find((line) => line.trim() !== '') ?? '');
  const title = shorten(wholeTitle, textLimits.title);
  const more = others.join('\n').trim();
  const text = [
    wholeTitle.length > textLimits.title ? wholeTitle : '',
    more,
    facts.body.trim(),
    ...factLines(facts),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  if (title === '' && text === '') return null;
  const known = title === '' ? 'Without a title' : title;
  const kept = shorten(text, textLimits.text);
  if (kept !== text) {
    const where = cardInWords(known, place.listName);
    const rest = (text.length - kept.length).toLocaleString('en-GB');
    behind.leaveOut(
      `the last ${rest} characters of ${where}`,
      `A text can have ${textLimits.text.toLocaleString('en-GB')} characters`,
    );
  }
  return {
    list: place.list,
    title: known,
    text: kept,
    archived: place.archived,
    people: facts.people ?? [],
    votes: place.votes ?? 0,
  };
}

function factLines(facts: CardFacts): string[] {
  const lines: string[] = [];
  if (facts.start) lines.push(`Start: ${facts.start}`);
  if (facts.due) lines.push(`Due: ${facts.due}${facts.dueDone === true ? ', done' : ''}`);
  if (facts.labels?.length) lines.push(`Labels: ${facts.labels.join(', ')}`);
  if (facts.people?.length) lines.push(`People: ${facts.people.join(', ')}`);
  for (const [name, value] of facts.fields ?? []) lines.push(`${name}: ${value}`);
  const parts = lines.length === 0 ? [] : [lines.join('\n')];
  for (const { name, items } of facts.checklists ?? []) {
    const rows = items.map(({ text, done }) => `- [${done ? 'x' : ' '}] ${text}`);
    if (rows.length > 0) parts.push([...(name === '' ? [] : [`${name}:`]), ...rows].join('\n'));
  }
  if (facts.links?.length) parts.push(facts.links.join('\n'));
  for (const { date, who, text } of facts.comments ?? []) {
    const head = ['Comment', who === '' ? null : `by ${who}`, date].filter((part) => part !== null).join(' ');
    parts.push(`${head}: ${text}`);
  }
  return parts;
}
