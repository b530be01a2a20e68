import { emptyHistory } from '@shared/kernel/history';
import type { RuleResult } from '@shared/model/workspace';
import { createSaver, type Saver, type SavingState, type WriteBatch } from '../saver';
import { type Attempt, attemptMove, attemptRule, type Made } from './attempt';
import { applyGesture, type Copy } from './copy';
import type { Entry, Message, Said, SavingReport } from './messages';
import { createSettling } from './settling';
import { hearStandings } from './standings';
import { planTakeOver, reachAtLast } from './take-over';
import { createTakenLog } from './taken-log';
import type { OpenedDisk, ReachedDisk, SharedWorkspace, WindowParts } from './window-parts';

type Role = 'joining' | 'refused' | 'following' | 'candidate' | 'leading';

interface Pending extends Made {
  readonly attempt: Attempt;
}

/**
 * One window's share in the workspace that all windows have in common.
 *
 * One window leads: it gives every gesture its place and is the only one that writes. The others follow: they do a
 * gesture at once on their own copy and ask the leader to take it. When another gesture came in between, they take theirs
 * back, do what came, and make their own again by the same rules. So all windows do the same in the same order.
 */
export function createSharedWorkspace(parts: WindowParts): SharedWorkspace {
  let role: Role = 'joining';
  let problem = '';
  /** The copy as the leader has it; null before it is there. */
  let confirmed: Copy | null = null;
  /** Gestures of this window that the leader hasn't taken yet, in their order, each with the copy after it. */
  let pending: Pending[] = [];
  /** Whether this copy and the leader's went apart, and a new one is on its way. */
  let isLost = false;
  let leader = '';
  /** How often this window has asked for a copy. */
  let asked = 0;
  let report: SavingReport = { saving: { phase: 'saved' }, saved: 0 };
  let shownSaving: SavingState = { phase: 'saved' };
  let saver: Saver | null = null;
  let count = 0;
  const windows = new Set<string>();
  const taken = createTakenLog();
  const settling = createSettling();
  const standings = new Map<string, () => void>();

  const say = (said: Said) => parts.post({ ...said, from: parts.id });
  /** What only other windows need isn't said while there are none. */
  const tell = (said: Said) => {
    if (windows.size > 0) say(said);
  };
  const shown = () => pending.at(-1)?.copy ?? confirmed;
  const nextId = () => {
    count += 1;
    return `${parts.id}-${count}`;
  };

  function showAll(): void {
    const copy = shown();
    if (copy) parts.show(copy);
    showSaving();
  }

  function showSaving(): void {
    const isBehind = isLost || pending.length > 0 || (confirmed?.meta.sequence ?? 0) > report.saved;
    const saving = report.saving.phase === 'saved' && isBehind ? { phase: 'saving' as const } : report.saving;
    if (saving.phase === shownSaving.phase && saving.phase !== 'failed') return;
    shownSaving = saving;
    parts.showSaving(saving);
  }

  function takeReport({ saving, saved }: SavingReport): void {
    report = { saving, saved };
    taken.savedUpTo(saved);
    showSaving();
  }

  // What this window does itself

  function perform(attempt: Attempt, base: Copy): RuleResult {
    const tried = attempt.on(base);
    if (!tried.ok) return tried;
    if (tried.made === null) return tried.result;
    if (role === 'leading') take(tried.made, base.head, attempt);
    else {
      pending.push({ ...tried.made, attempt });
      showAll();
      if (role === 'following' && !isLost) say({ type: 'ask', gesture: tried.made.gesture, base: base.head });
    }
    return tried.result;
  }

  /** Gives a gesture its place, in the window that leads. */
  function take({ gesture, changes, copy }: Made, base: string, attempt: Attempt | null): void {
    confirmed = copy;
    taken.add({ gesture, base, changes, meta: copy.meta, attempt });
    parts.show(copy);
    tell({ type: 'took', gesture, base });
    saver?.save(changes, copy.meta);
  }

  /** Makes what isn't taken yet again, on the copy that is confirmed now. */
  function makeAgain(attempts: readonly Attempt[]): void {
    pending = [];
    for (const attempt of attempts) {
      const base = shown();
      if (base === null) return;
      const tried = attempt.on(base);
      if (!tried.ok) parts.tellRefusal(tried.error);
      else if (tried.made && role === 'leading') take(tried.made, base.head, attempt);
      else if (tried.made) pending.push({ ...tried.made, attempt });
    }
    showAll();
    askAll();
  }

  function askAll(): void {
    if (role !== 'following' || isLost || !confirmed) return;
    let base = confirmed.head;
    for (const { gesture } of pending) {
      say({ type: 'ask', gesture, base });
      base = gesture.id;
    }
  }

  // What others say

  function receive(message: Message): void {
    if ('to' in message && message.to !== parts.id) return;
    switch (message.type) {
      case 'hello':
        windows.add(message.from);
        if (role === 'leading') sayState(message);
        if (role === 'refused') say({ type: 'refused', to: message.from, problem });
        return;
      case 'bye':
        windows.delete(message.from);
        standings.get(message.from)?.();
        return;
      case 'state':
        takeState(message);
        return;
      case 'refused':
        if (role === 'joining') parts.showProblem(message.problem);
        return;
      case 'ask':
        takeAsked(message);
        return;
      case 'took':
        followWhoLeads(message);
        return;
      case 'saving':
        // What a lost copy holds isn't what the leader speaks of: its numbers say nothing here.
        if (message.from === leader && role === 'following' && !isLost) takeReport(message);
        return;
      case 'settle':
        answerSettle(message.from, message.question);
        return;
      case 'settled':
        settling.answer(message.question, message.isSaved);
        return;
      case 'candidate':
        if (role === 'leading') return;
        say({ type: 'standing', to: message.from, entries: taken.behind(message.head) });
        return;
      case 'standing':
        for (const entry of message.entries) follow(entry);
        standings.get(message.from)?.();
        return;
      case 'lead':
        followLeader(message);
    }
  }

  function sayState({ from: to, question }: Message & { readonly type: 'hello' }): void {
    if (confirmed === null) return;
    const others = [parts.id, ...windows].filter((id) => id !== to);
    const known = { unsaved: taken.unsaved(), taken: taken.attempts(), windows: others };
    say({ type: 'state', to, question, copy: confirmed, ...known, ...report });
  }

  function takeState(state: Message & { readonly type: 'state' }): void {
    // One that a leader said before it went may come behind the word of the next. Who it is from doesn't tell: that word may be
    // late itself, and only who leads now answers what was asked last.
    const isLate = state.question !== asked;
    if (role === 'leading' || isLate || (confirmed && !isLost)) return;
    if (role !== 'candidate') role = 'following';
    const known = new Set(state.taken);
    const own = [...taken.own(), ...pending.map(({ attempt }) => attempt)];
    confirmed = state.copy;
    leader = state.from;
    isLost = false;
    for (const id of state.windows) if (id !== parts.id) windows.add(id);
    taken.reset(state.unsaved, state.taken);
    report = { saving: state.saving, saved: state.saved };
    makeAgain(own.filter(({ id }) => !known.has(id)));
  }

  function takeAsked({ gesture, base }: Entry): void {
    // One whose base isn't the head is made again by its window as soon as that has heard what came before.
    if (role !== 'leading' || confirmed === null || base !== confirmed.head) return;
    const advanced = applyGesture(confirmed, gesture);
    if (advanced) take({ gesture, ...advanced }, base, null);
  }

  function followWhoLeads(message: Message & { readonly type: 'took' }): void {
    if (message.from === leader) follow(message);
    else if (role === 'following' && !isLost) {
      // Somebody leads whose first word wasn't heard, or was heard too early: whoever it is hands over a copy.
      leader = '';
      askForCopy();
    }
  }

  /** Does what the leader took. */
  function follow({ gesture, base }: Entry): void {
    if (confirmed === null || isLost || (role !== 'following' && role !== 'candidate')) return;
    if (base !== confirmed.head) {
      if (!taken.has(gesture.attempt)) askForCopy();
      return;
    }
    const [own, ...later] = pending;
    if (own?.gesture.id === gesture.id) {
      confirmed = own.copy;
      pending = later;
      taken.add({ gesture, base, changes: own.changes, meta: own.copy.meta, attempt: own.attempt });
      showSaving();
      return;
    }
    const advanced = applyGesture(confirmed, gesture);
    if (advanced === null) {
      askForCopy();
      return;
    }
    confirmed = advanced.copy;
    taken.add({ gesture, base, changes: advanced.changes, meta: confirmed.meta, attempt: null });
    makeAgain(pending.map(({ attempt }) => attempt));
  }

  function followLeader({ from, head, sequence, ...stands }: Message & { readonly type: 'lead' }): void {
    leader = from;
    windows.add(from);
    settling.again();
    if (role === 'joining') sayHello();
    if (role !== 'following') return;
    if (confirmed === null || head !== confirmed.head || isLost) {
      askForCopy();
      return;
    }
    confirmed = { ...confirmed, meta: { ...confirmed.meta, sequence } };
    report = stands;
    makeAgain(pending.map(({ attempt }) => attempt));
  }

  function askForCopy(): void {
    isLost = true;
    showSaving();
    sayHello();
  }

  function sayHello(): void {
    asked += 1;
    say({ type: 'hello', question: asked });
  }

  function answerSettle(to: string, question: number): void {
    if (role !== 'leading' || saver === null) return;
    const answer = (isSaved: boolean) => say({ type: 'settled', to, question, isSaved });
    saver.settle().then(answer, () => answer(false));
  }

  // Leading

  async function lead(): Promise<void> {
    if (confirmed === null) {
      await parts.open();
      return;
    }
    role = 'candidate';
    windows.delete(leader);
    const cannotWrite = (reason: string) => {
      takeReport({ ...report, saving: { phase: 'failed', reason } });
      settling.fail();
    };
    const ask = () => say({ type: 'candidate', head: confirmed?.head ?? '' });
    const [disk] = await Promise.all([
      reachAtLast(parts, cannotWrite),
      hearStandings(windows, standings, ask, parts.later),
    ]);
    if (disk.highest > confirmed.meta.sequence) await parts.open();
    else takeOver(disk, confirmed);
  }

  function takeOver(disk: ReachedDisk, own: Copy): void {
    const { meta, saved, first } = planTakeOver(disk, own, taken.unsaved());
    confirmed = { ...own, meta };
    startSaving(disk.write, saved);
    if (first) saver?.store(first);
    makeAgain(pending.map(({ attempt }) => attempt));
  }

  function leadFrom({ workspace, meta, write, first }: OpenedDisk): void {
    confirmed = { workspace, meta, history: emptyHistory(), head: nextId() };
    taken.reset([], taken.attempts());
    startSaving(write, first ? meta.sequence - 1 : meta.sequence);
    if (first) saver?.store(first);
    makeAgain(pending.map(({ attempt }) => attempt));
  }

  function startSaving(write: WriteBatch, saved: number): void {
    role = 'leading';
    isLost = false;
    leader = parts.id;
    report = { saving: { phase: 'saved' }, saved };
    const { head, meta } = confirmed ?? { head: '', meta: { sequence: 0 } };
    // Said aloud even when nobody is known: a window that was copied from the last leader may not have been heard of yet.
    say({ type: 'lead', head, sequence: meta.sequence, ...report });
    const own = createSaver({
      write,
      later: parts.later,
      onState: (saving) => {
        if (saver !== own) return;
        takeReport({
          saving,
          saved: saving.phase === 'saved' ? (confirmed?.meta.sequence ?? 0) : report.saved,
        });
        tell({ type: 'saving', ...report });
      },
    });
    saver = own;
    settling.again();
  }

  async function settle(): Promise<boolean> {
    for (;;) {
      if (role === 'leading') return saver ? saver.settle() : true;
      if (confirmed === null) return true;
      const question = settling.ask();
      say({ type: 'settle', question: question.number });
      const answer = await question.answer;
      if (answer === 'failed') return false;
      if (answer === 'saved' && pending.length === 0) return true;
    }
  }

  return {
    act(rule, args, context) {
      const base = shown();
      if (base !== null) return perform(attemptRule(nextId(), rule, args, context), base);
      return {
        ok: false,
        error: { code: 'not-ready', message: 'The workspace is not open yet. Try again in a moment.' },
      };
    },
    move(kind, now) {
      const base = shown();
      const attempt = base && attemptMove(nextId(), kind, now, base);
      if (base === null || attempt === null) return null;
      const result = perform(attempt, base);
      if (result.ok) return result.value.label;
      parts.tellRefusal(result.error);
      return null;
    },
    settle,
    receive,
    join: sayHello,
    lead,
    leadFrom,
    refuse(words) {
      role = 'refused';
      problem = words;
      confirmed = null;
      pending = [];
      saver = null;
      for (const to of windows) say({ type: 'refused', to, problem });
    },
    leave: () => say({ type: 'bye' }),
  };
}
