import { fileErrorSentence } from '../file-errors';
import { rebuildContent } from './rebuild-content';
import type { WorkerAnswer, WorkerTask } from './run-worker';
import { takeSnapshot } from './take-snapshot';

/** Does a task of the worker; what goes wrong is told in a sentence. It never throws. */
export async function doTask(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    return task.kind === 'rebuild'
      ? await rebuildContent(task.folders)
      : await takeSnapshot(task.folders, task.reason, task.knownWhole);
  } catch (error) {
    return { outcome: 'failed', reason: fileErrorSentence(error) };
  }
}
