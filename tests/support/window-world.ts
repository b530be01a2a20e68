import { applyChanges } from '@shared/kernel/change-set';
import type { RuleError } from '@shared/kernel/rule';
import type { Change, Workspace } from '@shared/model/workspace';
import type { WorkspaceMeta } from '@/db/database';
import type { Batch, SavingState } from '@/store/saver';
import type { Copy } from '@/store/windows/copy';
import type { Message } from '@/store/windows/messages';
import { createSharedWorkspace } from '@/store/windows/shared-workspace';
import type { SharedWorkspace } from '@/store/windows/window-parts';

/** What lies on one of the two disks. */
interface Disk {
  workspace: Workspace;
  meta: WorkspaceMeta;
}

export interface TestWindow {
  readonly id: string;
  readonly shared: SharedWorkspace;
  copy: Copy | null;
  saving: SavingState;
  readonly refusals: RuleError[];
  isDead: boolean;
}

/** A number from 0 up to, and without, `end`. */
export type Below = (end: number) => number;

/**
 * Windows, the channel between them, the lock and the disks, in a time of its own. The channel is as a browser's: what one
 * window says stays in its order, everybody hears everything in the same order, and nothing says when.
 */
export class WindowWorld {
  time = 0;
  readonly windows: TestWindow[] = [];
  readonly journal: Disk;
  readonly database: Disk;
  /** Called whenever a window says that all is saved. */
  onSaved: (window: TestWindow) => void = () => {};
  /** Whether the disks refuse everything. */
  isFull = false;
  readonly #below: Below;
  #order = 0;
  #count = 0;
  #agenda: { at: number; order: number; run: () => void }[] = [];
  readonly #notBefore = new Map<string, number>();
  #queue: TestWindow[] = [];
  #holder: TestWindow | null = null;
  /** Writes under way: what happens to them when their window dies is chance. */
  readonly #underWay = new Map<() => void, TestWindow>();

  constructor(workspace: Workspace, meta: WorkspaceMeta, below: Below) {
    this.journal = { workspace, meta };
    this.database = { workspace, meta };
    this.#below = below;
  }

  get alive(): TestWindow[] {
    return this.windows.filter(({ isDead }) => !isDead);
  }

  open(): TestWindow {
    this.#count += 1;
    const id = `w${this.#count}`;
    const window: TestWindow = {
      id,
      shared: createSharedWorkspace({
        id,
        // As a channel does, at once: what is said isn't what the speaker changes afterwards.
        post: (message) => this.#post(window, structuredClone(message)),
        open: () => this.#open(window),
        reachDisk: () => this.#reach(window),
        show: (copy) => {
          window.copy = copy;
        },
        showSaving: (saving) => {
          window.saving = saving;
          if (saving.phase === 'saved') this.onSaved(window);
        },
        showProblem: () => {},
        tellRefusal: (error) => window.refusals.push(error),
        later: (run, milliseconds) => this.#later(run, milliseconds, window),
      }),
      copy: null,
      saving: { phase: 'saved' },
      refusals: [],
      isDead: false,
    };
    this.windows.push(window);
    this.#queue.push(window);
    this.#grant();
    window.shared.join();
    return window;
  }

  /** Ends a window as a crash does: what it said last may be lost, and what it was writing may be half done. */
  kill(window: TestWindow): void {
    window.isDead = true;
    for (const [finish, owner] of [...this.#underWay]) {
      if (owner !== window) continue;
      this.#underWay.delete(finish);
      if (this.#below(2) === 0) finish();
    }
    this.#queue = this.#queue.filter((one) => one !== window);
    if (this.#holder === window) {
      this.#holder = null;
      this.#grant();
    }
  }

  /** Closes a window as a person does: when all is saved. @returns whether it was */
  async close(window: TestWindow): Promise<boolean> {
    const isSaved = await window.shared.settle();
    if (!isSaved || window.isDead) return false;
    window.shared.leave();
    this.kill(window);
    return true;
  }

  /** Lets time go on until nothing happens any more, or for some time. */
  async run(until = Number.POSITIVE_INFINITY): Promise<void> {
    for (;;) {
      await idle();
      this.#agenda.sort((a, b) => a.at - b.at || a.order - b.order);
      const next = this.#agenda[0];
      if (next === undefined || next.at > until) break;
      this.#agenda.shift();
      this.time = next.at;
      next.run();
    }
    if (until !== Number.POSITIVE_INFINITY) this.time = Math.max(this.time, until);
  }

  #later(run: () => void, milliseconds: number, window: TestWindow): () => void {
    const entry = {
      at: this.time + milliseconds,
      order: this.#order++,
      run: () => {
        if (!window.isDead) run();
      },
    };
    this.#agenda.push(entry);
    return () => {
      this.#agenda = this.#agenda.filter((one) => one !== entry);
    };
  }

  /** Something that comes after a while by chance, but not before what was sent the same way earlier. */
  #send(way: string, run: () => void): void {
    const at = Math.max(this.time + this.#below(20), this.#notBefore.get(way) ?? 0);
    this.#notBefore.set(way, at);
    this.#agenda.push({ at, order: this.#order++, run });
  }

  #post(from: TestWindow, message: Message): void {
    if (from.isDead) return;
    this.#send(`from ${from.id}`, () => {
      for (const to of this.windows) {
        if (to === from || to.isDead) continue;
        this.#send(`to ${to.id}`, () => {
          if (!to.isDead) to.shared.receive(structuredClone(message));
        });
      }
    });
  }

  #grant(): void {
    if (this.#holder !== null) return;
    const next = this.#queue.shift();
    if (next === undefined) return;
    this.#holder = next;
    this.#send('lock', () => {
      if (!next.isDead) void next.shared.lead();
    });
  }

  async #open(window: TestWindow): Promise<void> {
    await this.#while(window);
    const isWhole = this.journal.meta.sequence === this.database.meta.sequence;
    const { workspace, meta } =
      this.journal.meta.sequence > this.database.meta.sequence ? this.journal : this.database;
    const above = { ...meta, sequence: meta.sequence + 1 };
    const first: Batch | null = isWhole ? null : { kind: 'replace', workspace, meta: above };
    const write = (batch: Batch) => this.#write(window, batch);
    window.shared.leadFrom({ workspace, meta: isWhole ? meta : above, write, first });
  }

  async #reach(window: TestWindow) {
    await this.#while(window);
    if (this.isFull) throw new Error('The disk is full.');
    const stands = [this.journal.meta.sequence, this.database.meta.sequence];
    const write = (batch: Batch) => this.#write(window, batch);
    return { highest: Math.max(...stands), lowest: Math.min(...stands), write };
  }

  #while(window: TestWindow): Promise<void> {
    return new Promise((done) => this.#later(done, this.#below(20), window));
  }

  async #write(window: TestWindow, batch: Batch): Promise<void> {
    const halves = await Promise.allSettled(
      [this.journal, this.database].map(
        (disk) =>
          new Promise<void>((resolve, reject) => {
            const finish = () => {
              if (this.isFull) {
                reject(new Error('The disk is full.'));
                return;
              }
              store(disk, batch);
              resolve();
            };
            this.#underWay.set(finish, window);
            this.#later(
              () => {
                if (this.#underWay.delete(finish)) finish();
              },
              this.#below(20),
              window,
            );
          }),
      ),
    );
    const failed = halves.find((half) => half.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }
}

function store(disk: Disk, batch: Batch): void {
  // The same batch again, because its other half had failed.
  if (batch.meta.sequence === disk.meta.sequence) return;
  if (batch.meta.sequence < disk.meta.sequence) throw new Error('A write came behind a later one.');
  disk.workspace =
    batch.kind === 'replace' ? batch.workspace : applyChanges(disk.workspace, batch.changes as Change[]);
  disk.meta = batch.meta;
}

function idle(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
