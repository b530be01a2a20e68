import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumOf } from './checksum.mjs';

/**
 * @typedef {object} FoundSnapshot
 * @property {string} name
 * @property {string} path
 * @property {number} sequence
 * @property {number} total
 * @property {string | null} fault why it isn't whole
 */

/**
 * The snapshots of a profile in the order of their sequences, each read and checked against what its name promises.
 *
 * @param {string} profile
 * @returns {FoundSnapshot[]}
 */
export function readSnapshots(profile) {
  const folder = join(profile, 'snapshots');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.startsWith('snapshot-') && name.endsWith('.json'));
  return names
    .map((name) => {
      const [, sequence, , total, checksum] = name.split('-');
      const path = join(folder, name);
      const found = { name, path, sequence: Number(sequence), total: Number(total) };
      return { ...found, fault: faultOf(readFileSync(path), found.total, checksum ?? '') };
    })
    .sort((one, other) => one.sequence - other.sequence);
}

/** @param {Buffer} bytes @param {number} total @param {string} checksum */
function faultOf(bytes, total, checksum) {
  if (checksumOf(bytes) !== checksum) return 'its bytes are not those that its name promises';
  try {
    const { records } = JSON.parse(bytes.toString());
    const counted = Object.values(records).reduce((sum, list) => sum + list.length, 0);
    return counted === total ? null : `it holds ${counted} records instead of ${total}`;
  } catch {
    return 'it is no JSON';
  }
}
