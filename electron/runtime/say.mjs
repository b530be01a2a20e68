/**
 * One line for the person who waits: what is being done, or what was found.
 *
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`› ${line}\n`);
}

/**
 * A failure that is explained to the person in full sentences, without a stack.
 */
export class ExplainedError extends Error {
  /** @param {string} message what is wrong, and what to do about it */
  constructor(message) {
    super(message);
    this.name = 'ExplainedError';
  }
}

/**
 * A span of time in words.
 *
 * @param {number} ms
 * @returns {string} such as "340 ms", "4.2 s", "2 min 05 s"
 */
export function inWords(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
