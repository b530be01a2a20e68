import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

export interface Listener {
  port: number;
  /** Connections, or datagrams, that have come in so far. */
  count(): number;
  close(): Promise<void>;
}

/** Counts connections to a port of this machine. */
export async function listenForConnections(): Promise<Listener> {
  let count = 0;
  const server = createServer((socket) => {
    count++;
    socket.on('error', () => socket.destroy());
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    port: address.port,
    count: () => count,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Counts datagrams to a port of this machine, at any of its addresses. */
export async function listenForDatagrams(): Promise<Listener> {
  let count = 0;
  const socket = createSocket('udp4');
  socket.on('message', () => count++);
  await new Promise<void>((resolve) => socket.bind(0, resolve));
  return {
    port: socket.address().port,
    count: () => count,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}
