import { escapeLine, plainLine } from '../kernel/markdown-text';
import type { LogAction } from '../log/action-list';
import { slackBold, slackBullet, slackParts } from './slack-parts';

/** The forms in which lists of tasks are read by others: GitHub, the Tasks and Dataview plugins of Obsidian, and people. */
export const taskForms = ['github', 'obsidian', 'dataview', 'plain'] as const;

export type TaskForm = (typeof taskForms)[number];

/** Actions as tasks, a line each. What was dropped is no task any more, and is said as text. */
export function actionTasks(rows: readonly LogAction[], form: TaskForm): string {
  return rows.map((row) => `${line(row, form)}\n`).join('');
}

function line({ action, ownerName, source }: LogAction, form: TaskForm): string {
  const text = plainLine(action.text) || '…';
  const { due, state } = action;
  const owner = ownerName === null ? null : plainLine(ownerName);
  const dropped = state === 'dropped';
  if (form === 'plain') {
    const facts = [owner, due === null ? null : `due ${due}`, state === 'open' ? null : state, source.title];
    return `${text} (${facts.filter((fact) => fact !== null).join(', ')})`;
  }
  const box = dropped ? '-' : `- [${state === 'done' ? 'x' : ' '}]`;
  const said = escapeLine(`${dropped ? 'Dropped: ' : ''}${text}`);
  if (form === 'github') {
    const facts = [owner, due === null ? null : `due ${due}`].filter((fact) => fact !== null);
    const words = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
    return `${box} ${escapeLine(`${dropped ? 'Dropped: ' : ''}${text}${words}`)}`;
  }
  // A plugin's fields are read from the end of the line, so what people wrote stands before them.
  if (form === 'obsidian') {
    const who = owner === null ? '' : ` (${escapeLine(owner)})`;
    return `${box} ${said}${who}${due === null ? '' : ` 📅 ${due}`}`;
  }
  const field = (name: string, value: string) => `  [${name}:: ${value.replace(/[[\]]/g, '')}]`;
  return `${box} ${said}${owner === null ? '' : field('owner', escapeLine(owner))}${due === null ? '' : field('due', due)}`;
}

/** Actions in the form that Slack reads. */
export function actionsSlack(title: string, rows: readonly LogAction[]): string {
  const bullets = rows.map(({ action, ownerName }) => {
    const facts = [ownerName, action.due === null ? null : `due ${action.due}`, action.state].filter(
      (fact) => fact !== null && fact !== 'open',
    );
    return slackBullet(`${action.text}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`);
  });
  return slackParts([[slackBold(title)], bullets.length === 0 ? ['No actions.'] : bullets]);
}
