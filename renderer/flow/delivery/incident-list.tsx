import { clockTimeInWords } from '@shared/flow/durations';
import type { Incident } from '@shared/model/incident';
import { lineEnd } from '@/line/line-end';
import { useWorkspace } from '@/store/use-workspace';
import { Chip } from '@/ui/chip';
import { EntryList, type RowActions } from '../entries/entry-list';
import styles from './delivery.module.css';
import { selectIncidents } from './delivery-selectors';
import { timeOfDay } from './delivery-words';

const idOf = ({ id }: Incident) => id;

const titleOf = ({ title }: Incident) => title;
const nameOf = ({ title, startedAt }: Incident) => `${title}, ${timeOfDay(startedAt)}`;

/** The team's incidents, the newest first. */
export function IncidentList({ teamId, ...actions }: RowActions & { readonly teamId: string }) {
  const incidents = useWorkspace((workspace) => selectIncidents(workspace.incident, teamId));
  return (
    <EntryList
      label="Incidents"
      items={incidents}
      idOf={idOf}
      nameOf={nameOf}
      titleOf={titleOf}
      none="No incident yet. One line is enough: what happened, when it began, and how long it took."
      row={drawn}
      {...actions}
    />
  );
}

function drawn(incident: Incident) {
  return (
    <>
      <span className={styles.rowName} dir="auto" {...lineEnd('incident', incident.id)}>
        {incident.title}
        <span className={styles.facts}>
          {timeOfDay(incident.startedAt)}
          {incident.recoveredAt === null ? '' : ` · ${clockTimeInWords(lengthOf(incident))}`}
        </span>
      </span>
      {incident.recoveredAt === null ? <Chip tone="fragile">goes on</Chip> : null}
    </>
  );
}

function lengthOf({ startedAt, recoveredAt }: Incident): number {
  return recoveredAt === null ? 0 : (Date.parse(recoveredAt) - Date.parse(startedAt)) / 60_000;
}
