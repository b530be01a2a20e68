/**
 * Takes the focus out of the field that has it, so that what was typed there is kept. To be called before a place is left by
 * a key: the field goes away with the place, and a field that is taken away is never told that it was left.
 */
export function leaveField(): void {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.blur();
}
