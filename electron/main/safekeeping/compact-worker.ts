import { parentPort, workerData } from 'node:worker_threads';
import { doTask } from './do-task';
import type { WorkerTask } from './run-worker';

// One task, and the thread ends. It is a thread so that no gesture waits while a whole workspace is written.
doTask(workerData as WorkerTask).then((answer) => parentPort?.postMessage(answer));
