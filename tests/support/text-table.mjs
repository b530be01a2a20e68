/**
 * Lines of cells as a table of text: the head, a rule, and the rest, each column as wide as its widest cell.
 *
 * @param {readonly (readonly string[])[]} lines the head first
 * @returns {{ readonly text: string, readonly rule: string }} the table, and its rule for what comes below
 */
export function textTable(lines) {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  const texts = lines.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        // Numbers stand to the right, under each other.
        return column >= 1 && column <= 4 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = '─'.repeat(Math.max(...texts.map((text) => text.length)));
  return { text: [texts[0], rule, ...texts.slice(1)].join('\n'), rule };
}
