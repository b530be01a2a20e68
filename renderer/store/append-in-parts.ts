import type { Bridge, IpcCalls } from '@shared/ipc';

/** So many characters are handed to the main process at a time: a few milliseconds' work. */
const PART = 512 * 1024;

/**
 * Sends an entry to the main process's journal: a long one in parts, of which nothing is written until the last has come. No frame
 * waits for many megabytes to be handed over.
 */
export async function appendInParts(
  entry: IpcCalls['journal:append']['argument'],
  call: Bridge['call'],
): Promise<IpcCalls['journal:append']['answer']> {
  const { sequence, changes } = entry;
  let parts = 0;
  for (; (parts + 1) * PART < changes.length; parts += 1) {
    const text = changes.slice(parts * PART, (parts + 1) * PART);
    await call('journal:part', { sequence, part: parts, text });
  }
  if (parts === 0) return call('journal:append', entry);
  return call('journal:append', { ...entry, changes: changes.slice(parts * PART), parts });
}
