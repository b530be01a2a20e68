import { logCalendar } from '@shared/exchange/log-calendar';
import {
  type ActionForm,
  actionForms,
  actionsAs,
  type DecisionListForm,
  decisionListForms,
  decisionsAs,
  formKinds,
} from '@shared/exchange/log-forms';
import { actionsBlocks, decisionsBlocks } from '@shared/exchange/log-page';
import { markdownToHtml } from '@shared/exchange/rich-text';
import type { TextFileKind } from '@shared/ipc';
import type { MarkdownBlock } from '@shared/kernel/markdown';
import type { LogAction } from '@shared/log/action-list';
import type { DecisionRecord } from '@shared/model/decision-record';
import type { Team } from '@shared/model/team';
import type { Workspace } from '@shared/model/workspace';

/** What leaves the log. */
export type LogPart = 'actions' | 'decisions' | 'days';

const names: Readonly<Record<ActionForm | DecisionListForm, string>> = {
  page: 'A page with a table (Markdown)',
  github: 'GitHub task list',
  obsidian: 'Obsidian Tasks',
  dataview: 'Dataview fields',
  plain: 'Plain lines',
  slack: 'Slack',
  csv: 'A table (CSV)',
  json: 'Data (JSON)',
};

export type LogForm = ActionForm | DecisionListForm | 'ics';

/** The forms of a part, in the order in which they are offered. */
export function formsOf(part: LogPart): readonly { readonly id: LogForm; readonly label: string }[] {
  if (part === 'days') return [{ id: 'ics', label: 'A calendar (iCalendar)' }];
  const forms = part === 'actions' ? actionForms : decisionListForms;
  return forms.map((id) => ({ id, label: names[id] }));
}

/** A text in its form, as it will be copied or saved. */
export interface LogText {
  readonly text: string;
  readonly kind: TextFileKind;
  /** The same as rich text, for wikis and mail; null where the form is for programs. */
  readonly html: string | null;
  /** For paper; null for what is no page. */
  readonly blocks: readonly MarkdownBlock[] | null;
}

export interface LogChoice {
  readonly part: LogPart;
  readonly form: LogForm;
  readonly withBom: boolean;
}

/** What is chosen, in the form that is chosen. */
export function logText(
  { part, form, withBom }: LogChoice,
  { workspace, team, rows, records }: LogParts,
): LogText {
  if (part === 'days' || form === 'ics') {
    return { text: logCalendar(workspace, team), kind: 'ics', html: null, blocks: null };
  }
  const options = { teamName: team.name, withBom };
  const text =
    part === 'actions' ? actionsAs(form, rows, options) : decisionsAs(listForm(form), records, options);
  const kind = formKinds[form];
  return {
    text,
    kind,
    // The fields of Obsidian's plugins say nothing outside of it.
    html: form === 'page' || form === 'github' ? markdownToHtml(text) : null,
    blocks: part === 'actions' ? actionsBlocks(rows, team.name) : decisionsBlocks(records, team.name),
  };
}

interface LogParts {
  readonly workspace: Workspace;
  readonly team: Team;
  readonly rows: readonly LogAction[];
  readonly records: readonly DecisionRecord[];
}

function listForm(form: Exclude<LogForm, 'ics'>): DecisionListForm {
  return decisionListForms.find((each) => each === form) ?? 'page';
}
