import type { Workspace } from '@shared/model/workspace';
import { memoLast } from '@/store/memo-last';

/** What came out of a retrospective, in numbers. */
export interface RetroCounts {
  readonly notes: number;
  readonly decisions: number;
  readonly actions: number;
  readonly openActions: number;
}

const none: RetroCounts = { notes: 0, decisions: 0, actions: 0, openActions: 0 };

/** The numbers of every retrospective, in one pass over each table. */
const countAll = memoLast(
  (
    notes: Workspace['note'],
    decisions: Workspace['decision'],
    actions: Workspace['action'],
  ): ReadonlyMap<string, RetroCounts> => {
    const counts = new Map<string, { -readonly [Key in keyof RetroCounts]: number }>();
    const of = (retroId: string) => {
      const found = counts.get(retroId) ?? { ...none };
      counts.set(retroId, found);
      return found;
    };
    for (const note of notes.values()) of(note.retroId).notes += 1;
    for (const decision of decisions.values()) if (decision.retroId) of(decision.retroId).decisions += 1;
    for (const action of actions.values()) {
      if (!action.retroId) continue;
      const count = of(action.retroId);
      count.actions += 1;
      if (action.state === 'open') count.openActions += 1;
    }
    return counts;
  },
);

/** What came out of each retrospective; one without anything is not in the map. */
export function selectRetroCounts(workspace: Workspace): ReadonlyMap<string, RetroCounts> {
  return countAll(workspace.note, workspace.decision, workspace.action);
}

/** "12 notes, 2 decisions, 3 actions": what there is none of is left out. */
export function countWords(counts: RetroCounts | undefined): string {
  const { notes, decisions, actions } = counts ?? none;
  const parts = [
    [notes, 'note'],
    [decisions, 'decision'],
    [actions, 'action'],
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => `${count} ${noun}${count === 1 ? '' : 's'}`);
  return words.length === 0 ? 'Nothing written yet' : words.join(', ');
}
