import type { Action } from '../model/action';
import type { Decision } from '../model/decision';
import type { Retro } from '../model/retro';
import type { Workspace } from '../model/workspace';
import { compareNames, personName } from '../team/people';
import { retroActions } from './actions';
import { type BoardColumn, boardOf, cardLayer, cardNotes, topicIdOf } from './board';
import { retroDecisions } from './decisions';
import { openActionsBefore } from './follow-up';
import { carriedIn } from './looks';
import { summaryAction, summaryDecision } from './outcome-words';
import { averageRating } from './ratings';
import type {
  RetroSummary,
  SummaryAction,
  SummaryColumn,
  SummaryDecision,
  SummaryPromise,
  SummaryTopic,
} from './summary';
import { retroThanks } from './thanks';
import { type Topic, topicsByVotes } from './topics';

/** A retrospective as people will read it, or null when it isn't there. */
export function retroSummary(workspace: Workspace, retroId: string): RetroSummary | null {
  const retro = workspace.retro.get(retroId);
  const team = retro && workspace.team.get(retro.teamId);
  if (!retro || !team) return null;
  const nameOf = (personId: string | null) => personName(workspace, personId);
  const topics = topicsByVotes(retro, workspace.note, workspace.noteGroup, workspace.vote);
  const outcomes = sortByTopic(workspace, retro, topics);
  const asAction = (action: Action) => summaryAction(action, nameOf(action.ownerId));
  return {
    title: retro.title,
    teamName: team.name,
    date: retro.date,
    formatName: retro.formatName,
    closed: retro.closedAt !== null,
    present: retro.presentIds.flatMap((id) => nameOf(id) ?? []).sort(compareNames),
    promises: promises(workspace, retro, nameOf),
    topics: topics.flatMap((topic) => {
      const decisions = outcomes.decisions.get(topic.id) ?? [];
      const actions = outcomes.actions.get(topic.id) ?? [];
      const matters = topic.discussed || (topic.votes ?? 0) > 0 || decisions.length + actions.length > 0;
      return matters ? [summaryTopic(topic, decisions.map(summaryDecision), actions.map(asAction))] : [];
    }),
    otherDecisions: (outcomes.decisions.get(null) ?? []).map(summaryDecision),
    otherActions: (outcomes.actions.get(null) ?? []).map(asAction),
    thanks: retroThanks(workspace.thanks, retro.id).map(({ toPersonId, text }) => ({
      to: nameOf(toPersonId),
      text,
    })),
    rating: averageRating(retro),
    columns: boardOf(retro, workspace.note, workspace.noteGroup).map(summaryColumn),
  };
}

/** Decisions and actions by the topic they came from; null holds those that came from none. */
function sortByTopic(workspace: Workspace, retro: Retro, topics: readonly Topic[]) {
  const known = new Set(topics.map(({ id }) => id));
  const topicOf = (id: string | null): string | null => {
    if (id === null || known.has(id)) return id;
    const note = workspace.note.get(id);
    const topicId = note ? topicIdOf(note) : null;
    return topicId !== null && known.has(topicId) ? topicId : null;
  };
  return {
    decisions: byTopic<Decision>(retroDecisions(workspace.decision, retro.id), topicOf),
    actions: byTopic<Action>(retroActions(workspace.action, retro.id), topicOf),
  };
}

function byTopic<Kind extends Decision | Action>(
  records: readonly Kind[],
  topicOf: (id: string | null) => string | null,
): ReadonlyMap<string | null, Kind[]> {
  const sorted = new Map<string | null, Kind[]>();
  for (const record of records) {
    const topicId = topicOf(record.topicId);
    sorted.set(topicId, [...(sorted.get(topicId) ?? []), record]);
  }
  return sorted;
}

function promises(
  workspace: Workspace,
  retro: Retro,
  nameOf: (personId: string | null) => string | null,
): SummaryPromise[] {
  return openActionsBefore(retro, workspace.action).map(({ action, look }) => ({
    id: action.id,
    text: action.text,
    owner: nameOf(action.ownerId),
    due: action.due,
    verdict: look?.verdict ?? null,
    word: look?.word ?? '',
    carried: carriedIn(action.looks),
  }));
}

function summaryTopic(
  topic: Topic,
  decisions: readonly SummaryDecision[],
  actions: readonly SummaryAction[],
): SummaryTopic {
  return {
    id: topic.id,
    kind: topic.kind,
    title: topic.title,
    notes: cardNotes(topic.card).map(({ text }) => text),
    votes: topic.votes,
    discussed: topic.discussed,
    layer: cardLayer(topic.card),
    decisions,
    actions,
  };
}

function summaryColumn({ column, cards }: BoardColumn): SummaryColumn {
  return {
    title: column.title,
    cards: cards.map((card) => ({
      group: card.kind === 'group' ? card.group.title : null,
      notes: cardNotes(card).map(({ text }) => text),
    })),
  };
}
