/** The few references that people write by hand; any other stays as it is. */
const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** Code in a line (no longer than anybody writes), an escaped sign, an address in angle brackets, a reference. */
const SIGNS =
  /(`+)(?!`)[^`]{1,500}\1(?!`)|\\([!-/:-@[-`{-~])|<(https?:\/\/[^\s<>]{1,2000})>|&(?:amp|lt|gt|quot|#39|nbsp);/gi;

/**
 * Markdown as plain text, which is what a record holds: signs that were escaped are themselves, an address in angle brackets is the
 * address. What a person emphasised or linked keeps its signs, so that nothing is lost.
 */
export function plainOf(markdown: string): string {
  return markdown.replace(SIGNS, (found: string, code?: string, escaped?: string, address?: string) =>
    code !== undefined ? found : (escaped ?? address ?? references[found.toLowerCase()] ?? found),
  );
}

/** Without the blanks at its ends. Other signs that look like one are text. */
export function trimBlanks(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && isBlank(line[from])) from += 1;
  while (to > from && isBlank(line[to - 1])) to -= 1;
  return line.slice(from, to);
}

function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t';
}

/** The lines of a paragraph as text: a line break stands where Markdown has one, and a blank where a line was only wrapped. */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined) text += trimBlanks(line);
    else if (endsInBreak(line)) text += `${trimBlanks(line.slice(0, -1))}\n`;
    // Lines of a table or of a quotation stay lines.
    else if (line.endsWith('  ') || /^[ \t]*[|>]/.test(line) || /^[ \t]*[|>]/.test(next))
      text += `${trimBlanks(line)}\n`;
    else text += `${trimBlanks(line)} `;
  }
  return text;
}

/** A line that ends in a backslash of its own, not in one that is escaped. */
function endsInBreak(line: string): boolean {
  let count = 0;
  while (line[line.length - 1 - count] === '\\') count += 1;
  return count % 2 === 1;
}

/** A word without the signs of emphasis and code around it, and without what was struck out: so a status or a name is read. */
export function withoutEmphasis(text: string): string {
  return trimBlanks(text.replace(/~~[^~]*~~/g, ' ').replace(/[*_`]+/g, ''));
}
