import type { Locator } from '@playwright/test';

/** Puts letters into a field and presses Enter within one task of the page: quicker than any hand, and than whatever the letters find. */
export function enterAtOnce(field: Locator, text: string): Promise<void> {
  return field.evaluate((input, letters) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, letters);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: letters }));
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
    );
  }, text);
}
