import { cleanLine, shorten } from '../../kernel/clean-text';
import { ok, type Result } from '../../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../../kernel/rule';
import { textLimits } from '../../model/fields';
import type { TableName } from '../../model/tables';
import type { Team } from '../../model/team';
import type { Change, RuleResult, Workspace } from '../../model/workspace';
import { freeNames } from '../../team/free-names';
import type { LeftOut } from '../findings';
import { LeftBehind } from '../foreign/left-behind';
import { finish, type Reading } from '../reading';
import { countsInWords } from '../record-words';
import { boardAsRetro } from './board-as-retro';
import { bringingInitiatives } from './bring-initiatives';
import { bringRetro } from './bring-retro';
import type { FileChoice, TeamChoice } from './choice';
import type { ForeignFile } from './file-in';
import type { Becoming } from './into';

/** What bringing a file in does, and what it leaves out: the dry run and the deed are the same. */
export interface Brought {
  readonly label: string;
  readonly changes: readonly Change[];
  readonly teamName: string;
  readonly counts: Readonly<Partial<Record<TableName, number>>>;
  readonly becoming: readonly Becoming[];
  readonly leftOut: readonly LeftOut[];
  /** Whole sentences about what comes in changed. */
  readonly changed: readonly string[];
  /** What comes in and how much stays behind, in one line. */
  readonly sentence: string;
}

/**
 * Works out what becomes of a file. Nothing of it becomes active: a slot is given by the team, on the board.
 * @returns 'gone' when the team isn't there, 'nothing' when nothing would come in
 */
export function bringFileIn(
  workspace: Workspace,
  args: { readonly file: ForeignFile; readonly choice: FileChoice },
  context: RuleContext,
): Result<Brought, RuleError> {
  return finish(bringingFileIn(workspace, args, context));
}

/** The same, with pauses: a board of years holds a page up for several frames. */
export function* bringingFileIn(
  workspace: Workspace,
  args: { readonly file: ForeignFile; readonly choice: FileChoice },
  context: RuleContext,
): Reading<Result<Brought, RuleError>> {
  const { file, choice } = args;
  const team = teamFor(workspace, choice.team, context);
  if (team === null) return refuse('gone', 'This team is not there any more. Choose another one.');
  const behind = new LeftBehind();
  for (const { where, reason } of file.leftOut) behind.leaveOut(where, reason);
  const into = { workspace, teamId: team.id, context, behind };
  const becoming: Becoming[] = [];
  const changes: Change[] = [];
  const take = (part: { readonly changes: readonly Change[]; readonly becoming: readonly Becoming[] }) => {
    for (const change of part.changes) changes.push(change);
    becoming.push(...part.becoming);
  };
  if (file.form === 'retro') take(bringRetro(file.retro, into));
  else if (choice.as === 'initiatives') {
    take(yield* bringingInitiatives(file.boards, choice, into));
  } else {
    for (const [index, board] of file.boards.entries()) {
      const retro = boardAsRetro(board, choice.lists[index] ?? [], choice.withArchived, behind);
      if (retro.topics.length > 0) take(bringRetro(retro, into));
    }
  }
  if (changes.length === 0) return refuse('nothing', 'There is nothing in this file that could come in.');
  if (choice.team.kind === 'new') changes.unshift(putTeam(team));
  yield 0.9;
  const counts = countChanges(workspace, changes);
  return ok({
    label: `import ${shorten(file.fileName, 60)}`,
    changes,
    teamName: team.name,
    counts,
    becoming,
    leftOut: behind.leftOut,
    changed: behind.changed,
    sentence: sentenceFor(countsInWords(counts, ['vote']), behind.leftOut.length),
  });
}

/** Brings a file in, as one change that one undo takes back. */
export function importForeign(
  workspace: Workspace,
  args: { readonly file: ForeignFile; readonly choice: FileChoice },
  context: RuleContext,
): RuleResult {
  return asChanges(bringFileIn(workspace, args, context));
}

/**
 * Does what was tried dry, without working it out again: for a large file that is most of the time of it.
 * @param args.tried the dry run, and the workspace it was made on: on another one it is made anew
 */
export function importTried(
  workspace: Workspace,
  args: {
    readonly file: ForeignFile;
    readonly choice: FileChoice;
    readonly tried: { readonly on: Workspace; readonly brought: Result<Brought, RuleError> };
  },
  context: RuleContext,
): RuleResult {
  const { on, brought } = args.tried;
  return on === workspace && brought.ok ? asChanges(brought) : importForeign(workspace, args, context);
}

/** What a dry run would change, for a rule. */
export function asChanges(brought: Result<Brought, RuleError>): RuleResult {
  return brought.ok ? ok({ label: brought.value.label, changes: brought.value.changes }) : brought;
}

/** The team that gets what comes in, or a new one; null when it is gone. */
export function teamFor(workspace: Workspace, choice: TeamChoice, context: RuleContext): Team | null {
  if (choice.kind === 'existing') return workspace.team.get(choice.teamId) ?? null;
  const give = freeNames([...workspace.team.values()].map(({ name }) => name));
  const name = give(shorten(cleanLine(choice.name), textLimits.name) || 'Imported');
  return { id: context.newId(), name, sample: false, createdAt: context.now };
}

/** How many records are new; those that only make room don't count. */
function countChanges(workspace: Workspace, changes: readonly Change[]): Partial<Record<TableName, number>> {
  const counts: Partial<Record<TableName, number>> = {};
  for (const change of changes) {
    if (change.op !== 'put' || workspace[change.table].has(change.record.id)) continue;
    counts[change.table] = (counts[change.table] ?? 0) + 1;
  }
  return counts;
}

/** What comes in and how much stays behind, in one line. */
export function sentenceFor(summary: string, leftOut: number): string {
  if (leftOut === 0) return `Comes in: ${summary}.`;
  const count = leftOut.toLocaleString('en-GB');
  return `Comes in: ${summary}. ${leftOut === 1 ? 'One thing stays' : `${count} things stay`} behind.`;
}

/** The change that makes a team. */
export function putTeam(record: Team): Change {
  return { op: 'put', table: 'team', record };
}
