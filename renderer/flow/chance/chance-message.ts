import type { Simulation } from '@shared/flow/monte-carlo';

/** What the thread that runs a map by chance says. */
export type ChanceMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly result: Simulation };
