import type { IpcCalls, Preferences } from '@shared/ipc';
import type { BrowserWindow } from 'electron';
import { appInfo } from './app-info';
import { writeClipboard, writePicture } from './clipboard';
import { takeClosingAnswer } from './closing';
import { openFile, saveFile, savePage } from './files';
import type { Answers } from './ipc-router';
import type { MenuState } from './menu-template';
import type { Safekeeping } from './safekeeping/safekeeping';
import { showDrawn } from './window';

export interface AnswerParts {
  readonly profile: string;
  readonly readPreferences: (window: BrowserWindow) => Preferences;
  readonly writePreferences: (window: BrowserWindow, preferences: Preferences) => Promise<void>;
  readonly reveal: (folder: IpcCalls['folder:reveal']['argument']) => Promise<void>;
  readonly safekeeping: Safekeeping;
  readonly openWindow: (opener: BrowserWindow) => void;
  readonly showHistory: (window: BrowserWindow, history: Pick<MenuState, 'undo' | 'redo'>) => void;
}

/** Loaded when somebody asks for a folder: it brings a library that no start needs. */
const pickedFolders = () => import('./folders/picked-folders');

/** What the main process answers to each call of the contract. */
export function answersFrom(parts: AnswerParts): Answers {
  return {
    'app:info': () => appInfo(parts.profile),
    'preferences:read': (_argument, window) => parts.readPreferences(window),
    'preferences:write': async (preferences, window) => {
      await parts.writePreferences(window, preferences);
      return undefined;
    },
    'file:save': (request, window) => saveFile(request, window),
    'file:print': ({ suggestedName }, window) => savePage(suggestedName, window),
    'file:open': (kind, window) => openFile(kind ?? 'json', window),
    'folder:choose': async (_argument, window) => (await pickedFolders()).chooseFolder(window),
    'folder:export': async (request, window) => (await pickedFolders()).exportFolder(request, window),
    'folder:read': async (_argument, window) => (await pickedFolders()).openFolder(window),
    'safe:state': () => parts.safekeeping.state(undefined),
    'safe:rebuild': () => parts.safekeeping.rebuild(undefined),
    'safe:verdict': (verdict) => parts.safekeeping.verdict(verdict),
    'journal:part': (part) => parts.safekeeping.takePart(part),
    'journal:append': (entry) => parts.safekeeping.append(entry),
    'journal:read': (argument) => parts.safekeeping.readJournal(argument),
    'snapshots:list': () => parts.safekeeping.listSnapshots(undefined),
    'snapshots:read': (argument) => parts.safekeeping.readSnapshot(argument),
    'snapshots:take': (argument) => parts.safekeeping.takeSnapshot(argument),
    'window:drawn': (_argument, window) => {
      showDrawn(window);
      return undefined;
    },
    'window:new': (_argument, window) => {
      parts.openWindow(window);
      return undefined;
    },
    'clipboard:write': async ({ text, html }) => {
      await writeClipboard(text, html);
      return undefined;
    },
    'clipboard:write-picture': async ({ png }) => {
      await writePicture(png);
      return undefined;
    },
    'folder:reveal': async (folder) => {
      await parts.reveal(folder);
      return undefined;
    },
    'menu:history': (history, window) => {
      parts.showHistory(window, history);
      return undefined;
    },
    'window:closing-answer': ({ saved }, window) => {
      takeClosingAnswer(window, saved);
      return undefined;
    },
  };
}
