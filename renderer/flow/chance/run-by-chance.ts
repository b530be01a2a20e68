import type { Simulation, SimulationInput } from '@shared/flow/monte-carlo';
import type { ChanceMessage } from './chance-message';
import { startChanceWorker } from './worker-address';

export interface ChanceListener {
  readonly onProgress: (done: number, of: number) => void;
  readonly onDone: (result: Simulation) => void;
  readonly onFail: () => void;
}

/**
 * Runs a map by chance in a thread of its own.
 * @returns stops it; nothing is told any more then
 */
export function runByChance(input: SimulationInput, listener: ChanceListener): () => void {
  const worker = startChanceWorker();
  const stop = () => worker.terminate();
  worker.addEventListener('message', ({ data }: MessageEvent<ChanceMessage>) => {
    if (data.kind === 'progress') {
      listener.onProgress(data.done, data.of);
      return;
    }
    stop();
    listener.onDone(data.result);
  });
  worker.addEventListener('error', (event) => {
    console.error(event.message);
    stop();
    listener.onFail();
  });
  worker.postMessage(input);
  return stop;
}
