import { type IpcCalls, textFileKinds } from '@shared/ipc';
import { isInstant } from '@shared/kernel/calendar-date';
import { snapshotReasons } from '@shared/safekeeping/snapshot-name';
import { isBareFileName } from './file-names';
import { isPreferences } from './preferences';

/** A team has at most as many decision records. */
const MOST_FOLDER_FILES = 10_000;

type Guards = { readonly [Name in keyof IpcCalls]: (value: unknown) => value is IpcCalls[Name]['argument'] };

const isNothing = (value: unknown): value is undefined => value === undefined;
const isString = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
/** A count that begins at one. */
const isPlace = (value: unknown) => isCount(value) && value !== 0;
const isBytes = (value: unknown) => value instanceof Uint8Array;
const isStringOrNull = (value: unknown) => value === null || isString(value);

/** Whether a value is a plain record with these entries, all right, and no others. */
function hasOnly(value: unknown, entries: Readonly<Record<string, (entry: unknown) => boolean>>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (Object.keys(value).length !== Object.keys(entries).length) return false;
  return Object.entries(entries).every(
    ([name, isRight]) => Object.hasOwn(value, name) && isRight((value as Record<string, unknown>)[name]),
  );
}

const journalEntry = {
  sequence: isPlace,
  at: (at: unknown) => isString(at) && isInstant(at),
  total: isCount,
  kind: (kind: unknown) => kind === 'change' || kind === 'replace',
  // That it is one line and a list is looked at where it is written.
  changes: isString,
};

/** Files for a folder: each with a name that stays in it, and none that begins with a dot. */
function isFolderFiles(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= MOST_FOLDER_FILES &&
    value.every((file) =>
      hasOnly(file, {
        name: (name) => isString(name) && isBareFileName(name, 'markdown'),
        content: isString,
        of: isString,
      }),
    )
  );
}

/**
 * Whether what a page sent is what the contract says, call by call. Written by hand: a validation library would cost
 * more of the start than all of these together.
 */
export const argumentGuards: Guards = {
  'app:info': isNothing,
  'preferences:read': isNothing,
  'preferences:write': isPreferences,
  'file:save': (value): value is IpcCalls['file:save']['argument'] =>
    hasOnly(value, {
      kind: (kind) => textFileKinds.some((known) => known === kind),
      suggestedName: isString,
      content: isString,
    }) || hasOnly(value, { kind: (kind) => kind === 'png', suggestedName: isString, content: isBytes }),
  'file:print': (value): value is IpcCalls['file:print']['argument'] =>
    hasOnly(value, { suggestedName: isString }),
  'file:open': (value): value is IpcCalls['file:open']['argument'] =>
    value === undefined || value === 'csv' || value === 'any',
  'folder:choose': isNothing,
  'folder:export': (value): value is IpcCalls['folder:export']['argument'] =>
    hasOnly(value, { ticket: isString, files: isFolderFiles, dryRun: isBoolean }),
  'folder:read': isNothing,
  'safe:state': isNothing,
  'safe:rebuild': isNothing,
  'safe:verdict': (value): value is IpcCalls['safe:verdict']['argument'] =>
    hasOnly(value, { agreed: isBoolean, setAsideAtNextStart: isBoolean }),
  'journal:part': (value): value is IpcCalls['journal:part']['argument'] =>
    hasOnly(value, { sequence: isPlace, part: isCount, text: isString }),
  'journal:append': (value): value is IpcCalls['journal:append']['argument'] =>
    hasOnly(value, journalEntry) || hasOnly(value, { ...journalEntry, parts: isPlace }),
  'journal:read': (value): value is IpcCalls['journal:read']['argument'] =>
    hasOnly(value, { after: isCount }),
  'snapshots:list': isNothing,
  'snapshots:read': (value): value is IpcCalls['snapshots:read']['argument'] =>
    hasOnly(value, { id: isString }),
  'snapshots:take': (value): value is IpcCalls['snapshots:take']['argument'] =>
    hasOnly(value, { reason: (reason) => snapshotReasons.some((known) => known === reason) }),
  'window:drawn': isNothing,
  'window:new': isNothing,
  'clipboard:write': (value): value is IpcCalls['clipboard:write']['argument'] =>
    hasOnly(value, { text: isString, html: isStringOrNull }),
  'clipboard:write-picture': (value): value is IpcCalls['clipboard:write-picture']['argument'] =>
    hasOnly(value, { png: isBytes }),
  'folder:reveal': (value): value is IpcCalls['folder:reveal']['argument'] =>
    value === 'data' || value === 'snapshots',
  'menu:history': (value): value is IpcCalls['menu:history']['argument'] =>
    hasOnly(value, { undo: isStringOrNull, redo: isStringOrNull }),
  'window:closing-answer': (value): value is IpcCalls['window:closing-answer']['argument'] =>
    hasOnly(value, { saved: isBoolean }),
};
