import type { LogAction } from '@shared/log/action-list';
import { logActions } from '@shared/log/action-list';
import type { Action } from '@shared/model/action';
import Table from 'lucide-react/icons/table-2';
import { useMemo } from 'react';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { MenuButton } from '@/ui/menu';
import { type FileWords, saveText } from './send-out';

/** The actions of a meeting: whose they are, and by what they are known. */
export interface MeetingActions {
  readonly teamId: string;
  readonly field: 'retroId' | 'planningId' | 'mapId';
  readonly id: string;
}

const ways = [
  { id: 'csv', label: 'A table (CSV)' },
  { id: 'csv-excel', label: 'A table for Excel (CSV with a byte order mark)' },
  { id: 'ics', label: 'Their days for a calendar (iCalendar)' },
  { id: 'json', label: 'Data (JSON)' },
] as const;

/** The actions of a meeting as files that other programs read. */
export function ActionsOut({
  summary,
  actionsOf: { teamId, field, id },
  onDone,
}: {
  readonly summary: FileWords;
  readonly actionsOf: MeetingActions;
  readonly onDone: () => void;
}) {
  const workspace = useWorkspace((all) => all);
  const today = useToday();
  const rows = useMemo(
    () => logActions(workspace, teamId, today).filter(({ action }) => isOf(action, field, id)),
    [workspace, teamId, field, id, today],
  );
  const save = async (way: (typeof ways)[number]['id']) => {
    if (await saveActions(way, rows, summary)) onDone();
  };
  return (
    <MenuButton
      label="Actions as"
      icon={Table}
      isDisabled={rows.length === 0}
      items={ways.map((way) => ({ ...way, onAction: () => void save(way.id) }))}
    />
  );
}

function isOf(action: Action, field: MeetingActions['field'], id: string): boolean {
  return action[field] === id;
}

async function saveActions(
  way: (typeof ways)[number]['id'],
  rows: readonly LogAction[],
  { teamName, title, date }: FileWords,
): Promise<boolean> {
  const words = { teamName, title: `${title} actions`, date };
  if (way === 'ics') {
    const { actionsCalendar } = await import('@shared/exchange/log-calendar');
    return saveText('ics', words, actionsCalendar(`${teamName}: ${title}`, rows));
  }
  const { actionsAs } = await import('@shared/exchange/log-forms');
  const form = way === 'json' ? 'json' : 'csv';
  return saveText(form, words, actionsAs(form, rows, { teamName, withBom: way === 'csv-excel' }));
}
