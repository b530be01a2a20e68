import { chmod, mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

// Written here because the folder must unpack one archive before anything but Node can be counted on.

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const inflate = promisify(inflateRaw);

/**
 * @typedef {object} ZipEntry
 * @property {string} name with forward slashes; a folder ends with one
 * @property {number} mode Unix mode, 0 when the archive has none
 * @property {number} method 0 stored, 8 deflated
 * @property {number} crc
 * @property {number} packedSize bytes in the archive
 * @property {number} size bytes when unpacked
 * @property {number} offset of its local header
 */

/**
 * Unpacks chosen entries of a ZIP archive (at most 4 GB, not encrypted), checking each entry's checksum.
 *
 * @param {string} archive path of the archive
 * @param {string} folder where the files go; made if it isn't there
 * @param {(name: string) => string | null} placeFor the path of an entry below `folder`, or null to leave it out
 * @returns {Promise<number>} how many files were written
 * @throws {Error} when the archive is damaged, or an entry would land outside `folder`
 */
export async function unpackZip(archive, folder, placeFor) {
  const file = await open(archive, 'r');
  try {
    let written = 0;
    for (const entry of await readDirectory(file)) {
      const place = entry.name.endsWith('/') ? null : placeFor(entry.name);
      if (place === null) continue;
      const path = join(folder, normalize(place));
      if (!path.startsWith(join(folder, sep)))
        throw new Error(`the archive reaches outside its folder: ${place}`);
      const bytes = await readEntry(file, entry);
      await mkdir(dirname(path), { recursive: true });
      if ((entry.mode & 0o170000) === 0o120000) {
        await symlink(bytes.toString('utf8'), path);
      } else {
        await writeFile(path, bytes);
        if (entry.mode & 0o777) await chmod(path, entry.mode & 0o777);
      }
      written += 1;
    }
    return written;
  } finally {
    await file.close();
  }
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
async function readDirectory(file) {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== endOfDirectory) at -= 1;
  if (at < 0) throw new Error('not a ZIP archive, or one that is cut short');
  const count = tail.readUInt16LE(at + 10);
  const directory = await readAt(file, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
  /** @type {ZipEntry[]} */
  const entries = [];
  let from = 0;
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(from) !== directoryEntry)
      throw new Error('the archive has a damaged directory');
    const nameLength = directory.readUInt16LE(from + 28);
    entries.push({
      name: directory.toString('utf8', from + 46, from + 46 + nameLength),
      mode: directory.readUInt32LE(from + 38) >>> 16,
      method: directory.readUInt16LE(from + 10),
      crc: directory.readUInt32LE(from + 16),
      packedSize: directory.readUInt32LE(from + 20),
      size: directory.readUInt32LE(from + 24),
      offset: directory.readUInt32LE(from + 42),
    });
    from += 46 + nameLength + directory.readUInt16LE(from + 30) + directory.readUInt16LE(from + 32);
  }
  return entries;
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {ZipEntry} entry
 * @returns {Promise<Buffer>}
 */
async function readEntry(file, entry) {
  const header = await readAt(file, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await readAt(file, start, entry.packedSize);
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`${entry.name} is packed in an unknown way`);
  const bytes = entry.method === 8 ? await inflate(packed) : packed;
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new Error(`${entry.name} is damaged`);
  return bytes;
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 * @returns {Promise<Buffer>}
 */
async function readAt(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error('the archive is cut short');
  return buffer;
}
