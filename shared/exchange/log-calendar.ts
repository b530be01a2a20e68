import { compareOrder } from '../kernel/order-key';
import type { LogAction } from '../log/action-list';
import type { Action } from '../model/action';
import type { Workspace } from '../model/workspace';
import { type CalendarDay, writeCalendar } from './calendar';

/** The days of actions that are open and have one. */
export function actionsCalendar(name: string, rows: readonly LogAction[]): string {
  return writeCalendar(
    name,
    rows.flatMap(({ action, ownerName }) => actionDay(action, ownerName)),
  );
}

function actionDay({ id, state, due, text, createdAt }: Action, owner: string | null): CalendarDay[] {
  if (state !== 'open' || due === null) return [];
  return [{ id, date: due, title: text, text: owner === null ? '' : `Owner: ${owner}`, createdAt }];
}

/** The days of a team: what is promised and open, decisions to look at again, and what isn't done now. */
export function logCalendar(
  workspace: Pick<Workspace, 'action' | 'person' | 'decisionRecord' | 'initiative'>,
  team: { readonly id: string; readonly name: string },
): string {
  const days: CalendarDay[] = [];
  for (const action of workspace.action.values()) {
    if (action.teamId !== team.id) continue;
    days.push(...actionDay(action, workspace.person.get(action.ownerId ?? '')?.name ?? null));
  }
  for (const { id, teamId, lookAgain, title, number, createdAt } of workspace.decisionRecord.values()) {
    if (teamId !== team.id || lookAgain === null) continue;
    days.push({ id, date: lookAgain, title: `Look again: ${title}`, text: `Decision ${number}`, createdAt });
  }
  for (const { id, teamId, state, notNow, title, createdAt } of workspace.initiative.values()) {
    if (teamId !== team.id || state !== 'not-now' || notNow === null) continue;
    days.push({ id, date: notNow.lookAgain, title: `Look again: ${title}`, text: notNow.reason, createdAt });
  }
  days.sort((a, b) => compareOrder(a.date, b.date) || compareOrder(a.id, b.id));
  return writeCalendar(team.name, days);
}
