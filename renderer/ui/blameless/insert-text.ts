/**
 * Replaces a part of a field (UTF-16 offsets) as if it had been typed, so that the field's own undo brings it back.
 * Only `execCommand` does that; where it refuses, the text is set directly and the change announced.
 */
export function insertText(area: HTMLTextAreaElement, text: string, start: number, end: number): void {
  area.focus();
  area.setSelectionRange(start, end);
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, start, end, 'end');
  area.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }),
  );
}
