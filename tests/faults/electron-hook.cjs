// Loaded into the main process before the app (-r): what a person would do with the system's dialogs, another clock, and what is
// to run in the page before its own scripts. The app itself is the built one.
const { syncBuiltinESMExports } = require('node:module');
const threads = require('node:worker_threads');

const {
  THROUGHLINE_FAULTS_ANSWER: wantedAnswer = '^(Quit anyway|Quit|Close|OK)$',
  THROUGHLINE_FAULTS_SAVE_TO: saveTo = '',
  THROUGHLINE_FAULTS_PAGE_SCRIPT: source = '',
  THROUGHLINE_FAULTS_CLOCK: shift = '0',
} = process.env;

if (threads.isMainThread) {
  const { app, dialog } = require('electron');
  answerDialogs(dialog);
  if (source !== '') {
    app.on('browser-window-created', (_event, window) => runFirst(window, source));
  }
}
if (Number(shift) !== 0) shiftClock(Number(shift));

/** @param {Electron.Dialog} dialog */
function answerDialogs(dialog) {
  /**
   * @param {(Electron.BaseWindow | Electron.MessageBoxSyncOptions)[]} given what the dialog was called with, its options last
   * @returns {number} the button that is pressed
   */
  const answer = (...given) => {
    const {
      message,
      detail,
      buttons = ['OK'],
    } = /** @type {Electron.MessageBoxSyncOptions} */ (given.at(-1));
    process.stderr.write(`DIALOG ${JSON.stringify({ message, detail, buttons })}\n`);
    const pressed = buttons.findIndex((button) => new RegExp(wantedAnswer).test(button));
    return pressed === -1 ? buttons.length - 1 : pressed;
  };
  dialog.showMessageBox = async (
    /** @type {(Electron.BaseWindow | Electron.MessageBoxOptions)[]} */ ...given
  ) => {
    const response = answer(...given);
    // A person reads first.
    await new Promise((done) => setTimeout(done, 50));
    return { response, checkboxChecked: false };
  };
  dialog.showMessageBoxSync = answer;
  dialog.showErrorBox = (message, detail) => void answer({ message, detail });
  if (saveTo !== '') {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: saveTo });
  }
}

/**
 * A page has to be there before something can be put in front of the next one's scripts.
 *
 * @param {Electron.BrowserWindow} window
 * @param {string} script
 */
function runFirst(window, script) {
  const { webContents } = window;
  const load = window.loadURL.bind(window);
  window.loadURL = async (...given) => {
    await load('about:blank');
    webContents.debugger.attach();
    await webContents.debugger.sendCommand('Page.enable');
    await webContents.debugger.sendCommand('Page.addScriptToEvaluateOnNewDocument', { source: script });
    await load(...given);
  };
}

/** @param {number} milliseconds */
function shiftClock(milliseconds) {
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length === 0 ? [RealDate.now() + milliseconds] : given, made),
    get: (target, name, receiver) =>
      name === 'now' ? () => RealDate.now() + milliseconds : Reflect.get(target, name, receiver),
  });

  // A worker has a clock of its own.
  const ShiftedWorker = class extends threads.Worker {
    /** @param {string | URL} file @param {import('node:worker_threads').WorkerOptions} [options] */
    constructor(file, options = {}) {
      super(file, { ...options, execArgv: ['-r', __filename] });
    }
  };
  Object.assign(threads, { Worker: ShiftedWorker });
  syncBuiltinESMExports();
}
