import { writeMarkdown } from '../kernel/markdown';
import type { LogAction } from '../log/action-list';
import type { DecisionRecord } from '../model/decision-record';
import { actionsSlack, actionTasks } from './action-tasks';
import { actionsCsv, decisionsCsv } from './log-csv';
import { actionsJson, decisionsJson } from './log-json';
import { actionsBlocks, decisionsBlocks } from './log-page';
import { slackBold, slackBullet, slackParts } from './slack-parts';

/** The forms in which a list of actions leaves. */
export const actionForms = [
  'github',
  'obsidian',
  'dataview',
  'plain',
  'page',
  'slack',
  'csv',
  'json',
] as const;

export type ActionForm = (typeof actionForms)[number];

/** The forms in which a list of decision records leaves as one text; each as a file of its own is for a folder. */
export const decisionListForms = ['page', 'slack', 'csv', 'json'] as const;

export type DecisionListForm = (typeof decisionListForms)[number];

/** What kind of file each form makes. */
export const formKinds = {
  github: 'markdown',
  obsidian: 'markdown',
  dataview: 'markdown',
  plain: 'text',
  page: 'markdown',
  slack: 'text',
  csv: 'csv',
  json: 'json',
} as const satisfies Record<ActionForm | DecisionListForm, string>;

export interface FormOptions {
  readonly teamName: string;
  /** Whether a table begins with a byte order mark, for Excel. */
  readonly withBom: boolean;
}

/** Actions in one of their forms. */
export function actionsAs(form: ActionForm, rows: readonly LogAction[], options: FormOptions): string {
  if (form === 'slack') return actionsSlack(`Actions of ${options.teamName}`, rows);
  if (form === 'csv') return actionsCsv(rows, options);
  if (form === 'json') return actionsJson(rows, options.teamName);
  if (form === 'page') return writeMarkdown(actionsBlocks(rows, options.teamName));
  return actionTasks(rows, form);
}

/** Decision records in one of their forms. */
export function decisionsAs(
  form: DecisionListForm,
  records: readonly DecisionRecord[],
  options: FormOptions,
): string {
  if (form === 'csv') return decisionsCsv(records, options);
  if (form === 'json') return decisionsJson(records, options.teamName);
  if (form === 'page') return writeMarkdown(decisionsBlocks(records, options.teamName));
  const bullets = records.map(({ number, title, status, date }) =>
    slackBullet(`${number}. ${title} (${status}, ${date})`),
  );
  const title = slackBold(`Decisions of ${options.teamName}`);
  return slackParts([[title], bullets.length === 0 ? ['No decisions.'] : bullets]);
}
