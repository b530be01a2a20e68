import { isMac } from '@/ui/key-caps';

/** Where a key was pressed, as far as commands care. */
export interface KeyPlace {
  /** In a field in which letters are text. */
  readonly isText: boolean;
  /** On a control that answers Enter and Space itself. */
  readonly isControl: boolean;
  /** While a dialog, menu or list is open. */
  readonly isOverlay: boolean;
  /** On something that stands for one thing, which has a line. */
  readonly isItem: boolean;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The combinations that edit text, which stay with the field. */
const editing = new Set(['a', 'c', 'v', 'x', 'z', 'y', 'backspace', 'delete', 'home', 'end', 'enter']);

const aliases: Record<string, string> = { ' ': 'space', esc: 'escape', del: 'delete' };

/** Whether a pressed key is the combination: 'mod+shift+z', 'n', '?', 'shift+enter'. */
export function matchesKeys(keys: string, event: KeyPress, mac: boolean = isMac()): boolean {
  const { modifiers, key } = readKeys(keys);
  const wantsCtrl = modifiers.has('ctrl') || (modifiers.has('mod') && !mac);
  const wantsMeta = modifiers.has('meta') || (modifiers.has('mod') && mac);
  if (event.ctrlKey !== wantsCtrl || event.metaKey !== wantsMeta) return false;
  if (event.altKey !== modifiers.has('alt')) return false;
  const wantsShift = modifiers.has('shift');
  if (/^\d$/.test(key)) return isDigit(key, wantsShift, event);
  // A sign such as '?' needs Shift on some keyboards and not on others: the sign decides.
  const isSign = key.length === 1 && !/[a-z]/.test(key);
  if (!isSign && event.shiftKey !== wantsShift) return false;
  return key === pressedKey(event);
}

/** With Shift or Alt a digit's key gives another sign, and on a French keyboard it does without: its place counts, too. */
function isDigit(digit: string, wantsShift: boolean, event: KeyPress): boolean {
  if (event.key === digit && !wantsShift) return true;
  return event.code === `Digit${digit}` && event.shiftKey === wantsShift;
}

/** Whether the combination may be taken as a command at that place. */
export function mayFire(
  keys: string,
  command: {
    readonly allowInText?: boolean;
    readonly allowInDialog?: boolean;
    readonly isInMenu?: boolean | 'last';
  },
  place: KeyPlace,
): boolean {
  const isAboutItem = place.isItem && command.isInMenu === 'last';
  if (place.isOverlay && command.allowInDialog !== true && !isAboutItem) return false;
  const { modifiers, key } = readKeys(keys);
  if (place.isControl && modifiers.size === 0 && (key === 'enter' || key === 'space')) return false;
  if (!place.isText || command.allowInText === true) return true;
  const isEditing = editing.has(key) || key.startsWith('arrow');
  const isFunctionKey = /^f\d+$/.test(key);
  return isFunctionKey || (!isEditing && ['mod', 'ctrl', 'meta', 'alt'].some((name) => modifiers.has(name)));
}

function readKeys(keys: string): { modifiers: ReadonlySet<string>; key: string } {
  const parts = keys === '+' ? ['+'] : keys.toLowerCase().replace(/\+\+$/, '+plus').split('+');
  const key = parts.at(-1) ?? '';
  return { modifiers: new Set(parts.slice(0, -1)), key: key === 'plus' ? '+' : (aliases[key] ?? key) };
}

function pressedKey(event: KeyPress): string {
  const key = event.key.toLowerCase();
  // On a keyboard with another script, and with Alt on a Mac, the place of the key stands for the Latin letter.
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter !== undefined && key.length === 1 && key.charCodeAt(0) > 127) return letter.toLowerCase();
  return aliases[key] ?? key;
}
