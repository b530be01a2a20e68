import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RebuildResult } from '@shared/ipc';
import type { SnapshotReason } from '@shared/safekeeping/snapshot-name';
import type { SafeFolders, Taken } from './take-snapshot';

export type WorkerTask =
  | { readonly kind: 'rebuild'; readonly folders: SafeFolders }
  | {
      readonly kind: 'snapshot';
      readonly folders: SafeFolders;
      readonly reason: SnapshotReason;
      readonly knownWhole: readonly string[];
    };

export type WorkerAnswer = RebuildResult | Taken;

/** Does a task somewhere. */
export interface RunTask {
  (task: Extract<WorkerTask, { kind: 'rebuild' }>): Promise<RebuildResult>;
  (task: Extract<WorkerTask, { kind: 'snapshot' }>): Promise<Taken>;
}

/** Does a task in a thread that lives for it alone. A thread that ends without an answer is a failure, told in a sentence. */
export const runInWorker = ((task: WorkerTask) =>
  new Promise<WorkerAnswer>((resolve) => {
    const fail = (reason: string) => resolve({ outcome: 'failed', reason });
    const worker = new Worker(join(import.meta.dirname, 'compact-worker.js'), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', (error) => fail(`Something went wrong: ${error.message}`));
    worker.once('exit', (code) => fail(`The work ended with code ${code}.`));
  })) as RunTask;
