import { type BinnedRecord, binned, putInBin } from '../bin/put-in-bin';
import { isCalendarDate } from '../kernel/calendar-date';
import { cleanLine, requireText } from '../kernel/clean-text';
import { ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import { MOST_STAGE_MINUTES, type Retro, retroStages } from '../model/retro';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { peopleOfTeam } from '../team/people';
import { type ColumnDraft, keepFormat, makeColumns } from './own-formats';
import { changeRetro, retroGone } from './retro-change';
import type { StageMinutes } from './time-box';
import { defaultVoting } from './votes';

/** The retrospectives of a team, newest first. */
export function teamRetros(retros: Workspace['retro'], teamId: string): Retro[] {
  return [...retros.values()]
    .filter((retro) => retro.teamId === teamId)
    .sort(
      (a, b) =>
        -(compareText(a.date, b.date) || compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id)),
    );
}

/** What starts a retrospective. */
export interface NewRetro {
  readonly teamId: string;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly formatName: string;
  readonly columns: readonly ColumnDraft[];
  readonly presentIds: readonly string[];
  readonly minutes: StageMinutes;
  readonly checkInQuestion?: string;
  /** Keeps the columns as a format of the team, under `formatName`, in the same step. */
  readonly keepsFormat?: boolean;
}

/** Starts a retrospective in its first stage. */
export function startRetro(workspace: Workspace, args: NewRetro, context: RuleContext): RuleResult {
  if (!workspace.team.has(args.teamId)) return refuse('gone', 'This team is not there any more.');
  const title = requireText(cleanLine(args.title), textLimits.title, 'A title');
  if (!title.ok) return title;
  if (!isCalendarDate(args.date)) return noSuchDay();
  const formatName = requireText(cleanLine(args.formatName), textLimits.name, "A format's name");
  if (!formatName.ok) return formatName;
  const question = checkedQuestion(args.checkInQuestion ?? '');
  if (!question.ok) return question;
  const minutes = checkedMinutes(args.minutes);
  if (!minutes.ok) return minutes;
  const columns = makeColumns(args.columns, context);
  if (!columns.ok) return columns;
  const record: Retro = {
    id: context.newId(),
    teamId: args.teamId,
    title: title.value,
    date: args.date,
    formatName: formatName.value,
    columns: columns.value,
    presentIds: peopleOfTeam(workspace, args.teamId, args.presentIds),
    minutes: minutes.value,
    stage: 'set-the-stage',
    visited: ['set-the-stage'],
    checkInQuestion: question.value,
    notesHidden: false,
    voting: defaultVoting,
    focusId: null,
    discussedIds: [],
    ratings: [0, 0, 0, 0, 0],
    createdAt: context.now,
    closedAt: null,
  };
  const kept = args.keepsFormat
    ? keepFormat(workspace, { teamId: args.teamId, name: args.formatName, columns: args.columns }, context)
    : null;
  if (kept && !kept.ok) return kept;
  return ok({
    label: 'start retrospective',
    changes: [{ op: 'put', table: 'retro', record }, ...(kept?.value.changes ?? [])],
  });
}

/** Gives a retrospective another title and, where they are given, another day and another time box. */
export function renameRetro(
  workspace: Workspace,
  args: {
    readonly retroId: string;
    readonly title: string;
    readonly date?: string;
    readonly minutes?: StageMinutes;
  },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const title = requireText(cleanLine(args.title), textLimits.title, 'A title');
  if (!title.ok) return title;
  const date = args.date ?? retro.date;
  if (!isCalendarDate(date)) return noSuchDay();
  const minutes = checkedMinutes(args.minutes ?? retro.minutes);
  if (!minutes.ok) return minutes;
  return changeRetro(retro, { title: title.value, date, minutes: minutes.value }, 'rename retrospective');
}

/** Sets who is in the room. What somebody said, owned or voted stays when they go. */
export function setPresent(
  workspace: Workspace,
  args: { readonly retroId: string; readonly presentIds: readonly string[] },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const presentIds = peopleOfTeam(workspace, retro.teamId, args.presentIds);
  return changeRetro(retro, { presentIds }, 'change who is present');
}

/** Sets the time box of every stage. */
export function setMinutes(
  workspace: Workspace,
  args: { readonly retroId: string; readonly minutes: StageMinutes },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const minutes = checkedMinutes(args.minutes);
  return minutes.ok ? changeRetro(retro, { minutes: minutes.value }, 'change the time box') : minutes;
}

/** Marks a retrospective as held. Nothing is locked: a slip can still be corrected. */
export function closeRetro(
  workspace: Workspace,
  args: { readonly retroId: string },
  context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  return changeRetro(retro, { closedAt: retro.closedAt ?? context.now }, 'close retrospective');
}

/** Takes the mark away again. */
export function reopenRetro(
  workspace: Workspace,
  args: { readonly retroId: string },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  return changeRetro(retro, { closedAt: null }, 'reopen retrospective');
}

/**
 * Puts a retrospective into the bin with all that was written in it, its decisions and actions too: they come back
 * together. Looks at earlier actions stay on those actions, without the meeting.
 */
export function removeRetro(
  workspace: Workspace,
  args: { readonly retroId: string },
  context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const ofRetro = (record: { readonly retroId: string | null }) => record.retroId === retro.id;
  const decisions = binned('decision', workspace.decision, ofRetro);
  const actions = binned('action', workspace.action, ofRetro);
  const cards = [
    ...binned('noteGroup', workspace.noteGroup, ofRetro),
    ...binned('note', workspace.note, ofRetro),
  ];
  const records: BinnedRecord[] = [
    ...binned('retro', workspace.retro, ({ id }) => id === retro.id),
    ...binned('checkIn', workspace.checkIn, ofRetro),
    ...cards,
    ...binned('vote', workspace.vote, ofRetro),
    ...decisions,
    ...actions,
    ...binned('thanks', workspace.thanks, ofRetro),
  ];
  return ok({
    label: `delete retrospective${withOutcomes(decisions.length, actions.length)}`,
    changes: [
      ...forgetRetro(workspace, retro.id, new Set(cards.map(({ record }) => record.id))),
      ...putInBin({ teamId: retro.teamId, kind: 'Retrospective', text: retro.title, records }, context),
    ],
  });
}

/** " with 2 decisions and 1 action", or nothing. */
function withOutcomes(decisions: number, actions: number): string {
  const parts = [
    decisions > 0 ? `${decisions} ${decisions === 1 ? 'decision' : 'decisions'}` : '',
    actions > 0 ? `${actions} ${actions === 1 ? 'action' : 'actions'}` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? ` with ${parts.join(' and ')}` : '';
}

/** Takes a retrospective and its topics out of the decisions and actions that stay. */
function forgetRetro(workspace: Workspace, retroId: string, topicIds: ReadonlySet<string>): Change[] {
  const changes: Change[] = [];
  for (const decision of workspace.decision.values()) {
    if (decision.retroId === retroId || decision.topicId === null || !topicIds.has(decision.topicId))
      continue;
    changes.push({ op: 'put', table: 'decision', record: { ...decision, topicId: null } });
  }
  for (const action of workspace.action.values()) {
    if (action.retroId === retroId) continue;
    const topicId = action.topicId !== null && topicIds.has(action.topicId) ? null : action.topicId;
    const looked = action.looks.some((look) => look.retroId === retroId);
    if (topicId === action.topicId && !looked) continue;
    const looks = action.looks.map((look) => (look.retroId === retroId ? { ...look, retroId: null } : look));
    changes.push({ op: 'put', table: 'action', record: { ...action, topicId, looks } });
  }
  return changes;
}

/** Checks what people are asked when they arrive; it can be empty. */
export function checkedQuestion(raw: string): Result<string, RuleError> {
  const question = cleanLine(raw);
  return question === '' ? ok('') : requireText(question, textLimits.title, 'A question');
}

function checkedMinutes(minutes: StageMinutes): Result<StageMinutes, RuleError> {
  const wrong = retroStages.some((stage) => {
    const value = minutes[stage];
    return !Number.isInteger(value) || value < 0 || value > MOST_STAGE_MINUTES;
  });
  return wrong
    ? refuse('out-of-range', `A stage can have 0 to ${MOST_STAGE_MINUTES} whole minutes.`)
    : ok({ ...minutes });
}

function noSuchDay() {
  return refuse('no-such-day', 'There is no such day. Write it as year, month, day: 2026-03-09.');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
