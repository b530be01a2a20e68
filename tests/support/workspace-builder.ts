import { addedIds } from '@shared/kernel/added-ids';
import { applyChanges } from '@shared/kernel/change-set';
import type { RuleContext } from '@shared/kernel/rule';
import type { Retro } from '@shared/model/retro';
import type { TableName } from '@shared/model/tables';
import {
  type ChangeSet,
  emptyWorkspace,
  type RuleResult,
  type Tables,
  type Workspace,
} from '@shared/model/workspace';
import { addAction } from '@shared/retro/actions';
import { boardOf, cardNotes, cardTitle } from '@shared/retro/board';
import { addDecision } from '@shared/retro/decisions';
import { type FormatKey, formats } from '@shared/retro/formats';
import { groupCards } from '@shared/retro/groups';
import { addNote } from '@shared/retro/notes';
import { startRetro } from '@shared/retro/retros';
import { splitMinutes } from '@shared/retro/time-box';
import { createTeam } from '@shared/team/teams';

/** A context in which time stands still, or goes as the test says, and ids count up: "n1", "n2". */
export class TestContext implements RuleContext {
  now = '2026-11-20T09:00:00.000Z';
  today = '2026-11-20';
  #count = 0;
  readonly #prefix: string;

  constructor(prefix = 'n') {
    this.#prefix = prefix;
  }

  readonly newId = (): string => {
    this.#count += 1;
    return `${this.#prefix}${this.#count}`;
  };

  /** Goes to nine o'clock on a day. */
  goTo(day: string): void {
    this.today = day;
    this.now = `${day}T09:00:00.000Z`;
  }
}

/** A fresh context. */
export function testContext(prefix?: string): TestContext {
  return new TestContext(prefix);
}

/** A rule of any area. */
export type Rule<Args> = (workspace: Workspace, args: Args, context: RuleContext) => RuleResult;

/** The change set of a rule that must not refuse. */
export function expectOk(result: RuleResult): ChangeSet {
  if (!result.ok) throw new Error(`The rule refused: ${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The code with which a rule must refuse. */
export function expectRefusal(result: RuleResult): string {
  if (result.ok) throw new Error(`The rule did not refuse: ${result.value.label}`);
  return result.error.code;
}

/** A workspace that grows rule by rule, so that what a test starts from is what a person can reach. */
export class WorkspaceBuilder {
  workspace: Workspace = emptyWorkspace();
  readonly context: TestContext;

  constructor(context: TestContext = testContext()) {
    this.context = context;
  }

  /** Applies a rule that must not refuse, and gives its change set. */
  do<Args>(rule: Rule<Args>, args: Args): ChangeSet {
    const changeSet = expectOk(rule(this.workspace, args, this.context));
    this.workspace = applyChanges(this.workspace, changeSet.changes);
    return changeSet;
  }

  /** Applies a rule that must refuse, and gives its code. */
  refused<Args>(rule: Rule<Args>, args: Args): string {
    return expectRefusal(rule(this.workspace, args, this.context));
  }

  /** Applies a rule and gives the first new id in a table. */
  made<Args>(table: TableName, rule: Rule<Args>, args: Args): string {
    const id = addedIds(this.do(rule, args), table)[0];
    if (id === undefined) throw new Error(`The rule added nothing to ${table}.`);
    return id;
  }

  /** A team with people, whose ids come in the order of the names. */
  team(name = 'Delta', people: readonly string[] = ['Ana', 'Ben', 'Cleo']) {
    const changeSet = this.do(createTeam, { name, people: people.join('\n') });
    return { teamId: addedIds(changeSet, 'team')[0] ?? '', peopleIds: addedIds(changeSet, 'person') };
  }

  /** A retrospective from a format, with those people present. */
  retro(teamId: string, options: { format?: FormatKey; presentIds?: readonly string[]; date?: string } = {}) {
    const key = options.format ?? 'start-stop-continue';
    const format = formats.find((each) => each.key === key);
    if (!format) throw new Error('There is no such format.');
    const retroId = this.made('retro', startRetro, {
      teamId,
      title: 'Sprint 24',
      date: options.date ?? this.context.today,
      formatName: format.name,
      columns: format.columns,
      presentIds: options.presentIds ?? [],
      minutes: splitMinutes(60),
    });
    return { retroId, columnIds: this.get('retro', retroId).columns.map(({ id }) => id) };
  }

  note(retroId: string, columnId: string, text: string): string {
    return this.made('note', addNote, { retroId, columnId, text });
  }

  group(retroId: string, noteIds: readonly string[]): string {
    return this.made('noteGroup', groupCards, { retroId, cardIds: noteIds, targetId: null });
  }

  decision(teamId: string, retroId: string | null, topicId: string | null, text = 'Keep main green'): string {
    return this.made('decision', addDecision, { teamId, retroId, topicId, text });
  }

  action(teamId: string, retroId: string | null, topicId: string | null, text = 'Fix the build'): string {
    return this.made('action', addAction, { teamId, retroId, topicId, text });
  }

  /** A record that must be there. */
  get<Name extends TableName>(table: Name, id: string): Tables[Name] {
    const record = this.workspace[table].get(id);
    if (!record) throw new Error(`There is no ${table} ${id}.`);
    return record;
  }

  /** What lies where, column by column: a note by its text, a group as "[first, second]" with its name in front. */
  board(retroId: string): string[][] {
    return drawBoard(this.workspace, this.get('retro', retroId));
  }
}

/** A builder over an empty workspace. */
export function workspaceBuilder(context?: TestContext): WorkspaceBuilder {
  return new WorkspaceBuilder(context);
}

/** A board in words; see `WorkspaceBuilder.board`. */
export function drawBoard(workspace: Workspace, retro: Retro): string[][] {
  return boardOf(retro, workspace.note, workspace.noteGroup).map(({ cards }) =>
    cards.map((card) => {
      if (card.kind === 'note') return cardTitle(card);
      return `${card.group.title}[${cardNotes(card)
        .map(({ text }) => text)
        .join(', ')}]`;
    }),
  );
}

/** A workspace as plain lists, for comparing two as a whole. */
export function asLists(workspace: Workspace): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(workspace).map(([table, records]) => [
      table,
      [...records.values()].sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)),
    ]),
  );
}
