import { DEFAULT_TRIALS, type Simulation, type SimulationInput } from '@shared/flow/monte-carlo';
import { useCallback, useEffect, useRef, useState } from 'react';
import { runByChance } from './run-by-chance';

/** Where a run by chance is. */
export type ChanceState =
  | { readonly phase: 'ready' }
  | { readonly phase: 'running'; readonly done: number; readonly of: number }
  | { readonly phase: 'stopped'; readonly done: number; readonly of: number }
  | { readonly phase: 'failed' }
  /** `of` what it was run, so that a map that has changed since is noticed. */
  | { readonly phase: 'done'; readonly result: Simulation; readonly input: SimulationInput };

/** Runs by chance, one at a time. Leaving the screen stops them. */
export function useChance() {
  const [state, setState] = useState<ChanceState>({ phase: 'ready' });
  const stopNow = useRef<(() => void) | null>(null);
  const start = useCallback((input: SimulationInput) => {
    stopNow.current?.();
    setState({ phase: 'running', done: 0, of: input.trials });
    stopNow.current = runByChance(input, {
      onProgress: (done, of) => setState({ phase: 'running', done, of }),
      onDone: (result) => setState({ phase: 'done', result, input }),
      onFail: () => setState({ phase: 'failed' }),
    });
  }, []);
  const stop = useCallback(() => {
    stopNow.current?.();
    setState((now) => (now.phase === 'running' ? { ...now, phase: 'stopped' } : now));
  }, []);
  useEffect(() => () => stopNow.current?.(), []);
  return { state, start, stop };
}

export const trialChoices = [
  { id: '1000', label: '1,000 runs' },
  { id: String(DEFAULT_TRIALS), label: '10,000 runs' },
  { id: '200000', label: '200,000 runs' },
] as const;
