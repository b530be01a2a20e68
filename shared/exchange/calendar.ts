import { addDays } from '../kernel/calendar-date';
import { plainLines } from '../kernel/markdown-text';

/** A day to be remembered. */
export interface CalendarDay {
  /** The same for the same thing, so that importing it again doesn't make it twice. */
  readonly id: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly title: string;
  readonly text: string;
  /** When it was written, as an instant. */
  readonly createdAt: string;
}

/** Whole days as an iCalendar file (RFC 5545). Lines end in CRLF and none is longer than 75 octets. */
export function writeCalendar(name: string, days: readonly CalendarDay[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Throughline//Log//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(({ id, date, title, text, createdAt }) => [
      'BEGIN:VEVENT',
      `UID:${id}@throughline`,
      `DTSTAMP:${createdAt.slice(0, 19).replace(/[-:]/g, '')}Z`,
      `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
      // The end of a whole day is the next day (3.6.1).
      `DTEND;VALUE=DATE:${addDays(date, 1).replaceAll('-', '')}`,
      `SUMMARY:${escaped(title)}`,
      ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Text with the four signs of the format escaped (3.3.11). */
function escaped(text: string): string {
  return plainLines(text)
    .join('\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** How many octets a character has in UTF-8. */
function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}

/** A line in pieces of 75 octets at most; each further one begins with a blank (3.1). No character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const more = octets(character);
    if (size + more > 75) {
      pieces.push(piece);
      piece = ' ';
      size = 1;
    }
    piece += character;
    size += more;
  }
  return [...pieces, piece].join('\r\n');
}
