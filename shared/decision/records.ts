import { binned, putInBin } from '../bin/put-in-bin';
import { cleanLine, shorten } from '../kernel/clean-text';
import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import type { Decision } from '../model/decision';
import { blankDecisionRecord, type DecisionRecord } from '../model/decision-record';
import { textLimits } from '../model/fields';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { nextNumber } from './numbers';
import { type RecordFields, withFields } from './record-fields';

/** Begins a record that came from no meeting. It has the team's next number. */
export function addRecord(
  workspace: Workspace,
  args: { readonly teamId: string } & RecordFields & { readonly title: string },
  context: RuleContext,
): RuleResult {
  const { teamId, ...fields } = args;
  if (!workspace.team.has(teamId)) return refuse('gone', 'This team is not there any more.');
  return newRecord(workspace, { teamId, decisionId: null, date: context.today, fields }, context);
}

/**
 * Writes down a meeting's decision, with what is known filled in: the words, the reason, the day, who was there and where.
 * What people wrote on notes stays out: a record is read by everybody.
 * @returns 'gone', or 'exists' when a record of it is there
 */
export function writeRecordOf(
  workspace: Workspace,
  args: { readonly decisionId: string },
  context: RuleContext,
): RuleResult {
  const decision = workspace.decision.get(args.decisionId);
  if (!decision) return refuse('gone', 'This decision is not there any more. It may be in the bin.');
  const found = recordOf(workspace.decisionRecord, decision.id);
  if (found) return refuse('exists', `It is written down already, as number ${found.number}.`);
  const { teamId, id, date } = decision;
  const fields = whatIsKnown(workspace, decision);
  const made = newRecord(workspace, { teamId, decisionId: id, date, fields }, context);
  if (!made.ok) return made;
  const waived: Change[] = decision.waived
    ? [{ op: 'put', table: 'decision', record: { ...decision, waived: '' } }]
    : [];
  return ok({ label: 'write decision record', changes: [...made.value.changes, ...waived] });
}

/** Changes what a record says. A status of its own bears today's day unless another is given. */
export function editRecord(
  workspace: Workspace,
  args: { readonly recordId: string } & RecordFields,
  context: RuleContext,
): RuleResult {
  const { recordId, ...fields } = args;
  const record = workspace.decisionRecord.get(recordId);
  if (!record) return recordGone();
  const edited = withFields(record, fields, context.today);
  if (!edited.ok) return edited;
  const same = JSON.stringify(inOrder(record)) === JSON.stringify(inOrder(edited.value));
  return ok({ label: 'edit decision record', changes: same ? [] : [putRecord(edited.value)] });
}

/** Puts a record into the bin. The decision that it writes down stays. */
export function deleteRecord(
  workspace: Workspace,
  args: { readonly recordId: string },
  context: RuleContext,
): RuleResult {
  const record = workspace.decisionRecord.get(args.recordId);
  if (!record) return recordGone();
  const { teamId, title } = record;
  const records = binned('decisionRecord', workspace.decisionRecord, ({ id }) => id === record.id);
  const changes = putInBin({ teamId, kind: 'Decision record', text: title, records }, context);
  return ok({ label: 'delete decision record', changes });
}

/** The record of a meeting's decision. */
export function recordOf(
  records: Workspace['decisionRecord'],
  decisionId: string,
): DecisionRecord | undefined {
  for (const record of records.values()) if (record.decisionId === decisionId) return record;
  return undefined;
}

/** The refusal of every rule that is given a record that isn't there. */
export function recordGone() {
  return refuse('gone', 'This decision record is not there any more. It may be in the bin.');
}

export function putRecord(record: DecisionRecord): Change {
  return { op: 'put', table: 'decisionRecord', record };
}

interface NewRecord {
  readonly teamId: string;
  readonly decisionId: string | null;
  readonly date: string;
  readonly fields: RecordFields;
}

function newRecord(
  workspace: Workspace,
  { teamId, decisionId, date, fields }: NewRecord,
  context: RuleContext,
): RuleResult {
  const number = nextNumber(workspace, teamId);
  if (number === null) return refuse('too-many', 'This team has as many decision records as it can have.');
  const blank: DecisionRecord = {
    ...blankDecisionRecord,
    drivers: [],
    options: [],
    consequences: [],
    id: context.newId(),
    teamId,
    decisionId,
    number,
    title: '',
    date,
    createdAt: context.now,
  };
  const filled = withFields(blank, { ...fields, date: fields.date ?? date }, context.today);
  return filled.ok ? ok({ label: 'add decision record', changes: [putRecord(filled.value)] }) : filled;
}

function whatIsKnown(workspace: Workspace, decision: Decision): RecordFields {
  const retro = decision.retroId === null ? undefined : workspace.retro.get(decision.retroId);
  // What was stored before there were plans has no such fields.
  const planning = workspace.planning.get(decision.planningId ?? '');
  const initiative = workspace.initiative.get(decision.initiativeId ?? '');
  const map = workspace.flowMap.get(decision.mapId ?? '');
  const meeting = retro ?? planning;
  const there = (meeting?.presentIds ?? []).flatMap((id) => workspace.person.get(id)?.name ?? []).join(', ');
  const about = initiative
    ? `It belongs to "${initiative.title}".${initiative.purpose === '' ? '' : `\n${initiative.purpose}`}`
    : '';
  return {
    title: shorten(cleanLine(decision.text), textLimits.title),
    status: 'accepted',
    date: decision.date,
    context: [decision.reason, about].filter((part) => part !== '').join('\n\n'),
    outcome: decision.text,
    decidedBy: shorten(there, textLimits.title),
    more: meeting
      ? `Decided in "${meeting.title}" on ${meeting.date}.`
      : map
        ? `Decided at the flow map "${map.title}" on ${decision.date}.`
        : '',
    layer: decision.layer,
  };
}

function inOrder(record: DecisionRecord) {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
