import { applyChanges } from '../kernel/change-set';
import type { Change, Workspace } from './workspace';

/**
 * A gesture made of several steps, each of which sees the workspace as the one before left it. It changes nothing outside
 * itself: in the end it gives one list of changes, with each record at most once.
 */
export class Steps {
  readonly #start: Workspace;
  #now: Workspace;
  #changes: Change[] = [];
  /** How many of the changes `#now` has in it: a table of thousands is copied only when somebody looks. */
  #applied = 0;

  constructor(workspace: Workspace) {
    this.#start = workspace;
    this.#now = workspace;
  }

  /** The workspace after the steps so far. */
  get now(): Workspace {
    if (this.#applied < this.#changes.length) {
      this.#now = applyChanges(this.#now, this.#changes.slice(this.#applied));
      this.#applied = this.#changes.length;
    }
    return this.#now;
  }

  /** Takes a step. */
  take(changes: readonly Change[]): void {
    for (const change of changes) this.#changes.push(change);
  }

  /** What all steps come to. A record that came and went is left out, like one that is as it was. */
  changes(): Change[] {
    const last = new Map<string, Change>();
    for (const change of this.#changes) {
      const id = change.op === 'put' ? change.record.id : change.id;
      last.set(`${change.table} ${id}`, change);
    }
    return [...last.values()].filter((change) => {
      const table: ReadonlyMap<string, unknown> = this.#start[change.table];
      return change.op === 'put' ? table.get(change.record.id) !== change.record : table.has(change.id);
    });
  }
}
