import type { Bridge } from '@shared/ipc';

declare global {
  interface Window {
    readonly throughline: Bridge;
  }
}

/** The way to the main process. This is the only file that touches the window's bridge; everybody else imports it. */
export const bridge: Bridge = {
  call: (name, argument) => window.throughline.call(name, argument),
  on: (name, listener) => window.throughline.on(name, listener),
};
