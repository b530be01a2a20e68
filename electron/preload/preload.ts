import type { Bridge, IpcCalls, IpcEvents } from '@shared/ipc';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

/** Every call and event of the contract; written as records so that a missing or a wrong name doesn't compile. */
const calls: Readonly<Record<keyof IpcCalls, true>> = {
  'app:info': true,
  'preferences:read': true,
  'preferences:write': true,
  'file:save': true,
  'file:open': true,
  'file:print': true,
  'folder:choose': true,
  'folder:export': true,
  'folder:read': true,
  'safe:state': true,
  'safe:rebuild': true,
  'safe:verdict': true,
  'journal:part': true,
  'journal:append': true,
  'journal:read': true,
  'snapshots:list': true,
  'snapshots:read': true,
  'snapshots:take': true,
  'clipboard:write': true,
  'clipboard:write-picture': true,
  'folder:reveal': true,
  'window:drawn': true,
  'window:new': true,
  'menu:history': true,
  'window:closing-answer': true,
};
const events: Readonly<Record<keyof IpcEvents, true>> = { 'menu:command': true, 'window:closing': true };

// Chromium reads the origin's databases from the disk at the first word of them. Said here, it does so while the page's
// scripts are still being loaded. Unlike opening one, asking for their names makes none.
if (location.origin === 'app://throughline') indexedDB.databases().catch(() => undefined);

let pageListensForClosing = false;

const bridge: Bridge = {
  call(name, argument) {
    if (!Object.hasOwn(calls, name)) return Promise.reject(new Error(`There is no call ${name}`));
    return ipcRenderer.invoke(name, argument);
  },
  on(name, listener) {
    if (!Object.hasOwn(events, name)) throw new Error(`There is no event ${name}`);
    if (name === 'window:closing') pageListensForClosing = true;
    // The event itself stays here: it would hand the page the sender.
    const forward = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.off(name, forward);
    };
  },
};

// A page that never got as far as listening has nothing to save, and the window need not wait for it.
ipcRenderer.on('window:closing', () => {
  if (!pageListensForClosing) ipcRenderer.invoke('window:closing-answer', { saved: true });
});

contextBridge.exposeInMainWorld('throughline', bridge);
