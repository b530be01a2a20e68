import type { ClipboardEvent } from 'react';

/** For a line that is pasted into: a table, which is several lines or cells, goes its own way, other text into the line. */
export function takesTable(onPasted: (text: string) => void) {
  return (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\n\t]./.test(text)) return;
    event.preventDefault();
    onPasted(text);
  };
}
