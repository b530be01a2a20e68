/** What a key means in the field; 'native' leaves it to the browser and to whatever stands around the field. */
export type KeyIntent = 'use' | 'ignore' | 'ignore-always' | 'submit' | 'cancel' | 'swallow' | 'native';

export interface PressedKey {
  readonly key: string;
  /** The place on the keyboard: Alt+I types another letter on a Mac. */
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  /** An input method is putting a word together: its keys aren't ours. */
  readonly isComposing: boolean;
}

/** Tab, Escape and Alt+I belong to the offer while one is shown, and keep their normal meaning otherwise. */
export function keyIntent(pressed: PressedKey, field: { offered: boolean; singleLine: boolean }): KeyIntent {
  if (pressed.isComposing) return 'native';
  const onlyAlt = pressed.altKey && !pressed.ctrlKey && !pressed.metaKey && !pressed.shiftKey;
  if (onlyAlt) return field.offered && pressed.code === 'KeyI' ? 'ignore-always' : 'native';
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return 'native';
  if (pressed.key === 'Enter') {
    if (!pressed.shiftKey) return 'submit';
    return field.singleLine ? 'swallow' : 'native';
  }
  if (pressed.shiftKey) return 'native';
  if (pressed.key === 'Tab') return field.offered ? 'use' : 'native';
  if (pressed.key === 'Escape') return field.offered ? 'ignore' : 'cancel';
  return 'native';
}
