import { err } from './result';

/** What a rule may know of the world beside the workspace. The store gives it; tests give a fixed one. */
export interface RuleContext {
  /** The present instant, ISO 8601 in UTC. */
  readonly now: string;
  /** The present day where the person is, YYYY-MM-DD. */
  readonly today: string;
  /** A new unique id. */
  readonly newId: () => string;
}

/**
 * Why a rule refused. The message is a whole sentence for the person: what is wrong and what to do.
 * The code is for the caller that answers a certain refusal in its own way.
 */
export interface RuleError {
  readonly code: string;
  readonly message: string;
}

/** Refuses with a code and a sentence. */
export function refuse(code: string, message: string): { readonly ok: false; readonly error: RuleError } {
  return err({ code, message });
}
