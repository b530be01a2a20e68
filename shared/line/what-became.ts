import { compareOrder } from '../kernel/order-key';
import type { OutcomeVerdict } from '../model/initiative';
import type { LinkEnd } from '../model/link';
import type { Workspace } from '../model/workspace';
import { verdictNames } from '../plan/review';
import { endKey } from './edges';
import type { LineIndex } from './line-index';
import { type NamedEnd, nameEnd } from './name-end';

/** How far a pain has come: what was done about it has ended, is under way, is only decided, or isn't there. */
export type PainFate = 'ended' | 'under way' | 'decided' | 'nothing';

/** Where a pain led. */
export interface WhatBecame {
  /** The pain's name among ends. */
  readonly key: string;
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

/** The place of a pain among others: the newest first. */
export function byNewest(a: WhatBecame, b: WhatBecame): number {
  return -compareOrder(a.pain.date ?? '', b.pain.date ?? '') || compareOrder(a.key, b.key);
}

/** What became of one thing, and whatever that was read from. */
export interface Becoming {
  /** Null where it is no pain: gone, hidden, or nothing that was talked about. */
  readonly became: WhatBecame | null;
  /** The names of the other ends that were read: while neither they nor it are touched, this stays as it is. */
  readonly read: readonly string[];
  /** The names of the meetings and maps in which it and they are: of those `homeFacts` alone was read, and the title of its own. */
  readonly homes: readonly string[];
}

/** What became of a topic that was talked about or led to something, or of a blocker on a map that lives. */
export function becomingOf(workspace: Workspace, end: LinkEnd, index: LineIndex): Becoming {
  const home = homeOf(workspace, end);
  const pain = isPain(workspace, end, index) ? nameEnd(workspace, end) : null;
  const homes = new Set<string>(home === null ? [] : [home]);
  if (pain === null) return { became: null, read: [], homes: [...homes] };
  const read = new Set<string>();
  const ledTo = follow(workspace, index, pain, read, homes);
  const verdicts = verdictsOf(workspace, ledTo);
  const from = fromOf(workspace, pain);
  return {
    became: { key: endKey(end), pain, from, ledTo, verdicts, ...fateOf(workspace, ledTo, verdicts) },
    read: [...read],
    homes: [...homes],
  };
}

/**
 * What a meeting or a map says about the things in it, but for its title: whose they are, whether they are seen, whether a topic was
 * talked about, and from when.
 * @returns null when it is gone
 */
export function homeFacts(
  workspace: Workspace,
  { table, id }: Pick<WhatBecame['from'], 'table' | 'id'>,
): readonly unknown[] | null {
  if (table === 'flowMap') {
    const map = workspace.flowMap.get(id);
    return map ? [map.teamId, map.takenAt] : null;
  }
  const retro = workspace.retro.get(id);
  return retro ? [retro.teamId, retro.date, retro.notesHidden, ...retro.discussedIds] : null;
}

/** What became of a thing whose meeting or map has another title now, and is else as it was. */
export function renamedHome(workspace: Workspace, became: WhatBecame): WhatBecame {
  return { ...became, from: fromOf(workspace, became.pain) };
}

function isPain(workspace: Workspace, { table, id }: LinkEnd, index: LineIndex): boolean {
  if (table === 'blocker') {
    return workspace.flowMap.get(workspace.blocker.get(id)?.mapId ?? '')?.takenAt === null;
  }
  if (table !== 'note' && table !== 'noteGroup') return false;
  const card = workspace[table].get(id);
  const retro = workspace.retro.get(card?.retroId ?? '');
  if (!card || !retro || retro.notesHidden) return false;
  if (retro.discussedIds.includes(id)) return true;
  // A note in a group speaks through the group.
  const isInGroup = 'groupId' in card && card.groupId !== null;
  return !isInGroup && index.edges(endKey({ table, id }), 'to').length > 0;
}

/** The name of the meeting or map that tells of a thing, too: notes are hidden there, a step is the map's team's. */
function homeOf(workspace: Workspace, { table, id }: LinkEnd): string | null {
  if (table === 'note' || table === 'noteGroup') {
    const retroId = workspace[table].get(id)?.retroId;
    return retroId === undefined ? null : `retro ${retroId}`;
  }
  if (table === 'flowStep' || table === 'blocker') {
    const mapId = workspace[table].get(id)?.mapId;
    return mapId === undefined ? null : `flowMap ${mapId}`;
  }
  return null;
}

function follow(
  workspace: Workspace,
  index: LineIndex,
  pain: NamedEnd,
  read: Set<string>,
  homes: Set<string>,
): NamedEnd[] {
  const seen = new Set([endKey(pain)]);
  const queue: LinkEnd[] = [pain];
  const found: NamedEnd[] = [];
  for (const end of queue) {
    for (const { to } of index.edges(endKey(end), 'to')) {
      const key = endKey(to);
      if (seen.has(key)) continue;
      seen.add(key);
      read.add(key);
      const home = homeOf(workspace, to);
      if (home !== null) homes.add(home);
      const named = nameEnd(workspace, to);
      if (named?.teamId !== pain.teamId) continue;
      found.push(named);
      // A step stands for many pains, an outcome for many initiatives: what else leads there isn't this pain's.
      if (to.table !== 'flowStep' && to.table !== 'planOutcome') queue.push(to);
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
