import { parentPort, workerData } from 'node:worker_threads';
import { fileErrorSentence } from '../file-errors';
import { rebuildContent } from './rebuild-content';
import type { WorkerAnswer, WorkerTask } from './run-worker';
import { takeSnapshot } from './take-snapshot';

/** Does one task and ends. It is a thread of its own so that no gesture waits for a whole workspace being written. */
async function work(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    return task.kind === 'rebuild'
      ? await rebuildContent(task.folders)
      : await takeSnapshot(task.folders, task.reason, task.knownWhole);
  } catch (error) {
    return { outcome: 'failed', reason: fileErrorSentence(error) };
  }
}

work(workerData as WorkerTask).then((answer) => parentPort?.postMessage(answer));
