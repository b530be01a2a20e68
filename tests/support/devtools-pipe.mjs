/**
 * Talks to Chromium's own debugging protocol over two pipes (--remote-debugging-pipe). No library stands between: nothing is
 * switched on in the page that a person's page doesn't have.
 *
 * What is answered and what an event brings has a shape of its own for each method of the protocol, and the page's own values any
 * at all: `any` here leaves it to the caller, who knows what it asked for.
 */
export class DevtoolsPipe {
  #output;
  #nextId = 1;
  #rest = '';
  #isClosed = false;
  /** @type {Map<number, { done: (result: any) => void, fail: (error: Error) => void }>} */
  #waiting = new Map();
  /** `any`: each event of the protocol has a shape of its own. @type {Map<string, (params: any) => void>} */
  #listeners = new Map();

  /**
   * @param {import('node:stream').Writable} output
   * @param {import('node:stream').Readable} input
   */
  constructor(output, input) {
    this.#output = output;
    // What is written to a process that has ended is of no interest; its exit is seen elsewhere.
    output.on('error', () => {});
    input.on('error', () => {});
    input.setEncoding('utf8');
    input.on('data', (chunk) => this.#take(chunk));
    input.on('close', () => {
      this.#isClosed = true;
      for (const { fail } of this.#waiting.values()) fail(new Error('The program ended before it answered.'));
      this.#waiting.clear();
    });
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId] the page that is meant; without one, the browser
   * @returns {Promise<any>}
   */
  send(method, params = {}, sessionId = undefined) {
    if (this.#isClosed) return Promise.reject(new Error(`${method}: The program has ended.`));
    const id = this.#nextId;
    this.#nextId += 1;
    this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail: (error) => fail(new Error(`${method}: ${error.message}`)) });
    });
  }

  /**
   * Listens to an event of any page; a second listener takes the place of the first. What it brings has a shape for each
   * method of the protocol: `any`.
   *
   * @param {string} method
   * @param {(params: any) => void} listener
   */
  on(method, listener) {
    this.#listeners.set(method, listener);
  }

  /** @param {string} chunk */
  #take(chunk) {
    const messages = (this.#rest + chunk).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const text of messages) {
      const message = JSON.parse(text);
      if (message.method) this.#listeners.get(message.method)?.(message.params);
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) waiting?.fail(new Error(message.error.message));
      else waiting?.done(message.result);
    }
  }
}
