// Loaded into the main process before the app (-r): what a person would do with the system's dialogs, and another clock. The
// app itself is the built one.
const { dialog } = require('electron');

/** @param {object} shown */
const tell = (shown) => process.stderr.write(`DIALOG ${JSON.stringify(shown)}\n`);

/** @param {any[]} given a window may come first */
async function answerMessage(...given) {
  const options = given.at(-1);
  const buttons = options.buttons ?? ['OK'];
  tell({ message: options.message, detail: options.detail, buttons });
  // A person reads first.
  await new Promise((done) => setTimeout(done, 50));
  const wanted = new RegExp(process.env.THROUGHLINE_FAULTS_ANSWER ?? '^(Quit anyway|Quit|Close|OK)$');
  const response = buttons.findIndex((/** @type {string} */ button) => wanted.test(button));
  return { response: response === -1 ? buttons.length - 1 : response, checkboxChecked: false };
}
dialog.showMessageBox = /** @type {any} */ (answerMessage);
dialog.showMessageBoxSync = /** @type {any} */ (
  (/** @type {any[]} */ ...given) => {
    const options = given.at(-1);
    tell({ message: options.message, detail: options.detail, buttons: options.buttons });
    return (options.buttons ?? ['OK']).length - 1;
  }
);
dialog.showErrorBox = (message, detail) => tell({ message, detail });
if (process.env.THROUGHLINE_FAULTS_SAVE_TO) {
  const filePath = process.env.THROUGHLINE_FAULTS_SAVE_TO;
  dialog.showSaveDialog = /** @type {any} */ (async () => ({ canceled: false, filePath }));
}

const shift = Number(process.env.THROUGHLINE_FAULTS_CLOCK ?? 0);
if (shift !== 0) {
  const RealDate = Date;
  const ShiftedDate = class extends RealDate {
    /** @param {any[]} given */
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + shift);
      else super(.../** @type {[any]} */ (given));
    }
    static now() {
      return RealDate.now() + shift;
    }
  };
  globalThis.Date = /** @type {any} */ (ShiftedDate);
}
