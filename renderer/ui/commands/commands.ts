import { type KeyPlace, matchesKeys, mayFire } from '@/ui/commands/key-match';
import { notify } from '@/ui/notices-store';

/** Something the person can do: it has a name, a place in the palette, and mostly a key. */
export interface Command {
  /** Unique; a later registration with the same id takes its place. */
  readonly id: string;
  /** As the palette and the keys dialog say it: "New retrospective". */
  readonly title: string;
  /** The heading it stands under. */
  readonly section: string;
  /** For example 'n', 'mod+k', 'shift+enter', '?'. 'mod' is Ctrl, or Cmd on a Mac. */
  readonly keys?: string;
  /** Further keys that do the same and are not shown. */
  readonly otherKeys?: readonly string[];
  /** One word for the foot, where the title is too long. */
  readonly hint?: string;
  readonly isEnabled?: () => boolean;
  /** Why it can't be done now, as a sentence; null when it can. */
  readonly whyNot?: () => string | null;
  readonly run: () => void | Promise<void>;
  /** Fires while a text is edited, too. Keys with Ctrl or Cmd do so anyway, except those that edit text. */
  readonly allowInText?: boolean;
  /** Fires while a dialog or menu is open, too. */
  readonly allowInDialog?: boolean;
  /** Runs again and again while its key is held down, as undo does. */
  readonly repeats?: boolean;
  /**
   * Stands in the menu of the card that it is about, which opens with the right button or the menu key. 'last' is about any item: it
   * stands below the rest, and works on an item in a dialog, too.
   */
  readonly isInMenu?: boolean | 'last';
  /** Keeps it out of the palette: for keys that only mean something where the focus is. */
  readonly isHidden?: boolean;
}

/** How many commands the palette offers as recent. */
const MOST_RECENT = 5;

let registrations: readonly (readonly Command[])[] = [];
let shellRegistrations: readonly (readonly Command[])[] = [];
let current: readonly Command[] = [];
let recent: readonly string[] = [];
let awaited: string | null = null;
const listeners = new Set<() => void>();

/**
 * Adds commands while a screen is there. For one key, and for one id, the latest registration wins.
 * @param isShell whether they are those of every screen, which stand behind each screen's own, whichever came later
 * @returns takes them away again
 */
export function registerCommands(commands: readonly Command[], isShell = false): () => void {
  if (isShell) shellRegistrations = [...shellRegistrations, commands];
  else registrations = [...registrations, commands];
  changed();
  if (awaited !== null && commands.some((command) => command.id === awaited)) {
    const id = awaited;
    awaited = null;
    // After the screen that brought it has settled.
    queueMicrotask(() => runCommand(id));
  }
  return () => {
    registrations = registrations.filter((other) => other !== commands);
    shellRegistrations = shellRegistrations.filter((other) => other !== commands);
    changed();
  };
}

/** Every command that is there now, the oldest registration first and the shell's last. The same array until something changes. */
export function allCommands(): readonly Command[] {
  return current;
}

/** Calls back whenever commands come or go. @returns stops it */
export function onCommandsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Ids of what was run last from the palette, a menu or a key, the latest first. */
export function recentCommands(): readonly string[] {
  return recent;
}

/** The command of an id, when a screen brings it now. */
export function findCommand(id: string): Command | undefined {
  return current.find((command) => command.id === id);
}

/** Why the command can't be run now; null when it can. */
export function reasonAgainst(command: Command): string | null {
  const reason = command.whyNot?.() ?? null;
  if (reason !== null) return reason;
  return command.isEnabled === undefined || command.isEnabled() ? null : 'Not available here.';
}

/**
 * Runs a command by its id. What can't be run now says why; what fails says so.
 * @returns whether it is there and was run
 */
export function runCommand(id: string): boolean {
  awaited = null;
  const command = findCommand(id);
  if (command === undefined) return false;
  const reason = reasonAgainst(command);
  if (reason !== null) {
    notify({ text: reason, tone: 'warning' });
    return false;
  }
  if (command.isHidden !== true)
    recent = [id, ...recent.filter((other) => other !== id)].slice(0, MOST_RECENT);
  try {
    Promise.resolve(command.run()).catch((error: unknown) => tellFailure(command, error));
  } catch (error) {
    tellFailure(command, error);
  }
  return true;
}

/** Runs a command as soon as the screen that brings it is there; forgotten when anything else is run first. */
export function runWhenRegistered(id: string): void {
  if (!runCommand(id)) awaited = id;
}

/** The command that the pressed key stands for here, or null. Disabled commands count: they answer with their reason. */
export function commandForKey(event: KeyboardEvent, place: KeyPlace): Command | null {
  for (const command of [...current].reverse()) {
    const keys = [...(command.keys === undefined ? [] : [command.keys]), ...(command.otherKeys ?? [])];
    if (keys.some((combination) => matchesKeys(combination, event) && mayFire(combination, command, place))) {
      return command;
    }
  }
  return null;
}

function changed(): void {
  const byId = new Map<string, Command>();
  for (const command of [...registrations, ...shellRegistrations].flat()) {
    // A later one takes the earlier one's place and moves to the end, where its key wins too.
    byId.delete(command.id);
    byId.set(command.id, command);
  }
  current = [...byId.values()];
  for (const listener of listeners) listener();
}

function tellFailure(command: Command, error: unknown): void {
  console.error(error);
  const reason = error instanceof Error ? error.message : String(error);
  notify({ text: `“${command.title}” didn't work: ${reason}. What was saved is safe.`, tone: 'error' });
}
