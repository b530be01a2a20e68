/**
 * Text that people typed, as Markdown that reads back as the same text. Escaped is what CommonMark and GFM would take for a
 * sign of theirs, and nothing else, since the file is also read as it is.
 *
 * An address that somebody typed in full (https://...) is written as one: it becomes a link to what it says. No other text
 * becomes a link, but for "www." and mail addresses, which GFM links by themselves and with no way to escape them; their target is what
 * they say, too. `#12` and `@name` are left alone: only GitHub links them, only when pasted there, and what stops it
 * is an HTML comment or a character that nobody typed.
 */

/** Breaks of lines, and of pages, as the platforms write them. */
const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

/** Controls and byte order marks have no form, and readers replace or drop some. Tabs and line feeds are dealt with before. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g;

/** Runs of blanks, which a reader of Markdown may or may not keep. */
const BLANKS = /[ \t]+/g;

/**
 * The lines of a text as they are written: line breaks of every kind, without controls, runs of blanks as one blank, none at
 * the ends, and no empty lines. This is all that writing changes in a text; reading the Markdown gives exactly these lines.
 */
export function plainLines(text: string): string[] {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(CONTROLS, '')
    .split('\n')
    .map((line) => line.replace(BLANKS, ' ').replace(/^ | $/g, ''))
    .filter((line) => line !== '');
}

/** The text as one line: its lines with a blank between them. */
export function plainLine(text: string): string {
  return plainLines(text).join(' ');
}

/**
 * One line of text, escaped.
 * @param line a line as `plainLines` gives it
 * @param whole the paragraph that it is a line of: a sign in one line may have its second in the next
 */
export function escapeLine(line: string, whole = line): string {
  let escaped = '';
  let end = 0;
  for (const address of addressesIn(line)) {
    escaped += escapeInline(line.slice(end, address.start), whole);
    escaped += `<${address.text}>`;
    end = address.start + address.text.length;
  }
  return escapeStart(escaped + escapeInline(line.slice(end), whole));
}

interface Address {
  readonly start: number;
  readonly text: string;
}

/** A web address: what a reader would take for one, up to a blank or a sign that can't be in one. */
const ADDRESS = /https?:\/\/[^\s<>\\`"|{}^[\]\p{Cc}]+/giu;

/** Signs at the end of an address belong to the sentence around it. */
const SENTENCE_END = /[.,:;!?'"*_~)(&$#-]+$/;

function addressesIn(line: string): Address[] {
  const found: Address[] = [];
  for (const match of line.matchAll(ADDRESS)) {
    // Inside another word it is no address; and `&copy;` in one would be read as the sign it names.
    if (/[\p{L}\p{N}_]$/u.test(line.slice(0, match.index))) continue;
    const text = (match[0].split('&', 1)[0] === match[0] ? match[0] : withoutEntities(match[0])).replace(
      SENTENCE_END,
      '',
    );
    if (/^https?:\/\/[\p{L}\p{N}]/iu.test(text)) found.push({ start: match.index, text });
  }
  return found;
}

function withoutEntities(address: string): string {
  const at = address.search(ENTITY);
  return at === -1 ? address : address.slice(0, at);
}

const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{0,31});/i;

/** How GFM sees that an address begins; the address then takes the escapes behind it for a part of itself. */
const ADDRESS_START = /(www)(\.)|(https?)(:\/\/)/gi;

/** What has a meaning anywhere in a line. A tilde has one only when there is a second; `whole` is the paragraph it is in. */
function escapeInline(text: string, whole: string): string {
  const escaped = text
    .replace(/[\\*_[\]<>`]/g, '\\$&')
    .replace(new RegExp(ENTITY, 'gi'), '\\$&')
    .replace(ADDRESS_START, '$1$3\\$2$4');
  return /~.*~/s.test(whole) ? escaped.replaceAll('~', '\\~') : escaped;
}

/** What has a meaning only at the start of a line. */
function escapeStart(line: string): string {
  if (/^(?:#{1,6}|[-+]|=+)(?: |$)/.test(line)) return `\\${line}`;
  // Under another line these would be a rule, a heading's underline or a table's.
  if (/^[-=:|][-=:| ]*$/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2');
}
