import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import type { DecisionRecord } from '../model/decision-record';
import type { RuleResult, Workspace } from '../model/workspace';
import { teamRecords } from './numbers';
import { putRecord, recordGone } from './records';

/** What took the place of a record, and whose place it took. */
export interface Succession {
  readonly supersededBy: DecisionRecord | null;
  readonly supersedes: readonly DecisionRecord[];
}

/** Both directions of a record's succession; what has been deleted is left out. */
export function successionOf(records: Workspace['decisionRecord'], record: DecisionRecord): Succession {
  const by = record.supersededById === null ? undefined : records.get(record.supersededById);
  const supersedes = teamRecords(records, record.teamId).filter(
    ({ supersededById }) => supersededById === record.id,
  );
  return { supersededBy: by ?? null, supersedes };
}

/** The records that can take the place of one: others of its team that it doesn't take the place of, by whatever way round. */
export function possibleSuccessors(
  records: Workspace['decisionRecord'],
  record: DecisionRecord,
): DecisionRecord[] {
  return teamRecords(records, record.teamId).filter((other) => !leadsTo(records, other, record.id));
}

/**
 * Says that another record took the place of one: its status is superseded, and it names the other.
 * @returns 'gone', or 'circle' when the other's place was taken by this one
 */
export function supersedeRecord(
  workspace: Workspace,
  args: { readonly recordId: string; readonly byId: string },
  context: RuleContext,
): RuleResult {
  const record = workspace.decisionRecord.get(args.recordId);
  const by = workspace.decisionRecord.get(args.byId);
  if (!record || by?.teamId !== record.teamId) return recordGone();
  if (leadsTo(workspace.decisionRecord, by, record.id)) {
    return refuse(
      'circle',
      `"${record.title}" took the place of "${by.title}". It can't be the other way round.`,
    );
  }
  const label = 'supersede decision record';
  if (record.supersededById === by.id && record.status === 'superseded') return ok({ label, changes: [] });
  const next: DecisionRecord = {
    ...record,
    status: 'superseded',
    supersededById: by.id,
    date: record.status === 'superseded' ? record.date : context.today,
  };
  return ok({ label, changes: [putRecord(next)] });
}

/** Whether following what took its place comes from one record to another; true for the record itself. */
export function leadsTo(records: Workspace['decisionRecord'], from: DecisionRecord, id: string): boolean {
  const seen = new Set<string>();
  let at: DecisionRecord | undefined = from;
  while (at && !seen.has(at.id)) {
    if (at.id === id) return true;
    seen.add(at.id);
    at = at.supersededById === null ? undefined : records.get(at.supersededById);
  }
  return false;
}
