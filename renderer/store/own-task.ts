const waiting: (() => void)[] = [];
let channel: MessageChannel | null = null;

/**
 * Resolves in a task of its own, as soon as the browser has nothing more urgent to do. What a gesture changes on the screen comes
 * first then, and isn't kept waiting by what has nothing to do with the screen. Unlike a timer it isn't slowed down in a window that
 * nobody sees.
 */
export function ownTask(): Promise<void> {
  channel ??= open();
  const { port2 } = channel;
  return new Promise((done) => {
    waiting.push(done);
    port2.postMessage(null);
  });
}

function open(): MessageChannel {
  const opened = new MessageChannel();
  opened.port1.onmessage = () => waiting.shift()?.();
  return opened;
}
