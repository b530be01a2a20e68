import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Whether a program can be started by its name alone.
 *
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean}
 */
export function isOnPath(program, env) {
  return (env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)));
}
