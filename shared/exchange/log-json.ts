import type { LogAction } from '../log/action-list';
import type { DecisionRecord } from '../model/decision-record';

// For programs: plain names, words in the place of ids, nothing left out. Another Throughline takes the export of the workspace instead.

/** An action as other programs read it. */
export function actionFacts({ action, ownerName, source, carried }: LogAction, teamName: string) {
  const { id, text, due, state, date } = action;
  const from = source.kind === 'none' ? null : source.title;
  return { id, team: teamName, text, owner: ownerName, due, state, date, from, carried };
}

/** Actions as a list in JSON. */
export function actionsJson(rows: readonly LogAction[], teamName: string): string {
  return asText(rows.map((row) => actionFacts(row, teamName)));
}

/** Decision records as a list in JSON. */
export function decisionsJson(records: readonly DecisionRecord[], teamName: string): string {
  const titles = new Map(records.map(({ id, number }) => [id, number]));
  return asText(
    records.map(({ id, number, title, status, date, chosen, supersededById, ...record }) => ({
      id,
      team: teamName,
      number,
      title,
      status,
      date,
      supersededBy: titles.get(supersededById ?? '') ?? null,
      context: record.context,
      drivers: record.drivers,
      options: record.options,
      chosen: chosen === null ? null : (record.options[chosen]?.title ?? null),
      outcome: record.outcome,
      consequences: record.consequences,
      confirmation: record.confirmation,
      more: record.more,
      decidedBy: record.decidedBy,
      consulted: record.consulted,
      informed: record.informed,
      lookAgain: record.lookAgain,
    })),
  );
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
