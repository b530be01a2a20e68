import { nextNumber, teamRecords } from '../../decision/numbers';
import { withFields } from '../../decision/record-fields';
import { putRecord } from '../../decision/records';
import { leadsTo } from '../../decision/supersede';
import { shorten } from '../../kernel/clean-text';
import { ok, type Result } from '../../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../../kernel/rule';
import { blankDecisionRecord, type DecisionRecord, decisionLimits } from '../../model/decision-record';
import type { Change, RuleResult, Workspace } from '../../model/workspace';
import { decisionFileName } from '../decision-parts';
import type { DecisionReference, ForeignDecision } from '../decisions-in/foreign-decision';
import { LeftBehind } from '../foreign/left-behind';
import { asChanges, type Brought, putTeam, sentenceFor, teamFor } from './bring-in';
import type { TeamChoice } from './choice';
import type { FileIn } from './file-in';
import type { Becoming } from './into';
import { folderOf, NamedRecords } from './named-records';

type DecisionsFile = Extract<FileIn, { readonly form: 'decisions' }>;

const formNames = { madr: 'MADR', nygard: 'Nygard' } as const;

/**
 * Works out what becomes of files of decision records: a record each, with its own number where that is free. A record that is there
 * already stays as it is.
 * @returns 'gone' when the team isn't there, 'nothing' when nothing would come in
 */
export function bringDecisions(
  workspace: Workspace,
  args: { readonly file: DecisionsFile; readonly team: TeamChoice },
  context: RuleContext,
): Result<Brought, RuleError> {
  const { file } = args;
  const team = teamFor(workspace, args.team, context);
  if (team === null) return refuse('gone', 'This team is not there any more. Choose another one.');
  const behind = new LeftBehind();
  for (const { where, reason } of file.leftOut) behind.leaveOut(where, reason);
  for (const sentence of file.changed) behind.change(sentence);
  const coming = new Coming(workspace, team.id, context, behind);
  coming.keepFree(file.decisions);
  for (const decision of file.decisions) coming.take(decision);
  for (const sentence of foldersSaid(file.decisions)) behind.change(sentence);
  coming.join();
  const records = [...coming.records.values()];
  if (records.length === 0)
    return refuse('nothing', 'There is no decision record in this folder that could come in.');
  const isNew = args.team.kind === 'new';
  const changes: Change[] = [...(isNew ? [putTeam(team)] : []), ...records.map(putRecord)];
  const summary = `${isNew ? '1 team, ' : ''}${records.length === 1 ? '1 decision record' : `${records.length} decision records`}`;
  return ok({
    label: `import ${shorten(file.fileName, 60)}`,
    changes,
    teamName: team.name,
    counts: { ...(isNew ? { team: 1 } : {}), decisionRecord: records.length },
    becoming: coming.becoming,
    leftOut: behind.leftOut,
    changed: behind.changed,
    sentence: sentenceFor(summary, behind.leftOut.length),
  });
}

/** Brings them in, as one change that one undo takes back. */
export function importDecisions(
  workspace: Workspace,
  args: { readonly file: DecisionsFile; readonly team: TeamChoice },
  context: RuleContext,
): RuleResult {
  return asChanges(bringDecisions(workspace, args, context));
}

/** The records that come in, and what each of their files names. */
class Coming {
  readonly records = new Map<string, DecisionRecord>();
  readonly becoming: Becoming[] = [];
  private readonly there: readonly DecisionRecord[];
  private readonly taken: Map<number, DecisionRecord>;
  private readonly named = new NamedRecords();
  /** Numbers that files of inner folders bring with them: what needs another number in there doesn't take one of these. */
  private readonly kept = new Set<number>();
  private readonly links: { readonly from: DecisionRecord; readonly decision: ForeignDecision }[] = [];
  private next: number;

  constructor(
    workspace: Workspace,
    private readonly teamId: string,
    private readonly context: RuleContext,
    private readonly behind: LeftBehind,
  ) {
    this.there = teamRecords(workspace.decisionRecord, teamId);
    this.taken = new Map(this.there.map((record) => [record.number, record]));
    for (const record of this.there) {
      this.named.addThere(decisionFileName(record), record);
    }
    this.next = nextNumber(workspace, teamId) ?? decisionLimits.number;
  }

  /** Keeps the numbers free that files of inner folders bring with them. They often repeat from folder to folder: the first keeps it. */
  keepFree(decisions: readonly ForeignDecision[]): void {
    for (const { number, fileName } of decisions) {
      if (number !== null && folderOf(fileName) !== '') this.kept.add(number);
    }
  }

  take(decision: ForeignDecision): void {
    const { fileName, fields } = decision;
    const known = decision.number === null ? undefined : this.taken.get(decision.number);
    const same = this.there.find(({ title }) => title === fields.title);
    // One of the same title is another only where its number is free, too.
    if (same && (known !== undefined || decision.number === null)) {
      this.named.add(decision, same);
      this.behind.leaveOut(fileName, 'A record with its title is here already, and stays as it is');
      return;
    }
    const number =
      known || decision.number === null ? this.freeNumber(folderOf(fileName) !== '') : decision.number;
    if (number === null) {
      this.behind.leaveOut(fileName, 'The team has as many decision records as it can have');
      return;
    }
    const blank: DecisionRecord = {
      ...blankDecisionRecord,
      drivers: [],
      options: [],
      consequences: [],
      id: this.context.newId(),
      teamId: this.teamId,
      number,
      title: fields.title,
      date: this.context.today,
      createdAt: this.context.now,
    };
    const filled = withFields(blank, fields, this.context.today);
    if (!filled.ok) {
      this.behind.leaveOut(fileName, filled.error.message.replace(/\.$/, ''));
      return;
    }
    if (known) this.behind.change(`${fileName} gets the number ${number}: ${decision.number} is taken.`);
    const record = filled.value;
    this.records.set(record.id, record);
    this.taken.set(number, record);
    this.named.add(decision, record);
    this.links.push({ from: record, decision });
    this.becoming.push({
      what: `${fileName} (${formNames[decision.form]})`,
      becomes: `Decision record ${number}, ${record.status}`,
    });
  }

  /** Joins what took whose place, once all are there: said by either of the two. */
  join(): void {
    for (const { from, decision } of this.links) {
      const { supersededBy, fileName } = decision;
      if (supersededBy) this.supersede(from, this.named.find(supersededBy, fileName), decision, supersededBy);
    }
    for (const { from, decision } of this.links) {
      for (const named of decision.supersedes) {
        this.supersede(this.named.find(named, decision.fileName), from, decision, named);
      }
    }
  }

  private supersede(
    old: DecisionRecord | undefined,
    by: DecisionRecord | undefined,
    { fileName }: ForeignDecision,
    named: DecisionReference,
  ): void {
    if (old === undefined || by === undefined) {
      this.behind.leaveOut(
        `the link from ${fileName} to "${named.text}"`,
        'There is no such record in this folder',
      );
      return;
    }
    const now = this.records.get(old.id);
    if ((now ?? old).supersededById === by.id) return;
    const reason = this.whyNot(now, by);
    if (reason !== null || now === undefined) {
      this.behind.leaveOut(`the link from ${fileName} to "${named.text}"`, reason ?? '');
      return;
    }
    this.records.set(now.id, { ...now, supersededById: by.id });
  }

  private whyNot(now: DecisionRecord | undefined, by: DecisionRecord): string | null {
    if (now === undefined) return 'The record that it would change is here already, and stays as it is';
    if (now.supersededById !== null) return 'Another record took its place already';
    if (leadsTo(this.records, this.records.get(by.id) ?? by, now.id))
      return 'They would take each other’s place';
    return now.status === 'superseded' ? null : 'The other says that it still holds';
  }

  private freeNumber(isInside: boolean): number | null {
    while (this.taken.has(this.next) || (isInside && this.kept.has(this.next))) this.next += 1;
    return this.next > decisionLimits.number ? null : this.next;
  }
}

/** What becomes of the folders that records lay in: a sentence each, as their names are not kept. */
function foldersSaid(decisions: readonly ForeignDecision[]): string[] {
  const counts = new Map<string, number>();
  for (const { fileName } of decisions) {
    const folder = folderOf(fileName);
    if (folder !== '') counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].map(
    ([folder, count]) =>
      `${count === 1 ? 'What is' : `The ${count.toLocaleString('en-GB')} records`} in the folder ${folder} ${count === 1 ? 'stands' : 'stand'} in one list with the rest.`,
  );
}
