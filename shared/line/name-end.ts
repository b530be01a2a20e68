import type { LinkEnd, LinkTable } from '../model/link';
import { endTeam } from '../model/log-integrity';
import type { Workspace } from '../model/workspace';
import { verdictNames } from '../plan/review';
import { HIDDEN_NOTE } from '../retro/hidden-notes';

/** What each kind of thing on a line is called. */
export const endKinds: Readonly<Record<LinkTable, string>> = {
  retro: 'Retrospective',
  note: 'Note',
  noteGroup: 'Group of notes',
  planning: 'Planning meeting',
  decision: 'Decision',
  decisionRecord: 'Decision record',
  action: 'Action',
  planOutcome: 'Outcome',
  initiative: 'Initiative',
  flowMap: 'Flow map',
  flowStep: 'Step of the flow',
  blocker: 'Blocker',
  incident: 'Incident',
};

/** Something on a line, in words. */
export interface NamedEnd extends LinkEnd {
  readonly teamId: string;
  readonly kind: string;
  readonly title: string;
  /** Where it stands: "active", "done, it helped", "open"; empty where there is nothing to say. `stateWords` adds the day. */
  readonly state: string;
  /** The day by which it is promised, YYYY-MM-DD; null where it isn't open or has none. */
  readonly due: string | null;
  /** The day it is from, YYYY-MM-DD; null where it has none. */
  readonly date: string | null;
}

/** What somebody reads of an end; null when it is gone. Notes that are hidden stay hidden. */
export function nameEnd(workspace: Workspace, end: LinkEnd): NamedEnd | null {
  const teamId = endTeam(workspace, end);
  if (teamId === undefined) return null;
  const words = wordsOf(workspace, end);
  return words && { ...end, teamId, kind: endKinds[end.table], due: null, ...words };
}

/**
 * Where an end stands, with the day by which it is promised: "open, due 2026-03-01".
 * @param dayWords writes a day; as a file has it, YYYY-MM-DD, unless a screen writes it for people
 */
export function stateWords(
  { state, due }: NamedEnd,
  dayWords: (day: string) => string = (day) => day,
): string {
  return due === null ? state : `${state}, due ${dayWords(due)}`;
}

type Words = Pick<NamedEnd, 'title' | 'state' | 'date'> & Partial<Pick<NamedEnd, 'due'>>;

function wordsOf(workspace: Workspace, { table, id }: LinkEnd): Words | null {
  switch (table) {
    case 'note':
    case 'noteGroup':
      return cardWords(workspace, table, id);
    case 'initiative':
      return initiativeWords(workspace, id);
    case 'action': {
      const action = workspace.action.get(id);
      if (!action) return null;
      const { text, state, date } = action;
      return { title: text, state, due: state === 'open' ? action.due : null, date };
    }
    case 'decisionRecord': {
      const record = workspace.decisionRecord.get(id);
      return record ? { title: record.title, state: record.status, date: record.date } : null;
    }
    default:
      return plainWords(workspace, table, id);
  }
}

function plainWords(
  workspace: Workspace,
  table: Exclude<LinkTable, 'note' | 'noteGroup' | 'initiative' | 'action' | 'decisionRecord'>,
  id: string,
): Words | null {
  switch (table) {
    case 'retro':
    case 'planning': {
      const meeting = workspace[table].get(id);
      return meeting ? { title: meeting.title, state: '', date: meeting.date } : null;
    }
    case 'decision': {
      const decision = workspace.decision.get(id);
      return decision ? { title: decision.text, state: '', date: decision.date } : null;
    }
    case 'planOutcome': {
      const outcome = workspace.planOutcome.get(id);
      return outcome ? { title: outcome.text, state: '', date: outcome.createdAt.slice(0, 10) } : null;
    }
    case 'flowMap': {
      const map = workspace.flowMap.get(id);
      return map ? { title: map.title, state: map.kind, date: map.createdAt.slice(0, 10) } : null;
    }
    case 'flowStep': {
      const step = workspace.flowStep.get(id);
      return step ? { title: step.name, state: '', date: null } : null;
    }
    case 'blocker': {
      const blocker = workspace.blocker.get(id);
      return blocker
        ? { title: blocker.text, state: blocker.cause, date: blocker.createdAt.slice(0, 10) }
        : null;
    }
    case 'incident': {
      const incident = workspace.incident.get(id);
      return incident ? { title: incident.title, state: '', date: incident.startedAt.slice(0, 10) } : null;
    }
  }
}

function cardWords(workspace: Workspace, table: 'note' | 'noteGroup', id: string): Words | null {
  const card = workspace[table].get(id);
  const retro = card && workspace.retro.get(card.retroId);
  if (!card || !retro) return null;
  const text = 'text' in card ? card.text : card.title || 'Notes that belong together';
  return { title: retro.notesHidden ? HIDDEN_NOTE : text, state: '', date: retro.date };
}

function initiativeWords(workspace: Workspace, id: string): Words | null {
  const initiative = workspace.initiative.get(id);
  if (!initiative) return null;
  const { title, state, outcomeReview, createdAt } = initiative;
  const helped =
    state === 'done' && outcomeReview
      ? `, did it help: ${verdictNames[outcomeReview.verdict].toLowerCase()}`
      : '';
  const word = state === 'not-now' ? 'not now' : state;
  return { title, state: `${word}${helped}`, date: createdAt.slice(0, 10) };
}
