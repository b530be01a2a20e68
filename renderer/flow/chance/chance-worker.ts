import { type SimulationInput, simulateFlow } from '@shared/flow/monte-carlo';
import type { ChanceMessage } from './chance-message';

// A thread of its own: it is given one run, tells how far it is, and ends with what came out.
addEventListener('message', ({ data }: MessageEvent<SimulationInput>) => {
  const run = simulateFlow(data, 1_000);
  const tell = (message: ChanceMessage) => postMessage(message);
  for (let next = run.next(); ; next = run.next()) {
    if (next.done) {
      tell({ kind: 'done', result: next.value });
      return;
    }
    tell({ kind: 'progress', ...next.value });
  }
});
