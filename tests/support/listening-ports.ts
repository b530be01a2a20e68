import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What the kernel calls the state of a socket that waits for connections. */
const LISTENING = '0A';

/** The TCP ports of this machine on which one of these processes waits for connections. Linux only. */
export function listeningPorts(pids: readonly number[]): number[] {
  const own = new Set(pids.flatMap(socketsOf));
  const ports = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
    readFileSync(table, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === LISTENING && own.has(fields[9] ?? ''))
      .map((fields) => Number.parseInt(fields[1]?.split(':')[1] ?? '', 16)),
  );
  return [...new Set(ports)].sort((a, b) => a - b);
}

/** The numbers of the sockets that a process has open. */
function socketsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // It ended while it was looked at.
    return [];
  }
  return names.flatMap((name) => {
    try {
      const found = /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/${name}`))?.[1];
      return found === undefined ? [] : [found];
    } catch {
      return [];
    }
  });
}
