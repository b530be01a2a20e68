/** How a key combination is written for a person: 'mod+shift+z' becomes Ctrl, Shift, Z, or ⌘ ⇧ Z on a Mac. */

const words: Record<string, string> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  meta: 'Meta',
  enter: 'Enter',
  escape: 'Esc',
  esc: 'Esc',
  space: 'Space',
  tab: 'Tab',
  backspace: 'Backspace',
  delete: 'Del',
  arrows: '↑↓←→',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
};

const macWords: Record<string, string> = { ctrl: '⌃', alt: '⌥', shift: '⇧', meta: '⌘' };

/** True on a Mac, where Cmd takes the place of Ctrl. */
export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);
}

/**
 * The caps to draw, one for each key. Takes 'mod+k' as commands write it, and 'Ctrl K' as a person would.
 * A lone '+' and a range such as '1-3' stay as they are.
 */
export function keyCaps(keys: string, mac: boolean = isMac()): string[] {
  const parts = keys === '+' ? ['+'] : keys.split(/[+\s]+/).filter((part) => part !== '');
  return parts.map((part) => {
    const lower = part.toLowerCase();
    const name = lower === 'mod' ? (mac ? 'meta' : 'ctrl') : lower;
    if (mac && (lower === 'ctrl' || lower === 'mod')) return '⌘';
    const word = (mac ? macWords[name] : undefined) ?? words[name];
    return word ?? (part.length === 1 || /^f\d+$/.test(lower) ? part.toUpperCase() : part);
  });
}

/** The same in the form that `aria-keyshortcuts` wants: 'Control+Shift+Z'. */
export function ariaKeyShortcuts(keys: string, mac: boolean = isMac()): string {
  return keys
    .split('+')
    .map((part) => {
      const lower = part.toLowerCase();
      if (lower === 'mod') return mac ? 'Meta' : 'Control';
      if (lower === 'ctrl') return 'Control';
      if (lower.startsWith('arrow')) return `Arrow${lower.slice(5, 6).toUpperCase()}${lower.slice(6)}`;
      return `${lower.slice(0, 1).toUpperCase()}${lower.slice(1)}`;
    })
    .join('+');
}
