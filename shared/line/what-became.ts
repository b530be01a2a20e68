import { compareOrder } from '../kernel/order-key';
import type { OutcomeVerdict } from '../model/initiative';
import type { LinkEnd } from '../model/link';
import type { Workspace } from '../model/workspace';
import { verdictNames } from '../plan/review';
import { edgesOf, endKey } from './edges';
import { type NamedEnd, nameEnd } from './name-end';

/** How far a pain has come: what was done about it has ended, is under way, is only decided, or isn't there. */
export type PainFate = 'ended' | 'under way' | 'decided' | 'nothing';

/** Where a pain led. */
export interface WhatBecame {
  readonly pain: NamedEnd;
  /** The retrospective in which it came up, or the map on which it stands. */
  readonly from: { readonly table: 'retro' | 'flowMap'; readonly id: string; readonly title: string };
  /** What it led to, the nearest first. */
  readonly ledTo: readonly NamedEnd[];
  /** What was said of the initiatives that have ended, the best first; empty while nothing was. */
  readonly verdicts: readonly OutcomeVerdict[];
  readonly fate: PainFate;
  /** In one sentence. */
  readonly sentence: string;
}

/** What became of each topic that a team talked about, and of each blocker, the newest first. */
export function whatBecameOf(workspace: Workspace, teamId: string): WhatBecame[] {
  const next = new Map<string, LinkEnd[]>();
  for (const { from, to } of edgesOf(workspace, teamId)) {
    const ends = next.get(endKey(from));
    if (ends) ends.push(to);
    else next.set(endKey(from), [to]);
  }
  return painsOf(workspace, teamId).map((pain) => {
    const ledTo = follow(workspace, next, pain, teamId);
    const verdicts = verdictsOf(workspace, ledTo);
    return { pain, from: fromOf(workspace, pain), ledTo, verdicts, ...fateOf(workspace, ledTo, verdicts) };
  });
}

/** The topics that were talked about or led to something, and the blockers of maps that live. */
function painsOf(workspace: Workspace, teamId: string): NamedEnd[] {
  const ends = new Map<string, LinkEnd>();
  const add = (end: LinkEnd) => ends.set(endKey(end), end);
  for (const retro of workspace.retro.values()) {
    if (retro.teamId !== teamId || retro.notesHidden) continue;
    for (const id of retro.discussedIds)
      add({ table: workspace.noteGroup.has(id) ? 'noteGroup' : 'note', id });
  }
  for (const { from } of edgesOf(workspace, teamId)) {
    if (from.table !== 'noteGroup' && from.table !== 'note') continue;
    const card = workspace[from.table].get(from.id);
    // A note in a group speaks through the group.
    const isInGroup = card !== undefined && 'groupId' in card && card.groupId !== null;
    if (card && !isInGroup && !workspace.retro.get(card.retroId)?.notesHidden) add(from);
  }
  for (const { id, teamId: owner, mapId } of workspace.blocker.values()) {
    if (owner === teamId && workspace.flowMap.get(mapId)?.takenAt === null) add({ table: 'blocker', id });
  }
  return [...ends.values()]
    .flatMap((end) => nameEnd(workspace, end) ?? [])
    .sort((a, b) => -compareOrder(a.date ?? '', b.date ?? '') || compareOrder(endKey(a), endKey(b)));
}

function follow(
  workspace: Workspace,
  next: ReadonlyMap<string, readonly LinkEnd[]>,
  pain: LinkEnd,
  teamId: string,
): NamedEnd[] {
  const seen = new Set([endKey(pain)]);
  const queue: LinkEnd[] = [pain];
  const found: NamedEnd[] = [];
  for (const end of queue) {
    for (const other of next.get(endKey(end)) ?? []) {
      const key = endKey(other);
      if (seen.has(key)) continue;
      seen.add(key);
      const named = nameEnd(workspace, other);
      if (named?.teamId !== teamId) continue;
      found.push(named);
      // A step stands for many pains, an outcome for many initiatives: what else leads there isn't this pain's.
      if (other.table !== 'flowStep' && other.table !== 'planOutcome') queue.push(other);
    }
  }
  return found;
}

const order: readonly OutcomeVerdict[] = ['yes', 'partly', 'too-early', 'no'];

function verdictsOf(workspace: Workspace, ledTo: readonly NamedEnd[]): OutcomeVerdict[] {
  return ledTo
    .flatMap(({ table, id }) => (table === 'initiative' ? (workspace.initiative.get(id) ?? []) : []))
    .flatMap(({ state, outcomeReview }) => (state === 'done' && outcomeReview ? [outcomeReview.verdict] : []))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

function fromOf(workspace: Workspace, { table, id }: LinkEnd): WhatBecame['from'] {
  if (table === 'blocker') {
    const mapId = workspace.blocker.get(id)?.mapId ?? '';
    return { table: 'flowMap', id: mapId, title: workspace.flowMap.get(mapId)?.title ?? '' };
  }
  const card = workspace[table === 'noteGroup' ? 'noteGroup' : 'note'].get(id);
  const retroId = card?.retroId ?? '';
  return { table: 'retro', id: retroId, title: workspace.retro.get(retroId)?.title ?? '' };
}

function fateOf(
  workspace: Workspace,
  ledTo: readonly NamedEnd[],
  verdicts: readonly OutcomeVerdict[],
): Pick<WhatBecame, 'fate' | 'sentence'> {
  const [verdict] = verdicts;
  if (verdict !== undefined) return { fate: 'ended', sentence: `Did it help? ${verdictNames[verdict]}.` };
  const states = new Set(
    ledTo.flatMap(({ table, id }) =>
      table === 'initiative' ? (workspace.initiative.get(id)?.state ?? []) : [],
    ),
  );
  const promises = new Set(
    ledTo.flatMap(({ table, id }) => (table === 'action' ? (workspace.action.get(id)?.state ?? []) : [])),
  );
  if (states.has('active')) return { fate: 'under way', sentence: 'Being worked on.' };
  if (promises.has('open')) return { fate: 'under way', sentence: 'Promised, and open still.' };
  if (promises.has('done')) return { fate: 'ended', sentence: 'What was promised is done.' };
  if (states.has('done')) return { fate: 'ended', sentence: 'Done. Nobody has said yet whether it helped.' };
  if (states.has('next') || states.has('candidate')) {
    return { fate: 'decided', sentence: 'In the plan, not begun.' };
  }
  if (states.has('not-now')) return { fate: 'decided', sentence: 'Put off: not now.' };
  if (promises.has('dropped')) return { fate: 'ended', sentence: 'What was promised was dropped.' };
  if (ledTo.some(({ table }) => table === 'decision' || table === 'decisionRecord')) {
    return { fate: 'decided', sentence: 'Decided.' };
  }
  const isOnMap = ledTo.some(({ table }) => table === 'blocker');
  return {
    fate: 'nothing',
    sentence: isOnMap ? 'On the flow map, and nothing else yet.' : 'It led to nothing yet.',
  };
}

/** How many pains have come how far. */
export function fateCounts(pains: readonly Pick<WhatBecame, 'fate'>[]): Readonly<Record<PainFate, number>> {
  const counts = { ended: 0, 'under way': 0, decided: 0, nothing: 0 };
  for (const { fate } of pains) counts[fate] += 1;
  return counts;
}
