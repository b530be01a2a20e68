import { isCalendarDate } from '../../kernel/calendar-date';
import { cleanLine, cleanText } from '../../kernel/clean-text';
import type { CardFacts } from '../foreign/board';

/** A card as it stands in the file, taken apart. */
export interface KanbanItem extends CardFacts {
  readonly ticked: boolean;
}

/** The address of a block, which the program puts behind a line. */
const BLOCK_ID = /\s\^[A-Za-z0-9-]+\s*$/;

const BOX = /^\[(.)\](?:\s+|$)/;
const DAY = /@(?:\{(\d{4}-\d{2}-\d{2})\}|\[\[(\d{4}-\d{2}-\d{2})\]\])/g;
const TIME = /@@\{(\d{1,2}:\d{2})\}/g;

/**
 * Reads an item: its box, its first line as the title, the rest as text; the first day is when it is due.
 * @param lines the lines behind the mark of the list, the others without the indent of one level
 */
export function readItem(lines: readonly string[]): KanbanItem {
  const [first = '', ...others] = lines.map((line) => line.replace(BLOCK_ID, ''));
  const box = BOX.exec(first)?.[1] ?? null;
  const text = [box === null ? first : first.replace(BOX, ''), ...others]
    .join('\n')
    .replace(/<br\s*\/?>/gi, '\n');
  const days: string[] = [];
  const times: string[] = [];
  const plain = text
    .replace(TIME, (_, time: string) => {
      times.push(time);
      return '';
    })
    .replace(DAY, (whole, braced: string | undefined, linked: string | undefined) => {
      const day = braced ?? linked ?? '';
      if (!isCalendarDate(day)) return whole;
      days.push(day);
      return '';
    });
  const [title = '', ...body] = cleanText(plain).split('\n');
  const fields: (readonly [string, string])[] = [];
  const [time] = times;
  if (time !== undefined) fields.push(['Time', times.join(', ')]);
  if (days.length > 1) fields.push(['Other days', days.slice(1).join(', ')]);
  if (box !== null && !/^[ xX]$/.test(box)) fields.push(['Marked', `[${box}]`]);
  return {
    title: cleanLine(title),
    body: cleanText(body.join('\n')),
    due: days[0] ?? null,
    fields,
    ticked: box === 'x' || box === 'X',
  };
}
