import type { IpcCalls } from '@shared/ipc';
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { argumentGuards } from './ipc-arguments';
import { APP_ORIGIN } from './origin';

type Answer<Name extends keyof IpcCalls> = (
  argument: IpcCalls[Name]['argument'],
  window: BrowserWindow,
) => IpcCalls[Name]['answer'] | Promise<IpcCalls[Name]['answer']>;

/** One answer for each call of the contract. */
export type Answers = { readonly [Name in keyof IpcCalls]: Answer<Name> };

/**
 * Answers the calls of the contract, and nothing else. Each is checked first: it comes from the main frame of a
 * window of ours that shows the app's own page, and it brings one argument that is what the contract says.
 * @param isOurs whether a window was opened by this app's own code
 */
export function routeCalls(answers: Answers, isOurs: (window: BrowserWindow) => boolean): void {
  const route = <Name extends keyof IpcCalls>(name: Name) => {
    const isRight: (value: unknown) => value is IpcCalls[Name]['argument'] = argumentGuards[name];
    const answer: Answer<Name> = answers[name];
    ipcMain.handle(name, (event, ...given: unknown[]) => {
      const window = trustedWindow(event, isOurs);
      if (window === null) throw new Error(`Refused: ${name} from a page that isn't the app's own`);
      const [argument] = given;
      if (given.length > 1 || !isRight(argument)) {
        throw new Error(`Refused: ${name} with an argument that isn't in the contract`);
      }
      return answer(argument, window);
    });
  };
  for (const name of Object.keys(answers) as (keyof IpcCalls)[]) route(name);
}

function trustedWindow(event: IpcMainInvokeEvent, isOurs: (window: BrowserWindow) => boolean) {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || frame.origin !== APP_ORIGIN) return null;
  const window = BrowserWindow.fromWebContents(event.sender);
  return window !== null && isOurs(window) ? window : null;
}
