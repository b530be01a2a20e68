import type { Incident } from '@shared/model/incident';
import Trash2 from 'lucide-react/icons/trash-2';
import { useCallback } from 'react';
import { lineEnd } from '@/line/line-end';
import { Chip } from '@/ui/chip';
import { IconButton } from '@/ui/icon-button';
import { WindowedList } from '@/ui/windowed-list';
import styles from './delivery.module.css';
import { clockWords, timeOfDay } from './delivery-words';
import type { ListProps } from './deployment-list';

const idOf = ({ id }: Incident) => id;

/** The team's incidents, the newest first. */
export function IncidentList({
  incidents,
  onFocus,
  onOpen,
  onDelete,
}: ListProps & { readonly incidents: readonly Incident[] }) {
  const row = useCallback(
    (incident: Incident) => (
      <>
        <span className={styles.rowName} dir="auto" {...lineEnd('incident', incident.id)}>
          {incident.title}
          <span className={styles.facts}>
            {timeOfDay(incident.startedAt)}
            {incident.recoveredAt === null ? '' : ` · ${clockWords(lengthOf(incident))}`}
          </span>
        </span>
        {incident.recoveredAt === null ? <Chip tone="fragile">goes on</Chip> : null}
        <IconButton label={`Delete ${incident.title}`} icon={Trash2} onPress={() => onDelete(incident.id)} />
      </>
    ),
    [onDelete],
  );
  if (incidents.length === 0) {
    return (
      <p className={styles.none}>
        No incident yet. One line is enough: what happened, when it began, and how long it took.
      </p>
    );
  }
  return (
    <WindowedList
      label="Incidents"
      items={incidents}
      idOf={idOf}
      nameOf={({ title, startedAt }) => `${title}, ${timeOfDay(startedAt)}`}
      onFocus={onFocus}
      onOpen={onOpen}
      row={row}
    />
  );
}

function lengthOf({ startedAt, recoveredAt }: Incident): number {
  return recoveredAt === null ? 0 : (Date.parse(recoveredAt) - Date.parse(startedAt)) / 60_000;
}
